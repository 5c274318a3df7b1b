import type { Action, ActorKind, ContestOutcome, State, Statement } from './contracts';
import type { Standing } from './names';

/** What readers are told about their data. Dates are ISO 8601 strings in UTC. */

/** Everything that is held about a reader, as far as what was shown proves whose it is. */
export interface PersonalExport {
  exportedAt: string;
  comments: ExportedComment[];
  /** Reports of other readers' comments that were made from the account or under the e-mail address. */
  reports: ExportedReport[];
  /** What the newsroom holds about the reader beside the comments; only to a moderator who asks for it on request. */
  reader: ExportedReader | null;
  /** What is held in a form that cannot be read, and what is held elsewhere, in words. */
  besides: string[];
}

export interface ExportedComment {
  documentId: string;
  article: string;
  locale: string;
  parent: string | null;
  state: State;
  submittedAt: string;
  erasedAt: string | null;
  /** null once they are erased, as is all that is personal. */
  name: string | null;
  body: string | null;
  email: string | null;
  /** What its writer is written to about; null where no address was left. */
  mails: ExportedMails | null;
  signedIn: boolean;
  badges: string[];
  /** SHA-256 over what was submitted. */
  contentHash: string;
  /** Whether a keyed hash of the network address is still kept. */
  addressHashKept: boolean;
  decisions: ExportedDecision[];
  appeal: {
    text: string | null;
    appealedAt: string;
    closedAt: string | null;
    outcome: ContestOutcome | null;
    /** What its writer was told. */
    answer: string | null;
  } | null;
}

export interface ExportedMails {
  /** Also when someone answers. */
  replies: boolean;
  /** All of it in one mail a day at most. */
  digest: boolean;
  /** The address was unsubscribed from all of it. */
  unsubscribed: boolean;
}

export interface ExportedReport {
  documentId: string;
  guideline: string | null;
  text: string | null;
  name: string | null;
  email: string | null;
  reportedAt: string;
  closedAt: string | null;
  outcome: ContestOutcome | null;
}

export interface ExportedDecision {
  action: Action;
  to: State;
  at: string;
  by: ActorKind;
  statement: Statement | null;
  /** A moderator's note; only to a moderator. */
  note?: string | null;
}

export interface ExportedReader {
  key: string;
  standing: Standing | null;
  suspendedUntil: string | null;
  notes: { text: string | null; at: string }[];
}

export const privacyWishes = ['export', 'erasure'] as const;
export type PrivacyWish = (typeof privacyWishes)[number];

/** What a link from a mail would do, before it does anything. */
export interface PrivacyPreview {
  wants: PrivacyWish;
  /** The language that the request was made in, and its mail is written in. */
  locale: string;
  expiresAt: string;
  /** How many comments carry the address, words and all. */
  comments: number;
  /** And how many reports. */
  reports: number;
  /** The link has done what it was for. */
  used: boolean;
}

/** What a link from a mail has done. */
export type PrivacyOutcome =
  | { wants: 'export'; erased: 0; export: PersonalExport }
  | { wants: 'erasure'; erased: number; export: null };

/** How many comments were erased. */
export interface ErasureResult {
  erased: number;
}
