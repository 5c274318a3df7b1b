import type {
  CommentPage,
  DecisionView,
  GuidelineView,
  ModeratorComment,
  QueuePage,
  ReaderComment,
  ReceiptView,
  Transparency,
  TransparencyNumbers,
} from '../../../shared/contracts';
import type { PersonalExport } from '../../../shared/privacy';

const article = 'qlx0v3m2h8c5s1t9k7w4n6bz';
const comment = 'p4e8r1y6u0o3a7d2g5j9l1zx';
const receipt = `${comment}.Jr0bq2QmC1kKq4x8m0nT5cV7yWb3ZsLd9fGhPuEoXiA`;

const file = 'rostra-comments.1f2e3d4c5b6a.js';
const integrity = `sha384-${'A'.repeat(64)}`;
const limits = { nameMin: 1, nameMax: 80, bodyMin: 2, bodyMax: 4000 };
const embed = {
  ...{ url: `/api/moderation/embed/${file}`, integrity, limits },
  count: { url: '/api/moderation/embed/count.6a5b4c3d2e1f.js', integrity },
  types: '/api/moderation/embed/rostra-comments.d.ts',
};

const readerComment: ReaderComment = {
  documentId: comment,
  parent: null,
  name: 'Rena',
  badges: [],
  body: 'The early ferry was on time all week.',
  submittedAt: '2026-02-14T09:30:00.000Z',
  replyCount: 0,
  replies: [],
};

const commentPage: CommentPage = {
  data: [readerComment],
  meta: { count: 1, nextCursor: null, open: true, closedBy: null, version: 4 },
};

const receiptView: ReceiptView = {
  documentId: comment,
  article: { documentId: article, locale: 'en', title: 'The ferry gets a new timetable' },
  parent: null,
  name: 'Rena',
  body: 'The early ferry was on time all week.',
  erasedAt: null,
  state: 'rejected',
  submittedAt: '2026-02-14T09:30:00.000Z',
  decidedAt: '2026-02-14T10:05:00.000Z',
  statement: {
    guideline: { code: 'off-topic', version: 1, title: 'Stay with the subject' },
    text: 'A comment answers the article it stands under.',
  },
  canAppeal: true,
  appealUntil: '2026-03-16T10:05:00.000Z',
  appeal: null,
};

const guideline: GuidelineView = {
  code: 'off-topic',
  version: 1,
  locale: 'en',
  title: 'Stay with the subject',
  text: 'A comment answers the article it stands under.',
};

const waiting: ModeratorComment = {
  documentId: comment,
  article: { documentId: article, title: 'The ferry gets a new timetable' },
  locale: 'en',
  parent: null,
  name: 'Rena',
  signedIn: false,
  badges: [],
  body: 'The early ferry was on time all week.',
  state: 'pending',
  priority: 0,
  escalated: false,
  findings: [{ rule: 'premoderate', reason: 'Every comment is moderated' }],
  submittedAt: '2026-02-14T09:30:00.000Z',
  erasedAt: null,
  undoUntil: null,
  version: 1,
  actions: ['approve', 'reject', 'escalate', 'note'],
};

const decision: DecisionView = {
  documentId: 'h2k5n8b1v4c7x0z3m6q9w2er',
  seq: 2,
  action: 'reject',
  from: 'pending',
  to: 'rejected',
  by: { kind: 'moderator', name: 'mona' },
  guideline: { code: 'off-topic', version: 1 },
  note: null,
  decidedAt: '2026-02-14T10:05:00.000Z',
};

const personalExport: PersonalExport = {
  exportedAt: '2026-03-01T08:00:00.000Z',
  comments: [
    {
      ...{ documentId: comment, article, locale: 'en', parent: null, state: 'approved', erasedAt: null },
      ...{ submittedAt: '2026-02-14T09:30:00.000Z', name: 'Rena', body: 'The early ferry was on time all week.' },
      ...{ email: 'rena@example.org', mails: { replies: true, digest: false, unsubscribed: false } },
      ...{ signedIn: false, badges: [], addressHashKept: true },
      contentHash: '9f2c5b1e7d3a8c4f6b0e2d9a7c5f1e3b8d6a4c2f0e9b7d5a3c1f8e6b4d2a0c9f',
      decisions: [
        { action: 'submit', to: 'pending', at: '2026-02-14T09:30:00.000Z', by: 'rule', statement: null },
        { action: 'approve', to: 'approved', at: '2026-02-14T10:05:00.000Z', by: 'moderator', statement: null },
      ],
      appeal: null,
    },
  ],
  reports: [],
  reader: null,
  besides: ['Your network address is kept only as a keyed hash, from which it cannot be read.'],
};

