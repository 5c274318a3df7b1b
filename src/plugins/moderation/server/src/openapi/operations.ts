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
  | 'ReportOfIllegalContent';

export interface Operation {
  /** As in the table of routes. */
  call: string;
  id: string;
  tag: 'Comments' | 'Receipts' | 'Guidelines' | 'Moderation' | 'Transparency' | 'Description';
  summary: string;
  description?: string;
  /** Whose permission it takes: the public has it, or a moderator's token must. */
  who: 'anyone' | 'anyone, under an account too' | 'moderator';
  query?: z.ZodObject;
  /** Names of the schemas of the request body's `data`, any of which it may be. */
  body?: { data: RequestName[]; example: object };
  /** JSON unless it has another type. */
  answer: {
    status: 200 | 201;
    description: string;
    schema: string;
    type?: 'application/json' | 'text/csv' | 'application/rss+xml';
    example: object | string;
  };
  refuses: RefusalName[];
}

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
];
