/** What the server, the admin panel and frontends say to each other. Dates are ISO 8601 strings in UTC. */

export const states = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** Actions that move a comment's state, by the table in `domain/transitions`. */
export const moves = ['approve', 'reject', 'reopen', 'withdraw'] as const;
export type Move = (typeof moves)[number];

/**
 * Everything a decision can be. `submit` opens each comment's chain; `undo` takes the last move back inside the grace;
 * `uphold` answers reports or an appeal by leaving the comment as it is.
 */
export const actions = ['submit', ...moves, 'undo', 'escalate', 'note', 'uphold'] as const;
export type Action = (typeof actions)[number];

/** What a moderator may send to the decisions endpoint. */
export const moderatorActions = ['approve', 'reject', 'reopen', 'undo', 'escalate', 'note', 'uphold'] as const;
export type ModeratorAction = (typeof moderatorActions)[number];

export const sorts = ['newest', 'oldest', 'discussed'] as const;
export type Sort = (typeof sorts)[number];

export const actorKinds = ['moderator', 'rule', 'reader'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** A stretch of the comment's body, in UTF-16 code units: `from` included, `to` excluded. */
export interface Span {
  from: number;
  to: number;
}

/** What one rule found. */
export interface Finding {
  rule: string;
  /** In the rule's own words: part of the decision's hash, so it stays when the comment is erased, and never quotes it. */
  reason: string;
  guideline?: string;
  span?: Span;
}

/** A comment as the public sees it: never an e-mail, an address, a finding or a state. */
export interface ReaderComment {
  documentId: string;
  parent: string | null;
  name: string;
  badges: string[];
  body: string;
  submittedAt: string;
  replyCount: number;
  replies: ReaderComment[];
}

/** Why readers may not comment: the thread was closed by moderators, the article by editors, or its time is over. */
export const closings = ['thread', 'article', 'period'] as const;
export type Closing = (typeof closings)[number];

export interface CommentPage {
  data: ReaderComment[];
  meta: {
    count: number;
    nextCursor: string | null;
    open: boolean;
    /** null where readers may comment. */
    closedBy: Closing | null;
    version: number;
  };
}

export interface GuidelineView {
  code: string;
  version: number;
  locale: string;
  title: string;
  text: string;
}

/** A statement of reasons: the guideline as it read when it was cited. */
export interface Statement {
  guideline: { code: string; version: number; title: string };
  text: string;
}

/** How an appeal or a report ended: `granted` where what it asked for was done, `upheld` where the comment stays as it is. */
export const contestOutcomes = ['granted', 'upheld'] as const;
export type ContestOutcome = (typeof contestOutcomes)[number];

/** An appeal as its writer sees it. */
export interface ReceiptAppeal {
  text: string;
  appealedAt: string;
  /** `closed` where the comment was withdrawn before anyone answered. */
  state: 'open' | 'closed' | ContestOutcome;
  answeredAt: string | null;
  /** What the moderator who answered gave as the reason. */
  answer: string | null;
  /** It was answered by the moderator who had rejected the comment, since there was no other. */
  soleModerator: boolean;
}

/** What became of a comment, and its reader's own words, for who holds the receipt. */
export interface ReceiptView {
  documentId: string;
  article: { documentId: string; locale: string; title: string | null };
  /** documentId of the comment that it answers. */
  parent: string | null;
  /** null once they are erased. */
  name: string | null;
  body: string | null;
  erasedAt: string | null;
  state: State;
  submittedAt: string;
  decidedAt: string | null;
  statement: Statement | null;
  canAppeal: boolean;
  /** Until when; null where there is nothing to appeal, or no more. */
  appealUntil: string | null;
  appeal: ReceiptAppeal | null;
}

export interface DecisionView {
  documentId: string;
  seq: number;
  action: Action;
  from: State | null;
  to: State;
  by: { kind: ActorKind; name: string };
  guideline: { code: string; version: number } | null;
  note: string | null;
  decidedAt: string;
}

/** A comment as moderators see it. No e-mail and no address: those need a permission of their own. */
export interface ModeratorComment {
  documentId: string;
  article: { documentId: string; title: string | null };
  locale: string;
  parent: { documentId: string; name: string; body: string } | null;
  name: string;
  signedIn: boolean;
  badges: string[];
  body: string;
  state: State;
  priority: number;
  escalated: boolean;
  findings: Finding[];
  submittedAt: string;
  /** When everything personal was taken out of it, words and all; null for nearly every comment. */
  erasedAt: string | null;
  /** Until when the last move can be undone; null once it is settled or where there is none. */
  undoUntil: string | null;
  version: number;
  actions: ModeratorAction[];
}

export interface QueueCounts {
  pending: number;
  approved: number;
  rejected: number;
}

export interface QueuePage {
  data: ModeratorComment[];
  meta: { counts: QueueCounts; nextCursor: string | null };
}

export interface DecisionResult {
  decision: DecisionView;
  comment: ModeratorComment;
}

/** What the report to the public tells of a month, or of all of them. Null is not told: it could point at a person. */
export interface TransparencyNumbers {
  received: number;
  approved: number;
  rejected: { total: number; byGuideline: Record<string, number | null> };
  /** Who approved or rejected: a person, or a rule with a name. */
  decidedBy: { person: number | null; rule: number | null };
  /** From submission to the first decision, of what waited for one; right to 5 %. */
  secondsToDecision: { median: number; p90: number } | null;
  appeals: ContestNumbers;
  reports: ContestNumbers & { illegal: number | null };
}

/** Those made, and how they have ended since; `withdrawn` with the comment, by whoever wrote it. */
export interface ContestNumbers {
  made: number;
  granted: number | null;
  upheld: number | null;
  withdrawn: number | null;
  open: number | null;
}

export interface Transparency {
  data: {
    /** Oldest first. */
    months: ({ month: string } & TransparencyNumbers)[];
    totals: TransparencyNumbers;
    /** The totals of each language. */
    languages: Record<string, TransparencyNumbers>;
  };
  meta: { from: string; to: string; locale: string | null; generatedAt: string; smallest: number };
}
