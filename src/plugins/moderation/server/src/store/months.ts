import { bucketsPerDoubling } from '../domain/quantiles';
import type { MonthCount } from '../domain/transparency';
import { movesIn, type Tally } from './counting';
import type { Query } from './sql';

/** The month of a point in time, in UTC, as its first day. */
const monthOf = (time: string) => `date_trunc('month', ${time} at time zone 'UTC')::date`;

/** As `bucketOf` of the domain says it. */
const bucketOf = (seconds: string) => `floor(${bucketsPerDoubling} * ln(greatest(1, ${seconds})) / ln(2))::int::text`;

/**
 * Decisions counted by month and language. `waited` is how long a comment waited for the first decision that still
 * stands, by buckets: the one that took it out of waiting before anything had brought it back there. An undo can take
 * back only the last move, so what was first once stays first until it is itself taken back.
 */
export const byMonth: Tally = {
  table: 'moderation_months',
  mark: 'moderation_month_mark',
  key: 'month, locale, measure, detail',
  counted: (range, having = 'true') => `
  select month, locale, measure, detail, sum(sign)::int as amount from (
    select ${monthOf('m.decided_at')} as month, c.locale, e.measure, coalesce(e.detail, '') as detail, m.sign
    from (${movesIn(range)}) m
      join moderation_comments c on c.id = m.comment_id
      cross join lateral (values
        ('received', '', m.action = 'submit'),
        ('approved', '', m.action = 'approve' or (m.action = 'submit' and m.to_state = 'approved')),
        ('rejected', m.guideline, m.action = 'reject'),
        ('decided', m.actor_kind, m.action in ('approve', 'reject') or (m.action = 'submit' and m.to_state = 'approved')),
        ('waited', ${bucketOf(`date_part('epoch', m.decided_at - c.submitted_at)`)},
          m.action in ('approve', 'reject') and m.from_state = 'pending' and (m.seq = 2 or (
            select not bool_or(r.action = 'reopen') from moderation_decisions r
            where r.comment_id = m.comment_id and r.seq < m.seq)))) e (measure, detail, counts)
    where e.counts) one
  group by month, locale, measure, detail having ${having}`,
};

/** Decisions that are counted when somebody asks: more than come in an hour of the largest newsroom. */
const mostOnAsking = 100_000;

export interface MonthsAsOf {
  /** Whether more decisions lie beyond the mark than are counted on asking: a newsroom is counted for the first time. */
  behind: boolean;
  /** Differs wherever any count does: decisions and what triggers add are only ever added to, so numbers of them tell. */
  version: string;
  /** Every code that a guideline has or had. */
  guidelines: string[];
}

/** What the counts of all months rest on. Served by the primary keys; what lies beyond the mark is about a minute's. */
export const monthsAsOf = async (tx: Query, mark: number): Promise<MonthsAsOf> => {
  const [row] = await tx<Omit<MonthsAsOf, 'version'> & { decisions: number; contests: string }>(
    {
      name: 'moderation_months_as_of',
      text: `
      select coalesce((select max(id) from moderation_decisions), 0) - $1::int > ${mostOnAsking} as behind,
        (select count(*)::int from (
          select from moderation_decisions where id > $1::int limit ${mostOnAsking}) d) as decisions,
        (select concat(count(*), ' up to ', max(id)) from moderation_contest_months) as contests,
        array(select distinct code from moderation_guidelines order by code) as guidelines`,
    },
    [mark],
  );
  if (!row) throw new Error('The months gave no row');
  const { behind, decisions, contests, guidelines } = row;
  return { behind, guidelines, version: JSON.stringify([mark, decisions, contests, guidelines]) };
};

/**
 * All counts of some months, both included, right to the last decision, report and appeal; up to three rows to a month,
 * language and measure. Served by the primary key of months. Details come as JSON: some thousands of rows would take
 * longer to read than to find.
 */
export const monthCounts = (tx: Query, { from, to, mark }: { from: string; to: string; mark: number }) =>
  tx<MonthCount>(
    {
      name: 'moderation_month_counts',
      text: `
      select to_char(month, 'YYYY-MM') as month, locale, measure, json_object_agg(detail, amount) as amounts
      from (
        select 1 as source, ${byMonth.key}, amount from moderation_months
        union all
        select 2, * from (${byMonth.counted('d.id > $3::int')}) d
        union all
        select 3, ${byMonth.key}, sum(amount)::int from moderation_contest_months group by ${byMonth.key}) c
      where month between ($1 || '-01')::date and ($2 || '-01')::date
      group by source, c.month, locale, measure`,
    },
    [from, to, mark],
  );

/**
 * Adds up what was counted of reports and appeals since the last time; on every snapshot the sums are the same before and
 * after.
 */
export const foldContests = async (tx: Query): Promise<void> => {
  const [row] = await tx<{ any: boolean }>({
    name: 'moderation_contests_fresh',
    text: 'select exists (select from moderation_contest_months where fresh) as any',
  });
  if (!row?.any) return;
  await tx({
    name: 'moderation_contests_fold',
    text: `with taken as (delete from moderation_contest_months returning ${byMonth.key}, amount)
           insert into moderation_contest_months (${byMonth.key}, amount, fresh)
           select ${byMonth.key}, sum(amount), false from taken group by ${byMonth.key} having sum(amount) <> 0`,
  });
};
