import type { z } from 'zod';
import { counting, feed, inLanguage, page, queue, replies } from '../validation/listing';
import { period } from '../validation/transparency';
import { examples } from './examples';
import type { RefusalName } from './refusals';

type RequestName =
  | 'GuestSubmission'
  | 'SignedInSubmission'
  | 'Decision'
  | 'Appeal'
  | 'ReportUnderGuideline'
  | 'ReportOfIllegalContent'
  | 'PrivacyRequest';

export interface Operation {
  /** As in the table of routes. */
  call: string;
  id: string;
  tag:
    | 'Comments'
    | 'Receipts'
    | 'Privacy'
    | 'Mails'
    | 'Guidelines'
    | 'Moderation'
    | 'Transparency'
    | 'Component'
    | 'Description';
  summary: string;
  description?: string;
  /** Whose permission it takes: the public has it, or a moderator's token must. */
  who: 'anyone' | 'anyone, under an account too' | 'moderator';
  query?: z.ZodObject;
  /** Names of the schemas of the request body's `data`, any of which it may be. */
  body?: { data: RequestName[]; example: object };
  /** What a form sends instead. */
  form?: Record<string, string>;
  /** JSON unless it has another type. */
  answer: {
    status: 200 | 201 | 202;
    description: string;
    schema: string;
    type?: 'application/json' | 'text/csv' | 'text/html' | 'text/javascript' | 'application/rss+xml';
    example: object | string;
  };
  refuses: RefusalName[];
}

const script: Operation['answer'] = {
  ...{ status: 200, description: 'The script', type: 'text/javascript' },
  ...{ schema: 'Script', example: 'export {};' },
};

