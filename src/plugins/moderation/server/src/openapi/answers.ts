import { z } from 'zod';
import {
  actions,
  actorKinds,
  type CommentPage,
  closings,
  contestOutcomes,
  type DecisionResult,
  type DecisionView,
  type GuidelineView,
  type ModeratorComment,
  moderatorActions,
  type QueuePage,
  type ReaderComment,
  type ReceiptView,
  states,
} from '../../../shared/contracts';
import { documentId } from '../validation/parse';

/* What the API answers, as schemas. The compiler holds each against the contract that presenters and services speak. */

export const id = documentId;
export const count = z.int().min(0);
export const instant = z.string().meta({ format: 'date-time', description: 'ISO 8601 in UTC' });
const cursor = z.string().nullable().describe('Where the next page starts, for `cursor`; null on the last page');

export const readerComment: z.ZodType<ReaderComment> = z.object({
  documentId: id,
  parent: id.nullable().describe('The comment that this one answers'),
  name: z.string(),
  badges: z.array(z.string()),
  body: z.string().describe('As submitted, never edited. Plain text: escape it before it becomes HTML'),
  submittedAt: instant,
  replyCount: count,
  get replies(): z.ZodType<ReaderComment[]> {
    return z.array(readerComment).describe('The first replies, oldest first; empty on a reply');
  },
});

export const commentPage: z.ZodType<CommentPage> = z.object({
  data: z.array(readerComment),
  meta: z.object({
    count: count.describe('Comments of the whole thread that can be read'),
    nextCursor: cursor,
    open: z.boolean().describe('Whether readers may comment now'),
    closedBy: z.enum(closings).nullable().describe('Why not: null where they may'),
    version: count.describe('Changes when what can be read has changed'),
  }),
});

export const counts = z.object({ data: z.record(id, count).describe('The number of comments by article') });

export const submitted = z.object({
  data: z.object({ documentId: id, state: z.enum(states) }),
  meta: z.object({ receipt: z.string().describe('Signed; whoever holds it can follow and withdraw the comment') }),
});

export const statement = z.object({
  guideline: z.object({ code: z.string(), version: z.int().min(1), title: z.string() }),
  text: z.string().describe('The guideline as it read when it was cited'),
});

const appeal = z.object({
  text: z.string(),
  appealedAt: instant,
  state: z.enum(['open', 'closed', ...contestOutcomes]),
  answeredAt: instant.nullable(),
  answer: z.string().nullable().describe('The reason that the moderator gave'),
  soleModerator: z.boolean().describe('Answered by the moderator who had rejected, since there was no other'),
});

export const receipt: z.ZodType<{ data: ReceiptView }> = z.object({
  data: z.object({
    documentId: id,
    article: z.object({ documentId: id, locale: z.string(), title: z.string().nullable() }),
    parent: id.nullable(),
    name: z.string().nullable().describe('null once it is erased'),
    body: z.string().nullable().describe('The reader’s own words; null once they are erased'),
    erasedAt: instant.nullable(),
    state: z.enum(states),
    submittedAt: instant,
    decidedAt: instant.nullable(),
    statement: statement.nullable().describe('The statement of reasons for a rejection'),
    canAppeal: z.boolean(),
    appealUntil: instant.nullable(),
    appeal: appeal.nullable(),
  }),
});

export const reported = z.object({ data: z.object({ documentId: id }) });

const guideline = z.object({
  code: z.string(),
  version: z.int().min(1),
  locale: z.string(),
  title: z.string(),
  text: z.string(),
});

export const guidelines: z.ZodType<{ data: GuidelineView[] }> = z.object({ data: z.array(guideline) });

const finding = z.object({
  rule: z.string(),
  reason: z.string(),
  guideline: z.string().optional(),
  span: z.object({ from: count, to: count }).optional().describe('In the body, in UTF-16 code units; `to` is excluded'),
});

export const moderatorComment: z.ZodType<ModeratorComment> = z.object({
  documentId: id,
  article: z.object({ documentId: id, title: z.string().nullable() }),
  locale: z.string(),
  parent: z.object({ documentId: id, name: z.string(), body: z.string() }).nullable(),
  name: z.string(),
  signedIn: z.boolean(),
  badges: z.array(z.string()),
  body: z.string(),
  state: z.enum(states),
  priority: z.int(),
  escalated: z.boolean(),
  findings: z.array(finding),
  submittedAt: instant,
  erasedAt: instant.nullable().describe('When name and text were erased on a privacy request; both are empty then'),
  undoUntil: instant.nullable(),
  version: z.int().min(1).describe('Send it back with the decision'),
  actions: z.array(z.enum(moderatorActions)).describe('What can be done with the comment now'),
});

export const decisionView: z.ZodType<DecisionView> = z.object({
  documentId: id,
  seq: z.int().min(1),
  action: z.enum(actions),
  from: z.enum(states).nullable(),
  to: z.enum(states),
  by: z.object({ kind: z.enum(actorKinds), name: z.string() }),
  guideline: z.object({ code: z.string(), version: z.int().min(1) }).nullable(),
  note: z.string().nullable(),
  decidedAt: instant,
});

export const queuePage: z.ZodType<QueuePage> = z.object({
  data: z.array(moderatorComment),
  meta: z.object({ counts: z.object({ pending: count, approved: count, rejected: count }), nextCursor: cursor }),
});

export const commentWithHistory: z.ZodType<{ data: { comment: ModeratorComment; history: DecisionView[] } }> = z.object(
  { data: z.object({ comment: moderatorComment, history: z.array(decisionView) }) },
);

export const decided: z.ZodType<{ data: DecisionResult }> = z.object({
  data: z.object({ decision: decisionView, comment: moderatorComment }),
});

export const description = z.looseObject({ openapi: z.string() });

const lasting = {
  url: z.string().describe('From the newsroom’s root; its content never changes'),
  integrity: z.string().describe('For the tag’s `integrity`'),
};

export const embed = z.object({
  data: z.object({
    ...lasting,
    count: z.object(lasting).describe('The script that fills `data-rostra-count`'),
    types: z.string().describe('Declarations for TypeScript'),
    limits: z
      .object({ nameMin: count, nameMax: count, bodyMin: count, bodyMax: count })
      .describe('In characters as readers count them (grapheme clusters)'),
  }),
});

export const script = z.string();

export const feed = z.string().describe('RSS 2.0');
