import type { ActorKind, State } from '../../../shared/contracts';
import type { Standing } from '../../../shared/names';

/** Who comments. A guest is known by a keyed hash of address and name; a signed-in reader by the account. */
export interface Reader {
  key: string;
  signedIn: boolean;
  /** Keyed hash of the network address; never the address. */
  addressHash: string;
  /** What the reader was known by before the address key changed, newest first: standing and rates hold on. */
  earlier?: { keys: string[]; addressHashes: string[] };
  badges: string[];
}

/** A validated submission: text already normalised, nothing in it from outside the reader's own fields. */
export interface Draft {
  articleId: string;
  locale: string;
  name: string;
  body: string;
  email: string | null;
  /** What the reader wants to be told besides the decision, and how; only with an e-mail address. */
  notify?: { replies: boolean; digest: boolean };
  parent: string | null;
  /** The sender's secret, by which what is sent again after a lost answer is known to be the same. */
  key?: string | null;
}

export type Premoderation = 'everyone' | 'new_readers';

/** Everything the rules may know, gathered once before any of them runs. */
export interface Facts {
  premoderation: Premoderation;
  /** The same reader sent the same text inside the window. */
  duplicate: boolean;
  record: { approved: number; rejected: number };
  signedIn: boolean;
  /** How the newsroom stands to the reader now. */
  standing: Standing;
}

export interface Actor {
  kind: ActorKind;
  /** An id that leads to no one outside this database: `admin:3`, `user:12`, `token:1`, a rule's name, `reader`. */
  id: string;
  /** What colleagues see. */
  name: string;
}

/** Where a comment stands in its conversation; both null for a comment on the article itself. */
export interface Place {
  parentId: number | null;
  rootId: number | null;
}

/** A stored comment as decisions need it. Times are epoch milliseconds. */
export interface StoredComment extends Place {
  id: number;
  documentId: string;
  articleId: string;
  locale: string;
  /** The reader's words; null once they are erased. */
  name: string | null;
  body: string | null;
  email: string | null;
  readerKey: string;
  state: State;
  version: number;
  escalated: boolean;
  /** A rule found something. */
  held: boolean;
  /** Open reports. */
  reports: number;
  /** An appeal is open. */
  appealed: boolean;
  submittedAt: number;
  erasedAt: number | null;
  contentHash: string;
}
