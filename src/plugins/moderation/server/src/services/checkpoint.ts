import { addCheckpoint, anyUnsealed, isLockTimeout, settledUpTo } from '../store/checkpoints';
import { query, transaction } from '../store/sql';

/** Seals all decisions made so far, checkpoint by checkpoint. Instances that do so together take turns. */
export const checkpoint = async (): Promise<void> => {
  if (!(await anyUnsealed(query))) return;
  const upto = await settled();
  if (upto === undefined) return;
  for (;;) {
    const sealed = await transaction((tx) => addCheckpoint(tx, upto), { oneAtATime: 'checkpoint' });
    if (sealed === 0) return;
  }
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
