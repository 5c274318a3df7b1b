import type { StandingResult } from '../../../shared/desk';
import type { Standing } from '../constants';
import type { Actor } from '../domain/comment';
import { isAccount, standingAt } from '../domain/standing';
import { notFound } from '../errors';
import { appendChange, type ChangeRow, changesOf, findChange } from '../store/changes';
import { enqueue } from '../store/jobs';
import { countPending, keepStanding, lockReader, pendingOf, readerRecord } from '../store/readers';
import { type Query, query, transaction } from '../store/sql';
import { decideAll } from './decide';
import { isMade } from './judge';
import { tell } from './live';
import { recordOf } from './reader';

/**
 * How many pending comments are rejected in one transaction: it holds their threads, in which meanwhile nobody comments and
 * nothing is decided. What is beyond it follows by a job, as many at a time.
 */
const atOnce = 500;

export interface StandingInput {
  key: string;
  standing: Standing;
  /** Epoch milliseconds; only with `suspended`. */
  until?: number;
  reason: string;
  /** Code of the guideline under which the reader's pending comments are rejected. */
  rejectPending?: string;
  actor: Actor;
}

/**
 * Changes how the newsroom stands to a reader, and tells the log who did and why. Of two moderators who do at the same
 * moment the last one's holds, and both are in the log in that order.
 * @throws NotFoundError for a key that nobody ever had, ValidationError (guideline)
 */
export const setStanding = async (input: StandingInput): Promise<StandingResult> => {
  const { key } = input;
  const outcome = await transaction((tx) => change(tx, input), { oneAtATime: await submissionsOf(key) });
  tell({ type: 'reader', key }, ...(outcome.rejected ? [{ type: 'many' as const }] : []));
  return { record: await recordOf(key), ...outcome };
};

/**
 * The lock under which this reader's submissions pass (see `submit`): what is on its way now is stored before, and rejected
 * with the others, or comes after and is refused.
 */
const submissionsOf = async (key: string): Promise<string> => {
  const reader = await readerRecord(query, key);
  if (!reader) throw notFound('The reader');
  return isAccount(key) ? key : (reader.addressHash ?? key);
};

const change = async (tx: Query, { key, standing, until, reason, rejectPending, actor }: StandingInput) => {
  const reader = await lockReader(tx, key);
  if (!reader) throw notFound('The reader');
  await keepStanding(tx, { key, standing, suspendedUntil: until ?? null });
  const made = await appendChange(tx, {
    ...{ kind: 'standing' as const, subject: key, actor, reason },
    ...{ from: standingAt(reader, reader.now), to: standing },
    details: {
      until: until === undefined ? null : new Date(until).toISOString(),
      rejectPending: rejectPending ?? null,
    },
  });
  return rejectPending ? rejectNext(tx, { made, guideline: rejectPending }) : { rejected: 0, following: 0 };
};

/** Rejects the next of the comments that waited when the standing changed, by whoever changed it and for that reason. */
const rejectNext = async (tx: Query, { made, guideline }: { made: ChangeRow; guideline: string }) => {
  const { subject: key, changedAt: before } = made;
  const actor: Actor = { kind: made.actorKind, id: made.actorId, name: made.actorName };
  // In the versions that wait: what a colleague decides at this moment is refused here and stays as the colleague has it.
  const comments = await pendingOf(tx, { key, before, limit: atOnce });
  const outcomes = await decideAll(tx, {
    comments,
    action: 'reject',
    guideline,
    note: made.reason ?? undefined,
    actor,
  });
  const following = await countPending(tx, { key, before });
  if (following > 0)
    await enqueue(tx, 'reject-pending', { payload: { change: made.documentId }, key: made.documentId });
  return { rejected: outcomes.filter(isMade).length, following };
};

/** Goes on rejecting where a change of standing left off, unless the standing has changed again since. */
export const rejectFollowing = async ({ change: documentId }: { change: string }): Promise<void> => {
  const rejected = await transaction(async (tx) => {
    const made = await findChange(tx, documentId);
    if (!made) throw new Error(`Change ${documentId} is not there`);
    await lockReader(tx, made.subject);
    const [newest] = await changesOf(tx, { kind: 'standing', subject: made.subject, limit: 1 });
    const guideline = made.details?.rejectPending;
    if (newest?.documentId !== documentId || typeof guideline !== 'string') return 0;
    return (await rejectNext(tx, { made, guideline })).rejected;
  });
  if (rejected > 0) tell({ type: 'many' });
};