/** The public API, operation by operation, in the order of the journey. */
export const operations: Operation[] = [
  {
    ...{ call: 'GET /articles/:documentId/comments', id: 'listComments', tag: 'Comments', who: 'anyone' },
    summary: 'An article’s comments, each with its first replies',
    description: 'Only what is approved and past its grace. One language of the article has one thread.',
    query: page.omit({ articleId: true }),
    answer: { status: 200, description: 'A page', schema: 'CommentPage', example: examples.commentPage },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'GET /comments/:documentId/replies', id: 'listReplies', tag: 'Comments', who: 'anyone' },
    summary: 'All replies under one comment, oldest first',
    query: replies.omit({ root: true }),
    answer: { status: 200, description: 'A page', schema: 'CommentPage', example: examples.commentPage },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'GET /comments/counts', id: 'countComments', tag: 'Comments', who: 'anyone' },
    summary: 'How many comments stand under each of up to 100 articles',
    description: 'An article that is unknown or not published counts none.',
    query: counting,
    answer: { status: 200, description: 'The counts', schema: 'CommentCounts', example: examples.counts },
    refuses: ['ValidationError'],
  },
  {
    ...{ call: 'POST /articles/:documentId/comments', id: 'submitComment', tag: 'Comments' },
    who: 'anyone, under an account too',
    summary: 'Submit a comment',
    description: 'A guest gives a name; with a user’s token the comment goes under the account’s name.',
    body: { data: ['GuestSubmission', 'SignedInSubmission'], example: examples.submission },
    answer: { status: 201, description: 'Stored', schema: 'SubmittedComment', example: examples.submitted },
    refuses: [
      ...(['ValidationError', 'CommentingClosed', 'ReaderSuspended'] as const),
      ...(['NotFoundError', 'DuplicateComment', 'RateLimitError'] as const),
    ],
  },
  {
    ...{ call: 'GET /articles/:documentId/comments/feed', id: 'feedComments', tag: 'Comments', who: 'anyone' },
    summary: 'An article’s newest 50 comments as RSS 2.0, replies among them',
    query: feed.omit({ articleId: true }),
    answer: {
      ...{ status: 200, description: 'The feed', type: 'application/rss+xml' },
      ...{ schema: 'Feed', example: examples.feed },
    },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'GET /comments/receipts/:receipt', id: 'readReceipt', tag: 'Receipts', who: 'anyone' },
    summary: 'What became of a comment',
    query: inLanguage,
    answer: { status: 200, description: 'The receipt’s view', schema: 'Receipt', example: examples.receiptView },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'DELETE /comments/receipts/:receipt', id: 'withdrawComment', tag: 'Receipts', who: 'anyone' },
    summary: 'The reader takes the comment back, for good',
    query: inLanguage,
    answer: { status: 200, description: 'The receipt’s new view', schema: 'Receipt', example: examples.withdrawn },
    refuses: ['ValidationError', 'NotFoundError', 'IllegalMove', 'DecisionConflict'],
  },
  {
    ...{ call: 'POST /comments/receipts/:receipt/appeals', id: 'appealComment', tag: 'Receipts', who: 'anyone' },
    summary: 'The reader objects to a rejection, once',
    description: 'Somebody other than the moderator who rejected answers; the answer stands in the receipt.',
    query: inLanguage,
    body: { data: ['Appeal'], example: examples.appeal },
    answer: { status: 201, description: 'The receipt’s new view', schema: 'Receipt', example: examples.appealed },
    refuses: ['ValidationError', 'AppealTooLate', 'NotFoundError', 'AlreadyAppealed', 'IllegalMove'],
  },
  {
    ...{ call: 'POST /comments/:documentId/reports', id: 'reportComment', tag: 'Comments' },
    who: 'anyone, under an account too',
    summary: 'Report a comment, under a guideline or as illegal content',
    description: 'Counts once for each reporter, and more for who was right before.',
    body: { data: ['ReportUnderGuideline', 'ReportOfIllegalContent'], example: examples.report },
    answer: { status: 201, description: 'Taken', schema: 'ReportedComment', example: examples.reported },
    refuses: ['ValidationError', 'NotFoundError', 'AlreadyReported', 'RateLimitError'],
  },
  {
    ...{ call: 'GET /comments/receipts/:receipt/data', id: 'exportComment', tag: 'Privacy', who: 'anyone' },
    summary: 'Everything held about the writer of a comment, as far as its receipt proves',
    query: inLanguage,
    answer: { status: 200, description: 'All of it', schema: 'PersonalExport', example: examples.personalExport },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'DELETE /comments/receipts/:receipt/data', id: 'eraseComment', tag: 'Privacy', who: 'anyone' },
    summary: 'The reader has the comment erased, for good',
    description:
      'It is withdrawn first, if need be. Name, text, e-mail and all else that is personal goes; hash and decisions stay. Asked for again, the answer is the same.',
    query: inLanguage,
    answer: { status: 200, description: 'The receipt’s new view', schema: 'Receipt', example: examples.withdrawn },
    refuses: ['ValidationError', 'NotFoundError', 'RateLimitError'],
  },
  {
    ...{ call: 'POST /comments/privacy-requests', id: 'requestPrivacy', tag: 'Privacy', who: 'anyone' },
    summary: 'Ask for an export or an erasure of all comments that carry an e-mail address',
    description:
      'A link goes to the address, if the newsroom knows it; the answer is the same either way. It is good for 24 hours.',
    body: { data: ['PrivacyRequest'], example: examples.privacyRequest },
    answer: {
      ...{ status: 202, description: 'Accepted', schema: 'PrivacyAccepted' },
      example: examples.privacyAccepted,
    },
    refuses: ['ValidationError', 'RateLimitError'],
  },
  {
    ...{ call: 'GET /comments/privacy-requests/:token', id: 'previewPrivacyRequest', tag: 'Privacy', who: 'anyone' },
    summary: 'What the link would do; nothing is done',
    answer: { status: 200, description: 'The request', schema: 'PrivacyPreview', example: examples.privacyPreview },
    refuses: ['NotFoundError'],
  },
  {
    ...{ call: 'POST /comments/privacy-requests/:token', id: 'confirmPrivacyRequest', tag: 'Privacy', who: 'anyone' },
    summary: 'Does what the link is for, once',
    description: 'An export is handed out once. An erasure that is asked for again answers what it did.',
    answer: { status: 200, description: 'What was done', schema: 'PrivacyOutcome', example: examples.privacyOutcome },
    refuses: ['NotFoundError', 'LinkUsed'],
  },
  {
    ...{ call: 'GET /comments/unsubscribe/:token', id: 'askToUnsubscribe', tag: 'Mails', who: 'anyone' },
    summary: 'The page on which the receiver of mails ends them, or begins them again',
    description: 'The token is in every such mail. Reading the page changes nothing.',
    query: inLanguage,
    answer: { status: 200, description: 'The page', schema: 'Page', type: 'text/html', example: examples.page },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'POST /comments/unsubscribe/:token', id: 'unsubscribe', tag: 'Mails', who: 'anyone' },
    summary: 'No more mails to this address, by one click (RFC 8058)',
    description: 'With `Subscribe=Again` instead, as the page sends it, mails begin again.',
    query: inLanguage,
    form: examples.unsubscription,
    answer: {
      status: 200,
      description: 'The page, which says so',
      schema: 'Page',
      type: 'text/html',
      example: examples.page,
    },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'GET /guidelines', id: 'listGuidelines', tag: 'Guidelines', who: 'anyone' },
    summary: 'The guidelines in force, in order',
    description: 'In the newsroom’s default language where there are none in the one asked for.',
    query: inLanguage,
    answer: { status: 200, description: 'The guidelines', schema: 'Guidelines', example: examples.guidelines },
    refuses: ['ValidationError'],
  },
  {
    ...{ call: 'GET /moderation/queue', id: 'readQueue', tag: 'Moderation', who: 'moderator' },
    summary: 'What waits for a decision, in order, with exact counts',
    query: queue,
    answer: { status: 200, description: 'A page', schema: 'QueuePage', example: examples.queuePage },
    refuses: ['ValidationError'],
  },
  {
    ...{ call: 'GET /moderation/comments/:documentId', id: 'lookUpComment', tag: 'Moderation', who: 'moderator' },
    summary: 'One comment with all decisions on it, oldest first',
    answer: {
      ...{ status: 200, description: 'The comment', schema: 'CommentWithHistory' },
      example: examples.commentWithHistory,
    },
    refuses: ['ValidationError', 'NotFoundError'],
  },
  {
    ...{ call: 'POST /moderation/comments/:documentId/decisions', id: 'decideComment' },
    ...{ tag: 'Moderation', who: 'moderator' },
    summary: 'Approve, reject, reopen, uphold, undo, escalate or note',
    description: 'Carries the version that was read: whoever decides second is told so and changes nothing.',
    body: { data: ['Decision'], example: examples.decision },
    answer: { status: 201, description: 'The decision', schema: 'DecidedComment', example: examples.decided },
    refuses: ['ValidationError', 'NotFoundError', 'OwnDecision', 'IllegalMove', 'DecisionConflict'],
  },
  {
    ...{ call: 'GET /moderation/transparency', id: 'readTransparency', tag: 'Transparency', who: 'anyone' },
    summary: 'What was received, decided, appealed and reported, by month and language',
    description: 'Right to the last decision. At most 120 months.',
    query: period,
    answer: { status: 200, description: 'The report', schema: 'Transparency', example: examples.transparency },
    refuses: ['ValidationError', 'ServiceUnavailable'],
  },
  {
    ...{ call: 'GET /moderation/transparency.csv', id: 'readTransparencyCsv', tag: 'Transparency', who: 'anyone' },
    summary: 'The same as CSV: a row for each month, with all languages together, and for each month and language',
    query: period,
    answer: {
      ...{ status: 200, description: 'UTF-8 with a byte order mark; what is not told is left empty' },
      ...{ schema: 'Csv', type: 'text/csv', example: examples.transparencyCsv },
    },
    refuses: ['ValidationError', 'ServiceUnavailable'],
  },
  {
    ...{ call: 'GET /openapi.json', id: 'describe', tag: 'Description', who: 'anyone' },
    summary: 'This description',
    answer: { status: 200, description: 'OpenAPI 3.1', schema: 'Description', example: examples.description },
    refuses: [],
  },
  {
    ...{ call: 'GET /moderation/embed.js', id: 'loadComponent', tag: 'Component', who: 'anyone' },
    summary: 'The readers’ component, always the newest',
    description: 'Kept for five minutes. Which languages’ words it loads, the tag says.',
    answer: script,
    refuses: [],
  },
  {
    ...{ call: 'GET /moderation/count.js', id: 'loadCounts', tag: 'Component', who: 'anyone' },
    summary: 'Fills a list page’s `data-rostra-count` elements',
    answer: script,
    refuses: [],
  },
  {
    ...{ call: 'GET /moderation/embed.json', id: 'describeComponent', tag: 'Component', who: 'anyone' },
    summary: 'The component’s lasting address and integrity, and the limits that hold for a comment',
    answer: { status: 200, description: 'Where it is', schema: 'Embed', example: examples.embed },
    refuses: [],
  },
  {
    ...{ call: 'GET /moderation/embed/:file', id: 'loadComponentFile', tag: 'Component', who: 'anyone' },
    summary: 'A file of the component under its lasting name',
    description: 'Its content never changes, so it is kept for ever. A version that was replaced is gone.',
    answer: script,
    refuses: ['NotFoundError'],
  },
];
