import { type Query, transaction } from './sql';

/*
 * Decisions are counted into tallies, page by page, up to a mark. Those after it are counted when somebody asks, on the
 * same snapshot, so that what is told is right to the last decision.
 */

/** A table of tallies, and the one row that says up to which decision they are counted. */
export interface Tally {
  table: string;
  mark: string;
  /** Columns by which it counts, its primary key; `amount` stands beside them. */
  key: string;
  /** SQL for the counts of some decisions, `d`, in the key's columns and `amount`; `having` leaves out some of them. */
  counted: (range: string, having?: string) => string;
}

/** Decisions to one transaction, so that the first count of a large newsroom holds nothing for long. */
const pageSize = 50_000;

/**
 * SQL for the moves among some decisions, `d`, as they count: an undo takes out the move that it undoes, at the time at
 * which that was made; this holds whichever of the two is counted already. Served by the primary key and decisions_chain.
 */
export const movesIn = (range: string) => `
      select ${columns('d')}, 1 as sign from moderation_decisions d where ${range}
      union all
      select ${columns('u')}, -1
        from moderation_decisions d cross join lateral (
          select * from moderation_decisions u where u.comment_id = d.comment_id and u.seq < d.seq
            and u.action in ('approve', 'reject', 'reopen', 'withdraw') order by u.seq desc limit 1) u
        where ${range} and d.action = 'undo'`;

const columns = (one: string) =>
  ['comment_id', 'seq', 'action', 'from_state', 'to_state', 'actor_kind', 'guideline', 'decided_at']
    .map((column) => `${one}.${column}`)
    .join(', ');

/** SQL for all counts, right to the last decision, several rows to a key; the mark stands in a parameter. */
export const counts = ({ table, key, counted }: Tally, mark: string) => `(
  select ${key}, amount from ${table}
  union all
  ${counted(`d.id > ${mark}::int`)})`;

/**
 * Reads counts: tallies and mark on one snapshot. The mark is a parameter of its own, since the planner takes a third of
 * all decisions to lie beyond one that it does not know.
 */
export const atMark = <T>({ mark }: Tally, read: (tx: Query, upto: number) => Promise<T>): Promise<T> =>
  transaction(async (tx) => {
    await tx({ name: '', text: 'set transaction isolation level repeatable read, read only' });
    const [row] = await tx<{ upto: number }>({
      name: `${mark}_at`,
      text: `select upto_decision as upto from ${mark}`,
    });
    return read(tx, row?.upto ?? 0);
  });

/** How many decisions were made since the mark, at most; ids have gaps. */
export const uncounted = async (query: Query, { mark }: Tally): Promise<number> => {
  const [row] = await query<{ uncounted: number }>({
    name: `${mark}_uncounted`,
    text: `select coalesce((select max(id) from moderation_decisions), 0) -
             coalesce((select upto_decision from ${mark}), 0) as uncounted`,
  });
  return row?.uncounted ?? 0;
};

/**
 * Counts the next page of decisions, up to an id that is settled, and moves the mark with them; false once all are counted.
 * One at a time: what is counted twice would stay so.
 */
export const countNext = async (tx: Query, tally: Tally, settled: number): Promise<boolean> => {
  const { table, mark, key, counted } = tally;
  const [row] = await tx<{ upto: number }>({
    name: mark,
    text: `select upto_decision as upto from ${mark} for update`,
  });
  const after = row?.upto ?? 0;
  if (after >= settled) return false;
  const upto = Math.min(settled, after + pageSize);
  await tx(
    {
      name: `${table}_count`,
      text: `insert into ${table} as t (${key}, amount)
             ${counted('d.id > $1 and d.id <= $2', 'sum(sign) <> 0')}
             on conflict (${key}) do update set amount = t.amount + excluded.amount`,
    },
    [after, upto],
  );
  await tx(
    {
      name: `${mark}_move`,
      text: `insert into ${mark} (upto_decision) values ($1)
             on conflict (one) do update set upto_decision = excluded.upto_decision`,
    },
    [upto],
  );
  return true;
};
