import type { Standing } from '../names';
import type { ThreadNeighbour } from './comment';

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
