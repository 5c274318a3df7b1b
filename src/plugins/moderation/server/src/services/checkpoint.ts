import { addCheckpoint, settledUpTo } from '../store/ledger';
import { transaction } from '../store/sql';

/** Seals all decisions made so far, checkpoint by checkpoint. Instances that do so together take turns. */
export const checkpoint = async (): Promise<void> => {
  const upto = await transaction(settledUpTo);
  for (;;) {
    const sealed = await transaction((tx) => addCheckpoint(tx, upto), { oneAtATime: 'checkpoint' });
    if (sealed === 0) return;
  }
};
