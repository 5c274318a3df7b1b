import type { ContestOutcome, DecisionView, Finding, ModeratorAction, ModeratorComment, State } from './contracts';
import type { Standing } from './names';

/** What the server and the desk in the admin panel say to each other. Dates are ISO 8601 strings in UTC. */

/** The desk's queues: the first five are work, the others are for looking back. */
export const queueNames = [
  'waiting',
  'held',
  'reported',
  'appealed',
  'escalated',
  'approved',
  'rejected',
  'all',
] as const;
export type QueueName = (typeof queueNames)[number];

export const queueOrders = ['priority', 'oldest', 'newest'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** How many comments each queue holds, exactly. `withdrawn` is no queue of its own; `all` is the sum of the four states. */
export interface DeskCounts {
  waiting: number;
  held: number;
  reported: number;
  appealed: number;
  escalated: number;
  approved: number;
  rejected: number;
  all: number;
}

/** Narrows a queue; everything that is given must hold. The names are those of the query string, of the API and of the desk. */
export interface QueueFilter {
  /** documentId of an article. */
  article?: string;
  /** documentId of a tag: comments under articles that carry it. */
  tag?: string;
  locale?: string;
  /** Code. Among the rejected: those rejected under it; elsewhere also those of which a rule's finding names it. */
  guideline?: string;
  /** Name of a rule that found something. */
  rule?: string;
  /** A reader's key. */
  reader?: string;
  /** Id of the moderator who decided last: `admin:3`. */
  moderator?: string;
  /** Days, `YYYY-MM-DD` in UTC, both included. */
  from?: string;
  to?: string;
  /** Waiting for longer than this many hours. */
  waiting?: number;
  /** Text to look for in body and name. */
  q?: string;
}

/** Somebody is looking at a comment; soft, and gone at `until`. */
export interface ClaimView {
  /** As a decision's actor: `admin:3`. */
  id: string;
  name: string;
  until: string;
}

/** A comment as the desk lists it. */
export interface DeskComment extends ModeratorComment {
  /** A rule found something. */
  held: boolean;
  /** Open reports. */
  reports: number;
  /** An appeal waits for an answer. */
  appealed: boolean;
  reader: { key: string; standing: Standing };
  /** The guideline of the rejection that stands. */
  guideline: string | null;
  /** Who decided last; null while nobody has. */
  decidedBy: string | null;
  claim: ClaimView | null;
}

export interface DeskPage {
  data: DeskComment[];
  meta: { counts: DeskCounts; nextCursor: string | null };
}

/** How many comments match a filter; `capped` where there are more than `count`. */
export interface Matching {
  count: number;
  capped: boolean;
}

/** What the filters can be set to. Articles are looked for by name, on their own. */
export interface FilterChoices {
  locales: string[];
  tags: { documentId: string; name: string }[];
  moderators: { id: string; name: string }[];
  rules: string[];
  guidelines: { code: string; title: string; retired: boolean }[];
}

export interface ArticleChoice {
  documentId: string;
  title: string;
  locale: string;
}

/** A neighbour of the comment in focus, short. */
export interface ThreadNeighbour {
  documentId: string;
  name: string;
  body: string;
  state: State;
  submittedAt: string;
}

export interface ReportView {
  documentId: string;
  /** null for a report of illegal content. */
  guideline: string | null;
  text: string | null;
  /** How much it counts, by how often its reporter was right: 1 for who is new, up to 2, down to nearly 0. */
  weight: number;
  reportedAt: string;
  /** null while it is open. */
  closedAt: string | null;
  outcome: ContestOutcome | null;
}

export interface AppealView {
  documentId: string;
  text: string;
  appealedAt: string;
  closedAt: string | null;
  outcome: ContestOutcome | null;
  /** What the reader was told. */
  answer: string | null;
  soleModerator: boolean;
}

/** A reader's record, counted over everything that the reader ever sent. */
export interface ReaderRecord {
  key: string;
  /** The name that the newest comment carries. */
  name: string;
  signedIn: boolean;
  firstSeenAt: string | null;
  approved: number;
  pending: number;
  withdrawn: number;
  /** By guideline, most first. */
  rejected: { guideline: string; count: number }[];
  standing: Standing;
  /** Only with `suspended`. */
  suspendedUntil: string | null;
}

export interface ReaderNote {
  documentId: string;
  text: string;
  by: string;
  at: string;
}

/** The comment in focus, with everything a fair decision needs. */
export interface OpenComment {
  comment: DeskComment;
  history: DecisionView[];
  /** The parent's parents up to the root, root first; the parent itself last. */
  ancestors: ThreadNeighbour[];
  /** Other answers to the same parent (for a root: other roots beside it), oldest first, at most 20 around it. */
  siblings: ThreadNeighbour[];
  reports: ReportView[];
  /** The open reports came in a burst from reporters nobody knows, as when readers call on each other to report. */
  burst: boolean;
  appeal: AppealView | null;
  reader: ReaderRecord & { recent: ThreadNeighbour[]; notes: ReaderNote[] };
  /** The article's address in the admin panel is made from its documentId; its state tells whether readers can see it. */
  thread: ThreadView;
}

export interface ThreadView {
  article: string;
  locale: string;
  approved: number;
  pending: number;
  rejected: number;
  /** Whether readers may comment now. */
  open: boolean;
  /** The thread's own switch; the article's setting can close it besides. */
  closed: boolean;
  /** Why readers may not comment, or null where they may. */
  closedBy: 'thread' | 'article' | 'period' | null;
}

/** Kept apart, since it takes a permission of its own. */
export interface PersonalData {
  email: string | null;
  addressHash: string | null;
}

// --- bulk

export const bulkActions = ['approve', 'reject', 'reopen', 'escalate', 'note', 'uphold'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** `comments` as the moderator saw them, or everything that matches. */
export type BulkSelection =
  | { comments: { documentId: string; version: number }[] }
  | { queue: QueueName; filter: QueueFilter };

export interface BulkRequest {
  action: BulkAction;
  guideline?: string;
  note?: string;
  selection: BulkSelection;
}

/**
 * `ValidationError`: the guideline was retired while the batch was being decided. `AnswerRequired`: an appeal is upheld
 * with a reason of its own. `OwnDecision`: an appeal against the moderator's own rejection.
 */
export type BulkRefusalName =
  | 'DecisionConflict'
  | 'IllegalMove'
  | 'NotFoundError'
  | 'ValidationError'
  | 'AnswerRequired'
  | 'OwnDecision';

export interface BulkRefusal {
  documentId: string;
  name: BulkRefusalName;
  /** Who decided first, where somebody did. */
  decidedBy: string | null;
  state: State | null;
}

export interface BulkView {
  documentId: string;
  action: BulkAction;
  guideline: string | null;
  by: { id: string; name: string };
  total: number;
  /** How many are done with, decided or refused. */
  done: number;
  decided: number;
  refused: number;
  /** The first 100 that were refused; once it is being taken back, the first 100 that could not be. */
  refusals: BulkRefusal[];
  state: 'running' | 'done' | 'undoing' | 'undone';
  /** How many came back by the undo. */
  undone: number;
  /** Until when the whole batch can be taken back; null when it no longer can. */
  undoUntil: string | null;
  createdAt: string;
}

// --- live

/** One thing that happened, as the stream tells it: `event: change`, one of these as JSON in `data`. */
export type LiveChange =
  | { type: 'arrived'; documentId: string; held: boolean; priority: number }
  | {
      type: 'decided';
      documentId: string;
      version: number;
      state: State;
      action: ModeratorAction | 'withdraw';
      by: { id: string; name: string };
    }
  | { type: 'contested'; documentId: string }
  | { type: 'claimed'; documentId: string; claim: ClaimView }
  | { type: 'released'; documentId: string; id: string }
  | { type: 'bulk'; documentId: string; done: number; total: number; state: BulkView['state'] }
  | { type: 'reader'; key: string }
  | { type: 'settings' }
  | { type: 'guidelines' }
  /** More happened than fits: look again. */
  | { type: 'many' };

/** What the stream sends besides: `event: counts` with `DeskCounts`, and `event: end` with a reason before it is closed. */
export type StreamEnd = { reason: 'session' | 'permission' | 'shutdown' };

// --- readers, guidelines, log, settings, overview

export interface StandingRequest {
  standing: Standing;
  /** Only with `suspended`, and required there; in the future. */
  until?: string;
  /** Why; for colleagues and the log. */
  reason: string;
  /** Only with `banned` or `suspended`: rejects the reader's pending comments under this guideline. */
  rejectPending?: string;
}

export interface StandingChange {
  documentId: string;
  from: Standing;
  to: Standing;
  until: string | null;
  reason: string;
  by: string;
  at: string;
}

export interface ReaderPage {
  record: ReaderRecord;
  notes: ReaderNote[];
  changes: StandingChange[];
  recent: ThreadNeighbour[];
}

export interface StandingResult {
  record: ReaderRecord;
  /** How many pending comments were rejected with it. */
  rejected: number;
  /** How many more follow in the background: not 0 only where very many waited. */
  following: number;
}

/** A guideline in all its languages. */
export interface GuidelineInAll {
  code: string;
  version: number;
  position: number;
  texts: Record<string, { title: string; text: string }>;
  retiredAt: string | null;
  /** How many decisions cite it, in any version. */
  cited: number;
}

/**
 * What the log keeps besides decisions: each change that somebody made to a reader, a thread, a guideline, a setting or a
 * mail, each erasure, and each run of the retention that took something away.
 */
export const changeKinds = [
  'standing',
  'reader-note',
  'thread',
  'guideline',
  'settings',
  'mail',
  'erasure',
  'retention',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface LogEntry {
  documentId: string;
  at: string;
  by: { kind: string; id: string; name: string };
  /** A decision's action, or the kind of a change. */
  action: DecisionView['action'] | ChangeKind;
  /** What it was about: a comment's documentId, a reader's key, an article's documentId, a guideline's code, a setting's name, a mail's kind and language. */
  subject: string;
  /** The comment's name and first words, where it is about one. */
  comment: { documentId: string; name: string; excerpt: string } | null;
  from: string | null;
  to: string | null;
  guideline: { code: string; version: number } | null;
  /** A decision's note or a change's reason. */
  note: string | null;
}

export interface LogFilter {
  kind?: 'decisions' | 'changes';
  action?: string;
  /** An actor's id. */
  by?: string;
  guideline?: string;
  from?: string;
  to?: string;
  q?: string;
}

export interface LogPage {
  data: LogEntry[];
  meta: { nextCursor: string | null };
}

/** What can be set in the panel; the environment gives what holds until somebody sets it. */
export interface DeskSettings {
  premoderation: { mode: 'everyone' | 'new_readers'; approved: number; days: number };
  graceSeconds: number;
  limits: { nameMin: number; nameMax: number; bodyMin: number; bodyMax: number; maxLinks: number };
  duplicateMinutes: number;
  rate: { windowSeconds: number; perReader: number; perAddress: number };
  /** In days; 0 keeps it. */
  retention: { addressHashDays: number; emailDays: number; rejectedDays: number; withdrawnDays: number };
  claimSeconds: number;
  /** For so many days after a rejection its reader can appeal. */
  appealDays: number;
  reports: ReportSettings;
}

/** What readers' reports do. Weights are added up; a reporter nobody knows weighs 1. */
export type ReportSettings = {
  /** From this weight a comment stands in the queue of the reported. */
  queueAt: number;
  /** From this weight it is hidden until a moderator decides; 0 hides nothing. */
  hideAt: number;
  /** So many reports from unknown reporters in so many minutes are a burst: marked, and not counted for hiding. */
  burstCount: number;
  burstMinutes: number;
};

export interface SettingsView {
  settings: DeskSettings;
  /** What the environment says, for "back to the default". */
  defaults: DeskSettings;
}

export interface OverviewDay {
  /** `YYYY-MM-DD` in the time zone asked for. */
  day: string;
  submitted: number;
  approved: number;
  rejected: Record<string, number>;
}

export interface Overview {
  waiting: number;
  oldestWaitingAt: string | null;
  decidedToday: number;
  /** 14 days, oldest first, today last. */
  days: OverviewDay[];
}

export type { Finding };
