import type { DayCount } from '../domain/overview';
import { ms } from './row';
import { type Query, transaction } from './sql';

/*
 * Decisions counted by quarters of an hour, so that an overview reads some thousands of rows and not all decisions. The
 * mark says up to which decision they are counted; those after it are counted when somebody asks, on the same snapshot, so
 * that what is told is right to the last decision.
 */

/** Decisions to one transaction, so that the first count of a large newsroom holds nothing for long. */
const pageSize = 50_000;

/**
 * SQL for how decisions count, as (quarter, measure, guideline, amount). An undo takes the move that it undoes out of the
 * quarter in which that was made; this holds whichever of the two is counted already. `cited` is a total, not undone:
 * it counts what the log has. `range` narrows the decisions, `d`. Served by the primary key and decisions_chain.
 */
const countedIn = (range: string) => `
  select quarter, measure, guideline, sum(sign)::int as amount from (
    select case when e.measure = 'cited' then '-infinity' else date_bin('15 minutes', m.decided_at, 'epoch') end as quarter,
      e.measure, coalesce(e.guideline, '') as guideline, m.sign
    from (
      select d.action, d.to_state, d.actor_kind, d.guideline, d.decided_at, 1 as sign
        from moderation_decisions d where ${range}
      union all
      select u.action, u.to_state, u.actor_kind, u.guideline, u.decided_at, -1
        from moderation_decisions d cross join lateral (
          select * from moderation_decisions u where u.comment_id = d.comment_id and u.seq < d.seq
            and u.action in ('approve', 'reject', 'reopen', 'withdraw') order by u.seq desc limit 1) u
        where ${range} and d.action = 'undo') m
      cross join lateral (values
        ('submitted', '', m.action = 'submit'),
        ('approved', '', m.action = 'approve' or (m.action = 'submit' and m.to_state = 'approved')),
        ('rejected', m.guideline, m.action = 'reject'),
        ('decided', '', m.action in ('approve', 'reject') and m.actor_kind = 'moderator'),
        ('cited', m.guideline, m.guideline is not null and m.sign > 0)) e (measure, guideline, counts)
    where e.counts) one
  group by quarter, measure, guideline`;

/**
 * SQL for all counts, right to the last decision, as (quarter, measure, guideline, amount), several rows to a quarter; the
 * mark stands in a parameter. Narrow it by quarter, which the primary key of tallies serves; `cited` stands at -infinity.
 */
export const counts = (mark: string) => `(
  select quarter, measure, guideline, amount from moderation_tallies
  union all
  ${countedIn(`d.id > ${mark}::int`)})`;

/**
 * Reads counts: tallies and mark on one snapshot. The mark is a parameter of its own, since the planner takes a third of
 * all decisions to lie beyond one that it does not know.
 */
export const atMark = <T>(read: (tx: Query, mark: number) => Promise<T>): Promise<T> =>
  transaction(async (tx) => {
    await tx({ name: '', text: 'set transaction isolation level repeatable read, read only' });
    const [row] = await tx<{ upto: number }>({
      name: 'moderation_tally_at',
      text: 'select upto_decision as upto from moderation_tally_mark',
    });
    return read(tx, row?.upto ?? 0);
  });

/** Whether decisions were made since the mark. */
export const anyUntallied = async (query: Query): Promise<boolean> => {
  const [row] = await query<{ untallied: boolean }>({
    name: 'moderation_untallied',
    text: `select coalesce((select max(id) from moderation_decisions), 0) >
             coalesce((select upto_decision from moderation_tally_mark), 0) as untallied`,
  });
  return row?.untallied ?? false;
};

/**
 * Counts the next page of decisions, up to an id that is settled, and moves the mark with them; false once all are counted.
 * One at a time: what is counted twice would stay so.
 */
export const tallyNext = async (tx: Query, settled: number): Promise<boolean> => {
  const [mark] = await tx<{ upto: number }>({
    name: 'moderation_tally_mark',
    text: 'select upto_decision as upto from moderation_tally_mark for update',
  });
  const after = mark?.upto ?? 0;
  if (after >= settled) return false;
  const upto = Math.min(settled, after + pageSize);
  await tx(
    {
      name: 'moderation_tally',
      text: `insert into moderation_tallies as t (quarter, measure, guideline, amount)
             ${countedIn('d.id > $1 and d.id <= $2')} having sum(sign) <> 0
             on conflict (quarter, measure, guideline) do update set amount = t.amount + excluded.amount`,
    },
    [after, upto],
  );
  await tx(
    {
      name: 'moderation_tally_move',
      text: `insert into moderation_tally_mark (upto_decision) values ($1)
             on conflict (one) do update set upto_decision = excluded.upto_decision`,
    },
    [upto],
  );
  return true;
};

/** How many decisions cite each guideline, undone ones too. */
export const countCited = async (tx: Query, mark: number): Promise<Map<string, number>> => {
  const rows = await tx<{ guideline: string; amount: number }>(
    {
      name: 'moderation_cited',
      text: `select guideline, sum(amount)::int as amount from (
               select guideline, amount from moderation_tallies where quarter = '-infinity' and measure = 'cited'
               union all
               select guideline, 1 from moderation_decisions where id > $1 and guideline is not null) one
             group by guideline`,
    },
    [mark],
  );
  return new Map(rows.map(({ guideline, amount }) => [guideline, amount]));
};

export interface OverviewRow {
  today: string;
  waiting: number;
  oldestWaitingAt: number | null;
  counts: DayCount[];
}

/**
 * What waits, and the counts of the last days in a time zone, today among them. Served by threads' counters, comments_state
 * and the primary key of tallies; the decisions after the mark are those of about a minute.
 */
export const overviewRow = async (
  tx: Query,
  { timeZone, days, mark }: { timeZone: string; days: number; mark: number },
) => {
  const [row] = await tx<OverviewRow>(
    {
      name: 'moderation_overview',
      text: `
      with local as (select date_trunc('day', now() at time zone $1) as today),
        counted as (
          select quarter, measure, guideline, sum(amount) as amount from ${counts('$3')} c
          where quarter >= (select (today - make_interval(days => $2 - 1)) at time zone $1 from local)
          group by quarter, measure, guideline),
        daily as (
          select to_char(quarter at time zone $1, 'YYYY-MM-DD') as day, measure, guideline, sum(amount)::int as amount
          from counted group by 1, 2, 3)
      select to_char(today, 'YYYY-MM-DD') as today,
        (select coalesce(sum(pending), 0)::int from moderation_threads) as waiting,
        (select ${ms('submitted_at')} from moderation_comments where state = 'pending'
         order by submitted_at, id limit 1) as "oldestWaitingAt",
        coalesce((select jsonb_agg(daily) from daily), '[]') as counts
      from local`,
    },
    [timeZone, days, mark],
  );
  if (!row) throw new Error('The overview gave no row');
  return row;
};

/** PostgreSQL's invalid_parameter_value: a time zone that it does not know. */
export const isUnknownTimeZone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '22023';
