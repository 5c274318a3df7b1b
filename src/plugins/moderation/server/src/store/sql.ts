import { createHash } from 'node:crypto';
import { Pool, type QueryResultRow, types } from 'pg';

/** A statement that PostgreSQL plans once for each connection. The name must be the statement's own. */
export interface Statement {
  name: string;
  text: string;
}

/** Runs statements: on any free connection, or inside one transaction. */
export type Query = <Row extends QueryResultRow>(statement: Statement, values?: unknown[]) => Promise<Row[]>;

/** How this project's own connections are made: Strapi's settings, read where Strapi keeps them. */
export const connectionSettings = () => {
  const { connectionString, ssl } = strapi.config.get('database.connection.connection') as {
    connectionString: string;
    ssl: object | false;
  };
  return { connectionString, ssl: ssl || undefined };
};

let pool: Pool | undefined;

/** Connections of our own beside Strapi's: `pg` as it is, without a query builder and its pool in the way. */
const connections = (): Pool => {
  if (pool) return pool;
  const { max } = strapi.config.get('database.connection.pool') as { max: number };
  const connectionTimeoutMillis = strapi.config.get('database.connection.acquireConnectionTimeout') as number;
  pool = new Pool({ ...connectionSettings(), max, connectionTimeoutMillis });
  // An idle connection dies with the database and is replaced when it is needed; the process must not fall.
  pool.on('error', (error) => strapi.log.warn(`An idle database connection was lost: ${error.message}`));
  return pool;
};

/** Lets go of the database. */
export const closeConnections = async (): Promise<void> => {
  await pool?.end();
  pool = undefined;
};

/** Strapi has `pg` leave JSON as text, since it parses it itself; rows here come parsed. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.JSONB || oid === types.builtins.JSON ? JSON.parse : types.getTypeParser(oid, format as 'text');

const parsed = { getTypeParser };

/** Runs one statement on any free connection. */
export const query: Query = async ({ name, text }, values = []) =>
  (await connections().query<never>({ name, text, values, types: parsed })).rows;

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. Transactions with the same `oneAtATime` pass one after
 * another, on all instances; the lock is taken before the first statement looks at the data, and goes with the commit.
 */
export const transaction = async <T>(
  work: (tx: Query) => Promise<T>,
  { oneAtATime }: { oneAtATime?: string } = {},
): Promise<T> => {
  const client = await connections().connect();
  const tx: Query = async ({ name, text }, values = []) =>
    (await client.query<never>({ name, text, values, types: parsed })).rows;
  let broken: Error | undefined;
  // While it is lent out nobody else listens, and a connection that dies unheard takes the process with it.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    // Together, since each round trip costs as much as a statement; a number that we compute needs no parameter.
    await client.query(oneAtATime ? `begin; select pg_advisory_xact_lock(${lockOf(oneAtATime)})` : 'begin');
    const result = await work(tx);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away with whatever was open on it; the first error is the one to tell.
    await client.query('rollback').catch(onError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
};

const lockOf = (key: string): bigint => createHash('sha256').update(key).digest().readBigInt64BE(0);
