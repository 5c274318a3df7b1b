import type { State } from '../../../shared/contracts';
import type { KeptStanding } from '../domain/standing';
import { at, ms } from './row';
import type { Query } from './sql';

export interface RecordRow extends KeptStanding {
  /** What the newest comment carries; null for a reader with none, or whose newest was erased. */
  name: string | null;
  /** Keyed hash of the address that the newest comment came from. */
  addressHash: string | null;
  firstSeenAt: number | null;
  counts: { state: State; guideline: string | null; count: number }[];
  now: number;
}

/**
 * A reader's record, counted over every comment; undefined for a key that nobody ever had. Served by comments_reader, which
 * is read once, and readers_key.
 */
export const readerRecord = async (query: Query, key: string): Promise<RecordRow | undefined> => {
  const [row] = await query<RecordRow & { known: boolean }>(
    {
      name: 'moderation_reader',
      text: `
      with counted as (
        select state, case when state = 'rejected' then guideline end as guideline, count(*)::int as count,
          min(submitted_at) as first
        from moderation_comments where reader_key = $1 group by 1, 2)
      select newest.id is not null or r.key is not null as known, newest.name, newest.address_hash as "addressHash",
        (select ${ms('min(first)')} from counted) as "firstSeenAt",
        (select coalesce(jsonb_agg(jsonb_build_object('state', state, 'guideline', guideline, 'count', count)
          order by count desc, guideline), '[]') from counted) as counts,
        r.standing, ${ms('r.suspended_until')} as "suspendedUntil", ${ms('clock_timestamp()')} as now
      from (select $1::text as key) asked
        left join lateral (select id, name, address_hash from moderation_comments where reader_key = asked.key
          order by submitted_at desc limit 1) newest on true
        left join moderation_readers r on r.key = asked.key`,
    },
    [key],
  );
  return row?.known ? row : undefined;
};

export interface RecentRow {
  documentId: string;
  name: string | null;
  body: string | null;
  state: State;
  submittedAt: number;
}

/** A reader's newest comments, their texts cut short. Served by comments_reader. */
export const recentComments = (query: Query, { key, limit }: { key: string; limit: number }): Promise<RecentRow[]> =>
  query<RecentRow>(
    {
      name: 'moderation_reader_recent',
      text: `select document_id as "documentId", name, left(body, 300) as body, state,
               ${ms('submitted_at')} as "submittedAt"
             from moderation_comments where reader_key = $1 order by submitted_at desc, id desc limit $2`,
    },
    [key, limit],
  );

/**
 * A reader's standing, its row made where there is none and locked until the transaction ends, so that two moderators come
 * one after the other; undefined for a key that nobody ever had.
 */
export const lockReader = async (tx: Query, key: string): Promise<(KeptStanding & { now: number }) | undefined> => {
  await tx(
    {
      name: 'moderation_reader_add',
      text: `insert into moderation_readers (document_id, key, standing)
             select replace(gen_random_uuid()::text, '-', ''), $1::text, 'normal'
             where exists (select from moderation_comments where reader_key = $1::text) on conflict (key) do nothing`,
    },
    [key],
  );
  const [row] = await tx<KeptStanding & { now: number }>(
    {
      name: 'moderation_reader_lock',
      text: `select standing, ${ms('suspended_until')} as "suspendedUntil", ${ms('clock_timestamp()')} as now
             from moderation_readers where key = $1 for update`,
    },
    [key],
  );
  return row;
};

/** Keeps a standing for a reader whose row is locked. `suspendedUntil` in epoch milliseconds. */
export const keepStanding = (tx: Query, { key, standing, suspendedUntil }: { key: string } & Required<KeptStanding>) =>
  tx(
    {
      name: 'moderation_reader_standing',
      text: `update moderation_readers set standing = $2, suspended_until = ${at('$3')} where key = $1`,
    },
    [key, standing, suspendedUntil],
  );

/** Keeps under a reader's new key the standing that was given under an earlier one, so that the desk shows it there. */
export const carryStanding = (tx: Query, { from, to }: { from: string; to: string }) =>
  tx(
    {
      name: 'moderation_reader_carry',
      text: `insert into moderation_readers (document_id, key, standing, suspended_until)
             select replace(gen_random_uuid()::text, '-', ''), $2::text, standing, suspended_until
             from moderation_readers where key = $1 on conflict (key) do nothing`,
    },
    [from, to],
  );

/**
 * A reader's pending comments that were there before an instant, in the versions in which they wait; oldest first. Locks
 * none: that is the decision's business. Served by comments_reader.
 */
export const pendingOf = (tx: Query, { key, before, limit }: { key: string; before: number; limit: number }) =>
  tx<{ documentId: string; version: number }>(
    {
      name: 'moderation_reader_pending',
      text: `select document_id as "documentId", version from moderation_comments
             where reader_key = $1 and state = 'pending' and submitted_at <= ${at('$2')} order by submitted_at limit $3`,
    },
    [key, before, limit],
  );

/** How many comments of a reader wait that were there before an instant. Served by comments_reader. */
export const countPending = async (tx: Query, { key, before }: { key: string; before: number }): Promise<number> => {
  const [row] = await tx<{ count: number }>(
    {
      name: 'moderation_reader_pending_count',
      text: `select count(*)::int as count from moderation_comments
             where reader_key = $1 and state = 'pending' and submitted_at <= ${at('$2')}`,
    },
    [key, before],
  );
  return row?.count ?? 0;
};
