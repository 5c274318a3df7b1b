import type { DayCount } from '../domain/overview';
import { counts, movesIn, type Tally } from './counting';
import { ms } from './row';
import type { Query } from './sql';

/**
 * Decisions counted by quarters of an hour, so that an overview reads some thousands of rows and not all decisions, and a
 * day begins where any time zone has it begin. `cited` is a total, not undone: it counts what the log has, and stands at
 * -infinity.
 */
export const byQuarter: Tally = {
  table: 'moderation_tallies',
  mark: 'moderation_tally_mark',
  key: 'quarter, measure, guideline',
  counted: (range, having = 'true') => `
  select quarter, measure, guideline, sum(sign)::int as amount from (
    select case when e.measure = 'cited' then '-infinity' else date_bin('15 minutes', m.decided_at, 'epoch') end as quarter,
      e.measure, coalesce(e.guideline, '') as guideline, m.sign
    from (${movesIn(range)}) m
      cross join lateral (values
        ('submitted', '', m.action = 'submit'),
        ('approved', '', m.action = 'approve' or (m.action = 'submit' and m.to_state = 'approved')),
        ('rejected', m.guideline, m.action = 'reject'),
        ('decided', '', m.action in ('approve', 'reject') and m.actor_kind = 'moderator'),
        ('cited', m.guideline, m.guideline is not null and m.sign > 0)) e (measure, guideline, counts)
    where e.counts) one
  group by quarter, measure, guideline having ${having}`,
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
          select quarter, measure, guideline, sum(amount) as amount from ${counts(byQuarter, '$3')} c
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
