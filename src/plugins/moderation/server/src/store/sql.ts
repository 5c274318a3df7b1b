import { createHash } from 'node:crypto';
import { type Client, type QueryResultRow, types } from 'pg';

/** A statement that PostgreSQL plans once for each connection. The name must be the statement's own. */
export interface Statement {
  name: string;
  text: string;
}

/** Runs statements: on any free connection of Strapi's pool, or inside one transaction. */
export type Query = <Row extends QueryResultRow>(statement: Statement, values?: unknown[]) => Promise<Row[]>;

// Knex hands out the `pg` client itself, so hot statements skip its query builder and are prepared once.
const pool = (): { acquireConnection(): Promise<Client>; releaseConnection(client: Client): Promise<void> } =>
  strapi.db.connection.client;

const on =
  (client: Client): Query =>
  async (statement, values = []) =>
    (await client.query<never>({ ...statement, values, types: { getTypeParser } })).rows;

/** Strapi has `pg` leave JSON as text, since it parses it itself; rows here come parsed. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.JSONB || oid === types.builtins.JSON ? JSON.parse : types.getTypeParser(oid, format as 'text');

/** Runs one statement on a connection of Strapi's pool. */
export const query: Query = async (statement, values) => {
  const client = await pool().acquireConnection();
  try {
    return await on(client)(statement, values);
  } finally {
    await pool().releaseConnection(client);
  }
};

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. Transactions with the same `oneAtATime` pass one after
 * another, on all instances; the lock is taken before the first statement looks at the data, and goes with the commit.
 */
export const transaction = async <T>(
  work: (tx: Query) => Promise<T>,
  { oneAtATime }: { oneAtATime?: string } = {},
): Promise<T> => {
  const client = await pool().acquireConnection();
  try {
    // Together, since each round trip costs as much as a statement; a number that we compute needs no parameter.
    await client.query(oneAtATime ? `begin; select pg_advisory_xact_lock(${lockOf(oneAtATime)})` : 'begin');
    const result = await work(on(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that broke cannot roll back; the pool replaces it, and the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await pool().releaseConnection(client);
  }
};

const lockOf = (key: string): bigint => createHash('sha256').update(key).digest().readBigInt64BE(0);
