// The database of a command: the one in DATABASE_URL, or the checkout's embedded one, for as long as the command runs.
import { removeEmbedded, startEmbedded } from '../database/embedded.mjs';
import { takeLock } from './lock.mjs';

const name = 'newsroom';

/** Sets DATABASE_URL where it is unset, starting the embedded PostgreSQL; answers how to stop what was started. */
export const openDatabase = async ({ reset = false } = {}) => {
  const given = process.env.DATABASE_URL?.trim();
  if (given && reset) throw new Error('--reset removes the embedded database only, but DATABASE_URL is set.');
  const release = takeLock();
  if (given) return async () => release();
  try {
    if (reset) await removeEmbedded(name);
    const database = await startEmbedded(name);
    process.env.DATABASE_URL = database.url;
    return async () => {
      await database.stop();
      release();
    };
  } catch (error) {
    release();
    throw error;
  }
};
