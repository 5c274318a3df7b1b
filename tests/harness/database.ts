import { Client, types } from 'pg';
import type { Query } from '../../src/plugins/moderation/server/src/store/sql';
import { databaseUrl } from './newsroom';

/**
 * Runs `work` on one snapshot of the newsroom's database and takes everything back that it did, so that a test may
 * tamper, verify, and leave no trace for the tests beside it.
 */
export const onSnapshot = async <T>(work: (query: Query) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  // Unnamed on purpose: one connection, each statement once.
  const query: Query = async ({ text }, values) => (await client.query<never>({ text, values, types })).rows;
  try {
    await client.query('begin isolation level repeatable read');
    return await work(query);
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end();
  }
};

/** Someone with the database's highest rights, whom no trigger stops. Needs no lock, so other tests go on. */
export const withoutTriggers = (query: Query) =>
  query({ name: '', text: 'set local session_replication_role = replica' });
