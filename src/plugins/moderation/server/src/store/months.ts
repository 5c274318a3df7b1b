import { bucketsPerDoubling } from '../domain/quantiles';
import type { MonthCount } from '../domain/transparency';
import { counts, movesIn, type Tally } from './counting';
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
          m.action in ('approve', 'reject') and m.from_state = 'pending' and (m.seq = 2 or not exists (
            select from moderation_decisions r
            where r.comment_id = m.comment_id and r.seq < m.seq and r.action = 'reopen')))) e (measure, detail, counts)
    where e.counts) one
  group by month, locale, measure, detail having ${having}`,
};

/**
 * All counts of some months, both included, right to the last decision, report and appeal. Served by the primary key of
 * months; there are few contests' rows between two folds.
 */
export const monthCounts = (tx: Query, { from, to, mark }: { from: string; to: string; mark: number }) =>
  tx<MonthCount>(
    {
      name: 'moderation_month_counts',
      text: `
      select to_char(month, 'YYYY-MM') as month, locale, measure, detail, sum(amount)::int as amount
      from (
        select * from ${counts(byMonth, '$3')} d
        union all
        select ${byMonth.key}, amount from moderation_contest_months) c
      where month between ($1 || '-01')::date and ($2 || '-01')::date
      group by c.month, locale, measure, detail having sum(amount) <> 0`,
    },
    [from, to, mark],
  );

/** Every code that a guideline has or had. */
export const guidelineCodes = async (tx: Query): Promise<string[]> =>
  (
    await tx<{ code: string }>({
      name: 'moderation_guideline_codes',
      text: 'select distinct code from moderation_guidelines order by code',
    })
  ).map(({ code }) => code);

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
