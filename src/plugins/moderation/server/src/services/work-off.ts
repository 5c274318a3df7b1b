import type { BulkRefusalName, LiveChange } from '../../../shared/desk';
import { settings } from '../config';
import {
  type BulkItem,
  type BulkRow,
  type ItemOutcome,
  keepOutcomes,
  lockBulk,
  nextItems,
  setGrace,
  standingStill,
} from '../store/bulks';
import { enqueue } from '../store/jobs';
import { type Query, query, transaction } from '../store/sql';
import { graceOf } from './bulk-grace';
import { decideAll } from './decide';
import type { Outcome, Ruling } from './judge';
import { tell } from './live';

/** Comments in one transaction: their threads are held until it ends, and readers who write there wait. */
const chunk = 250;

/**
 * Decides, or takes back, the next comments of a batch, and enqueues the next job for those after them. Decisions, what
 * became of each comment, progress and the next job are one transaction: whatever breaks, it goes on where it stopped, and
 * nothing is decided twice.
 */
export const workOff = async ({ bulk: documentId }: { bulk: string }): Promise<void> => {
  tell(...(await transaction((tx) => nextChunk(tx, documentId))));
};

/** Answers what there is to tell once it is committed. */
const nextChunk = async (tx: Query, documentId: string): Promise<LiveChange[]> => {
  // Whoever holds it enqueues what follows.
  const bulk = await lockBulk(tx, documentId, { skip: true });
  if (!bulk || bulk.state === 'done' || bulk.state === 'undone') return [];
  const undoing = bulk.state === 'undoing';
  const items = await nextItems(tx, { id: bulk.id, outcome: undoing ? 'decided' : null, limit: chunk + 1 });
  const now = items.slice(0, chunk);
  const judged = undoing ? await takeBack(tx, bulk, now) : await decideNow(tx, bulk, now);
  const more = items.length > chunk;
  const state = more ? bulk.state : undoing ? 'undone' : 'done';
  await keepOutcomes(tx, { id: bulk.id, outcomes: outcomesOf(judged, now, { undoing }), state });
  if (more) await enqueue(tx, 'bulk', { payload: { bulk: documentId }, key: documentId });
  const done = bulk.done + (undoing ? 0 : now.length);
  return [...decisionsOf(judged, bulk), { type: 'bulk', documentId, total: bulk.total, done, state }];
};

const decideNow = async (tx: Query, bulk: BulkRow, comments: BulkItem[]): Promise<Judged[]> => {
  const settlesAt = await settling(tx, bulk);
  const { action, guideline, note } = bulk;
  const ruling = {
    action,
    guideline: guideline ?? undefined,
    note: note ?? undefined,
    actor: actorOf(bulk),
    settlesAt,
  };
  return decided(tx, { comments, ruling });
};

/** The versions that the batch itself made: where another stands, somebody has decided since. */
const takeBack = (tx: Query, bulk: BulkRow, items: BulkItem[]): Promise<Judged[]> => {
  const comments = items.map((item) => ({ ...item, version: item.version + 1 }));
  return decided(tx, { comments, ruling: { action: 'undo', actor: actorOf(bulk) } });
};

const actorOf = ({ actorId: id, actorName: name }: BulkRow) => ({ kind: 'moderator' as const, id, name });

/**
 * When this chunk's decisions settle, in epoch milliseconds. The grace begins with the work, not with the wait for a
 * worker; and what is decided late, after a crash, has the grace of a single decision at least.
 */
const settling = async (tx: Query, bulk: BulkRow): Promise<number> => {
  if (bulk.done > 0) return Math.max(bulk.settlesAt, bulk.now + settings().graceSeconds * 1000);
  const { undoableFor, settlesAfter } = graceOf(bulk);
  const [undoUntil, settlesAt] = [bulk.now + undoableFor, bulk.now + settlesAfter];
  await setGrace(tx, { id: bulk.id, undoUntil, settlesAt });
  return settlesAt;
};

type Judged = Outcome | { documentId: string; refused: { name: string; details?: unknown } };

/** A guideline that is retired while a batch cites it refuses the rest, which would otherwise be tried for ever. */
const decided = async (
  tx: Query,
  { comments, ruling }: { comments: BulkItem[]; ruling: Ruling },
): Promise<Judged[]> => {
  try {
    return (await decideAll(tx, { ...ruling, comments })).map(inWords);
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error;
    strapi.log.warn(`A batch goes no further: ${(error as Error).message}`);
    return comments.map(({ documentId }) => ({ documentId, refused: { name: 'ValidationError' } }));
  }
};

/** The only field that a batch can lack for one comment and not for another. */
const inWords = (one: Judged): Judged =>
  'refused' in one && one.refused.name === 'ValidationError'
    ? { documentId: one.documentId, refused: { name: 'AnswerRequired' } }
    : one;

const outcomesOf = (judged: Judged[], items: BulkItem[], { undoing }: { undoing: boolean }): ItemOutcome[] => {
  const [made, not] = undoing ? (['undone', 'left'] as const) : (['decided', 'refused'] as const);
  const by = new Map(judged.map((one) => [one.documentId, one]));
  return items.map(({ position, documentId }) => {
    const one = by.get(documentId);
    if (!one) throw new Error(`${documentId} was given no outcome`);
    if (!('refused' in one)) return { position, outcome: made, refusal: null, decidedBy: null, state: null };
    const { name, details } = one.refused;
    const { decidedBy = null, state = null } = (details ?? {}) as Partial<ItemOutcome>;
    return { position, outcome: not, refusal: name as BulkRefusalName, decidedBy, state };
  });
};

/** A large chunk's are more than is told one by one, and become a word to look again. */
const decisionsOf = (judged: Judged[], { actorId: id, actorName: name, action, state }: BulkRow): LiveChange[] =>
  judged.flatMap((one) =>
    'refused' in one
      ? []
      : {
          ...{
            type: 'decided' as const,
            documentId: one.documentId,
            version: one.decision.seq,
            state: one.after.state,
          },
          ...{ action: state === 'undoing' ? ('undo' as const) : action, by: { id, name } },
        },
  );

/** Takes up again batches that have stood still for so many seconds: the process that worked on them is gone. */
export const takeUpAgain = async ({ seconds }: { seconds: number }): Promise<void> => {
  const jobs = (await standingStill(query, { seconds })).map((bulk) => ({ payload: { bulk }, key: bulk }));
  if (jobs.length > 0) await enqueue(query, 'bulk', ...jobs);
};
