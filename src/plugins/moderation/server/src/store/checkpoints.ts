import { checkpointHash, genesis } from '../domain/ledger';
import type { Query } from './sql';

export interface Checkpoint {
  id: number;
  uptoDecision: number;
  decisions: number;
  previousHash: string;
  hash: string;
}

/** Ids of decisions: above the first, up to and with the second. */
export interface DecisionRange {
  after: number;
  upto: number;
}

/** At most this many decisions to a checkpoint, and to a page of a verification, so that neither takes much memory. */
const pageSize = 10_000;

const columns = `id::int, upto_decision as "uptoDecision", decisions, previous_hash as "previousHash", hash`;

/** Whether decisions were made since the newest checkpoint. Takes no lock. */
export const anyUnsealed = async (query: Query): Promise<boolean> => {
  const [row] = await query<{ unsealed: boolean }>({
    name: 'moderation_unsealed',
    text: `select coalesce((select max(id) from moderation_decisions), 0) >
             coalesce((select upto_decision from moderation_checkpoints order by id desc limit 1), 0) as unsealed`,
  });
  return row?.unsealed ?? false;
};

/**
 * The id up to which every decision is committed or never will be. The lock waits for those under way, which take their
 * ids before they commit: without it a checkpoint could pass over one with a lower id. While it waits, writers wait
 * behind it, so it gives up soon: a long transaction or a VACUUM must not hold up readers' comments.
 * @throws an error of which `isLockTimeout` is true
 */
export const settledUpTo = async (tx: Query): Promise<number> => {
  await tx({ name: 'moderation_ledger_patience', text: `set local lock_timeout = '300ms'` });
  await tx({ name: 'moderation_ledger_lock', text: 'lock table moderation_decisions in share mode' });
  const [row] = await tx<{ id: number | null }>({
    name: 'moderation_ledger_last',
    text: 'select max(id) as id from moderation_decisions',
  });
  return row?.id ?? 0;
};

/** PostgreSQL's lock_not_available. */
export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03';

/**
 * Writes one checkpoint over the decisions since the last one, up to an id that is settled; answers how many they were,
 * 0 once all are covered.
 */
export const addCheckpoint = async (tx: Query, upto: number): Promise<number> => {
  const previous = await newest(tx);
  const hashes = await hashesIn(tx, { after: previous?.uptoDecision ?? 0, upto });
  const last = hashes.at(-1);
  if (!last) return 0;
  const previousHash = previous?.hash ?? genesis;
  const hash = checkpointHash(
    previousHash,
    hashes.map((decision) => decision.hash),
  );
  await tx(
    {
      name: 'moderation_checkpoint_add',
      text: `insert into moderation_checkpoints (upto_decision, decisions, previous_hash, hash) values ($1, $2, $3, $4)`,
    },
    [last.id, hashes.length, previousHash, hash],
  );
  return hashes.length;
};

const newest = async (query: Query): Promise<Checkpoint | undefined> => {
  const [checkpoint] = await query<Checkpoint>({
    name: 'moderation_checkpoint',
    text: `select ${columns} from moderation_checkpoints order by id desc limit 1`,
  });
  return checkpoint;
};

/** The first page of hashes in a range, by the primary key. */
export const hashesIn = (query: Query, { after, upto }: DecisionRange) =>
  query<{ id: number; hash: string }>(
    {
      name: 'moderation_hashes',
      text: `select id, hash from moderation_decisions where id > $1 and id <= $2 order by id limit ${pageSize}`,
    },
    [after, upto],
  );

/** The checkpoints that follow one, in order. */
export const checkpointsAfter = (query: Query, { id, limit }: { id: number; limit: number }) =>
  query<Checkpoint>(
    {
      name: 'moderation_ledger_checkpoints',
      text: `select ${columns} from moderation_checkpoints where id > $1 order by id limit $2`,
    },
    [id, limit],
  );
