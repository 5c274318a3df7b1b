import { addCheckpoint, anyUnsealed, isLockTimeout, settledUpTo } from '../store/checkpoints';
import { countNext, uncounted } from '../store/counting';
import { byMonth, foldContests } from '../store/months';
import { query, transaction } from '../store/sql';
import { byQuarter } from '../store/tallies';

const tallies = [byQuarter, byMonth];

/**
 * Seals all decisions made so far, checkpoint by checkpoint, and counts them into the tallies. Instances that do so
 * together take turns.
 */
export const checkpoint = async (): Promise<void> => {
  await transaction(foldContests, { oneAtATime: 'contests' });
  if (!(await anyUnsealed(query)) && !(await anyUncounted())) return;
  const upto = await settled();
  if (upto === undefined) return;
  await all((tx) => addCheckpoint(tx, upto).then((sealed) => sealed > 0), 'checkpoint');
  for (const tally of tallies) await all((tx) => countNext(tx, tally, upto), tally.table);
};

const anyUncounted = async () =>
  (await Promise.all(tallies.map((tally) => uncounted(query, tally)))).some((n) => n > 0);

/** Page by page, each in a transaction of its own, until one finds nothing left to do. */
const all = async (page: (tx: typeof query) => Promise<boolean>, oneAtATime: string): Promise<void> => {
  while (await transaction(page, { oneAtATime }));
};

/** Undefined while somebody else holds the decisions: the next minute's run seals what this one leaves. */
const settled = async (): Promise<number | undefined> => {
  try {
    return await transaction(settledUpTo);
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    strapi.log.debug('The decisions are in use; they are sealed a minute later.');
    return undefined;
  }
};
