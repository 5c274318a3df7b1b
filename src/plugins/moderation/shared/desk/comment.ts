import type { ModeratorComment, State } from '../contracts';
import type { Standing } from '../names';

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

/** A neighbour of the comment in focus, short. */
export interface ThreadNeighbour {
  documentId: string;
  name: string;
  body: string;
  state: State;
  submittedAt: string;
}
