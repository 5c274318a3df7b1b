import type { ContestOutcome, DecisionView } from '../contracts';
import type { DeskComment, ThreadNeighbour } from './comment';
import type { ReaderNote, ReaderRecord } from './readers';

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
