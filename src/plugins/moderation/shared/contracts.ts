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

export interface CommentPage {
  data: ReaderComment[];
  meta: { count: number; nextCursor: string | null; open: boolean; version: number };
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

export interface ReceiptView {
  documentId: string;
  state: State;
  submittedAt: string;
  decidedAt: string | null;
  statement: Statement | null;
  canAppeal: boolean;
  appeal: null;
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
