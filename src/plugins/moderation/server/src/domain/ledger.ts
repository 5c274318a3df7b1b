import { createHash } from 'node:crypto';
import type { Action, ActorKind, Finding, State } from '../../../shared/contracts';

/** What a reader submitted, whole: the hash over it is what "never edited" is proven against. */
export interface Submitted {
  documentId: string;
  articleId: string;
  locale: string;
  /** documentId of the comment answered. */
  parent: string | null;
  name: string;
  body: string;
  /** Epoch milliseconds. */
  submittedAt: number;
}

/** One entry of a comment's chain. `previous` is the hash of the entry before, or the content hash for the first. */
export interface Entry {
  documentId: string;
  /** documentId of the comment decided. */
  comment: string;
  seq: number;
  action: Action;
  from: State | null;
  to: State;
  actorKind: ActorKind;
  actorId: string;
  guideline: string | null;
  guidelineVersion: number | null;
  /** SHA-256 of the note, so that a note can be blanked on a privacy request and the chain still verify. */
  noteHash: string | null;
  findings: Finding[];
  decidedAt: number;
  previous: string;
}

/** SHA-256, lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const contentHash = (c: Submitted): string =>
  sha256(
    JSON.stringify(['rostra/comment/1', c.documentId, c.articleId, c.locale, c.parent, c.name, c.body, c.submittedAt]),
  );

export const noteHash = (note: string | null): string | null => (note === null ? null : sha256(note));

export const entryHash = (e: Entry): string =>
  sha256(
    JSON.stringify([
      'rostra/decision/1',
      ...[e.previous, e.documentId, e.comment, e.seq, e.action, e.from, e.to, e.actorKind, e.actorId],
      ...[e.guideline, e.guidelineVersion, e.noteHash, e.decidedAt],
      e.findings.map((f) => [f.rule, f.reason, f.guideline ?? null, f.span?.from ?? null, f.span?.to ?? null]),
    ]),
  );

/**
 * A checkpoint's hash, page by page: the previous checkpoint's and those of the decisions added since, in the order of
 * their ids.
 */
export const checkpointHasher = (previous: string) => {
  const hash = createHash('sha256').update(`rostra/checkpoint/1\n${previous}\n`);
  return {
    add: (hashes: readonly string[]) => {
      for (const one of hashes) hash.update(`${one}\n`);
    },
    /** To be asked once, at the end. */
    digest: () => hash.digest('hex'),
  };
};

/** The same where all hashes are at hand. */
export const checkpointHash = (previous: string, hashes: readonly string[]): string => {
  const hasher = checkpointHasher(previous);
  hasher.add(hashes);
  return hasher.digest();
};

/** What the first checkpoint builds on. */
export const genesis = sha256('rostra/genesis/1');

export interface LedgerComment extends Omit<Submitted, 'name' | 'body'> {
  name: string | null;
  body: string | null;
  contentHash: string;
  erased: boolean;
  state: State;
  version: number;
}

export type LedgerEntry = Entry & { hash: string; note: string | null; noteErased: boolean };

/** The first thing that is wrong with one comment and its chain, in a sentence, or undefined where all holds. */
export const flawOfChain = (comment: LedgerComment, chain: readonly LedgerEntry[]): string | undefined => {
  if (!comment.erased) {
    if (comment.name === null || comment.body === null) return 'its name or text is gone without an erasure';
    const hash = contentHash({ ...comment, name: comment.name, body: comment.body });
    if (hash !== comment.contentHash) return 'what is stored is not what was submitted';
  }
  let previous = comment.contentHash;
  let state: State | null = null;
  for (const [index, entry] of chain.entries()) {
    const where = `decision ${index + 1} (${entry.documentId})`;
    if (entry.seq !== index + 1) return `decision ${index + 1} is missing`;
    if (entry.previous !== previous) return `${where} does not follow the one before it`;
    if (entry.from !== state) return `${where} starts from ${entry.from}, but the comment was ${state}`;
    if (!entry.noteErased && noteHash(entry.note) !== entry.noteHash) return `the note of ${where} was changed`;
    if (entryHash(entry) !== entry.hash) return `${where} was changed`;
    previous = entry.hash;
    state = entry.to;
  }
  if (chain.length < comment.version) return `decision ${chain.length + 1} is missing`;
  if (chain.length > comment.version) return `it has ${chain.length} decisions, but its version is ${comment.version}`;
  if (state !== comment.state) return `its state is ${comment.state}, but its decisions lead to ${state}`;
  return undefined;
};