const queuePage: QueuePage = {
  data: [waiting],
  meta: { counts: { pending: 1, approved: 120, rejected: 14 }, nextCursor: null },
};

const numbers: TransparencyNumbers = {
  received: 1204,
  approved: 1010,
  rejected: { total: 181, byGuideline: { abuse: 118, 'off-topic': 63, threats: 0 } },
  decidedBy: { person: 1191, rule: 0 },
  secondsToDecision: { median: 1260, p90: 15_840 },
  appeals: { made: 4, granted: null, upheld: null, withdrawn: null, open: null },
  reports: { made: 41, granted: 12, upheld: 20, withdrawn: 0, open: 9, illegal: null },
};

const transparency: Transparency = {
  data: { months: [{ month: '2026-02', ...numbers }], totals: numbers, languages: { en: numbers } },
  meta: { from: '2026-02', to: '2026-02', locale: null, generatedAt: '2026-02-14T09:30:00.000Z', smallest: 5 },
};

/** What a reader of the description sees. A test holds each against its schema. */
export const examples = {
  article,
  comment,
  receipt,
  unsubscribeToken: 'k2v8Qx0m3n5b7c9z1l4j6h8g0f2d4s6a8p0o2i4u6yE.Jr0bq2QmC1kKq4x8m0nT5cV7yWb3ZsLd9fGhPuEoXiA',
  file,
  commentPage,
  counts: { data: { [article]: 12 } },
  submission: { data: { name: 'Rena', body: 'The early ferry was on time all week.', email: 'rena@example.org' } },
  submitted: { data: { documentId: comment, state: 'pending' }, meta: { receipt } },
  receiptView: { data: receiptView },
  withdrawn: {
    data: { ...receiptView, state: 'withdrawn' as const, statement: null, canAppeal: false, appealUntil: null },
  },
  appeal: { data: { text: 'I answered the second paragraph.' } },
  appealed: {
    data: {
      ...receiptView,
      ...{ canAppeal: false, appealUntil: null },
      appeal: {
        ...{ text: 'I answered the second paragraph.', appealedAt: '2026-02-15T08:00:00.000Z', state: 'open' as const },
        ...{ answeredAt: null, answer: null, soleModerator: false },
      },
    },
  },
  report: { data: { guideline: 'off-topic', text: 'It answers another article.' } },
  reported: { data: { documentId: 'k3w9d5x1r7q2f8b4n6t0m2vz' } },
  privacyToken: `${comment}.erasure.mlzk4b00.Jr0bq2QmC1kKq4x8m0nT5cV7yWb3ZsLd9fGhPuEoXiA`,
  personalExport: { data: personalExport },
  privacyRequest: { data: { email: 'rena@example.org', wants: 'erasure', locale: 'en' } },
  privacyAccepted: { data: { accepted: true } },
  privacyPreview: {
    data: {
      wants: 'erasure',
      locale: 'en',
      expiresAt: '2026-03-02T08:00:00.000Z',
      comments: 3,
      reports: 0,
      used: false,
    },
  },
  privacyOutcome: { data: { wants: 'erasure', erased: 3, export: null } },
  page: '<!doctype html>…',
  unsubscription: { 'List-Unsubscribe': 'One-Click' },
  guidelines: { data: [guideline] },
  queuePage,
  commentWithHistory: { data: { comment: waiting, history: [] as DecisionView[] } },
  decision: { data: { action: 'reject', guideline: 'off-topic', version: 1 } },
  decided: {
    data: {
      decision,
      comment: { ...waiting, state: 'rejected', version: 2, actions: ['approve', 'reopen', 'undo', 'note'] },
    },
  },
  transparency,
  transparencyCsv: '"month","language","received"\r\n"2026-02","all","1204"\r\n',
  description: { openapi: '3.1.0' },
  embed: { data: embed },
  feed: '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>…</channel></rss>',
};
