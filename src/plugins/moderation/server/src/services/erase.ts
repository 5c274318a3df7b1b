import type { ReceiptView } from '../../../shared/contracts';
import type { ErasureResult } from '../../../shared/privacy';
import type { Actor } from '../domain/comment';
import { notFound } from '../errors';
import { type DecidableComment, findForDecision } from '../store/comments';
import {
  blankComments,
  blankReaders,
  blankReportsFrom,
  findHeld,
  keysWithoutComments,
  logErasures,
  type Whose,
} from '../store/erasure';
import { isKnown } from '../store/personal-data';
import { type Query, query, transaction } from '../store/sql';
import { decideAll } from './decide';
import { tell } from './live';
import { paceErasure } from './pace-erasures';
import { followUp, redeem } from './receipt';

/** Comments in one transaction: their threads are held until it ends, and readers who write there wait. */
const chunk = 200;

export const theReader: Actor = { kind: 'reader', id: 'reader', name: 'The reader' };

export interface Erasure {
  whose: Whose;
  actor: Actor;
  /** How the request was known to be the reader's. */
  proof: 'receipt' | 'e-mail' | 'moderator';
}

/**
 * Erases all that is held of whoever is meant: what can be read is withdrawn first, then the words and everything personal
 * go, and a tombstone with its hash stays. Answers how many comments were erased. What is erased already stays so: it can
 * be asked for again, and goes on where it broke off.
 */
export const erase = async (erasure: Erasure): Promise<number> => {
  let erased = 0;
  for (let more = true; more; ) {
    const step = await transaction((tx) => eraseNext(tx, erasure));
    erased += step.erased;
    more = step.more;
    if (step.erased > 0) tell({ type: 'many' });
  }
  return erased;
};

const eraseNext = async (tx: Query, { whose, actor, proof }: Erasure) => {
  const found = await findHeld(tx, whose, chunk);
  const comments = (await findForDecision(tx, found)).filter(({ erasedAt }) => erasedAt === null);
  await eraseAll(tx, { comments, actor, proof });
  if ('email' in whose) await blankReportsFrom(tx, whose.email);
  if ('reader' in whose) await blankReaders(tx, await keysWithoutComments(tx, [whose.reader]));
  return { erased: comments.length, more: found.length === chunk };
};

/** Erases comments whose rows are locked, and what is left under a reader's key once its last comment is gone. */
export const eraseAll = async (
  tx: Query,
  { comments, actor, proof }: { comments: DecidableComment[] } & Omit<Erasure, 'whose'>,
): Promise<void> => {
  if (comments.length === 0) return;
  const standing = comments.filter(({ state }) => state !== 'withdrawn');
  await decideAll(tx, { action: 'withdraw', actor, comments: standing.map(({ documentId }) => ({ documentId })) });
  await blankComments(
    tx,
    comments.map(({ id }) => id),
  );
  await logErasures(tx, { documentIds: comments.map(({ documentId }) => documentId), actor, proof });
  const keys = [...new Set(comments.map(({ readerKey }) => readerKey))];
  await blankReaders(tx, await keysWithoutComments(tx, keys));
};

/**
 * A moderator erases what is held about a reader, or one comment, since the reader asked for it.
 * @throws NotFoundError where nothing was ever held
 */
export const eraseOnRequest = async (whose: Whose, actor: Actor): Promise<ErasureResult> => {
  if (!(await isKnown(query, whose))) throw notFound('reader' in whose ? 'The reader' : 'The comment');
  return { erased: await erase({ whose, actor, proof: 'moderator' }) };
};

export interface ReceiptErasure {
  receipt: string;
  /** The network address that asks. */
  address: string;
  /** The language of the view that is answered. */
  locale?: string;
}

/**
 * The reader has the comment of a receipt erased, for good.
 * @throws NotFoundError (receipt), RateLimitError
 */
export const eraseByReceipt = async ({ receipt, address, locale }: ReceiptErasure): Promise<ReceiptView> => {
  const { documentId } = await redeem(receipt);
  paceErasure(address);
  await erase({ whose: { comment: documentId }, actor: theReader, proof: 'receipt' });
  return followUp(receipt, locale);
};
