import type { Task } from 'graphile-worker';
import { addCheckpoint } from '../store/ledger';
import { transaction } from '../store/sql';

export const checkpoint: Task = async () => {
  await transaction(addCheckpoint);
};
