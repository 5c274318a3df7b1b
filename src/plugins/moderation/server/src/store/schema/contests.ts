/*
 * Reports and appeals counted by month and language as they come and end. Unlike decisions their rows change, so triggers
 * count each change: what was is taken out, what is comes in. They only add rows, which nobody waits for; a job adds them
 * up. What is counted so is right whoever changes a report, and however.
 */

/**
 * Counts one row of reports or appeals, as JSON. What ended without an outcome was withdrawn with its comment, or is a report
 * from before reports had one: it has that of the decision that answered it.
 */
const count = `
  create or replace function moderation_count_contest(contest jsonb, kind text, made timestamptz, sign integer)
    returns void language sql as $function$
    insert into moderation_contest_months (month, locale, measure, detail, amount)
    select date_trunc('month', made at time zone 'UTC')::date, c.locale, e.measure, e.detail, sign
    from moderation_comments c
      cross join lateral (select case when contest ->> 'closed_at' is null then 'open' else coalesce(contest ->> 'outcome', (
          select case when d.action = 'withdraw' then 'withdrawn' when d.to_state = 'approved' then 'upheld' else 'granted' end
          from moderation_decisions d where d.document_id = contest ->> 'closed_by'), 'withdrawn') end as outcome) o
      cross join lateral (values
        (kind, o.outcome, true),
        ('grounds', coalesce(contest ->> 'kind', 'guideline'), kind = 'reports')) e (measure, detail, counts)
    where c.id = (contest ->> 'comment_id')::int and e.counts
  $function$`;

/** The table, with what there is already. Whoever reports or appeals meanwhile waits until the triggers stand too. */
const table = `
  do $$ begin
    if to_regclass('moderation_contest_months') is null then
      create table moderation_contest_months (
        id bigint generated always as identity primary key,
        month date not null,
        locale text not null,
        measure text not null,
        detail text not null,
        amount integer not null,
        -- not yet added up with the others
        fresh boolean not null default true
      );
      lock table moderation_reports, moderation_appeals in share row exclusive mode;
      perform moderation_count_contest(to_jsonb(r), 'reports', r.reported_at, 1) from moderation_reports r;
      perform moderation_count_contest(to_jsonb(a), 'appeals', a.appealed_at, 1) from moderation_appeals a;
    end if;
  end $$`;

const trigger = (name: string, kind: 'reports' | 'appeals', made: string) => [
  `create or replace function ${name}() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' then perform moderation_count_contest(to_jsonb(old), '${kind}', old.${made}, -1); end if;
     if tg_op <> 'DELETE' then perform moderation_count_contest(to_jsonb(new), '${kind}', new.${made}, 1); end if;
     return null;
   end $$`,
  `create or replace trigger ${name} after insert or update or delete on moderation_${kind}
   for each row execute function ${name}()`,
];

export const contests = [
  // The function is made before its table, which is filled by it.
  'set local check_function_bodies = off',
  count,
  table,
  ...trigger('moderation_report_counted', 'reports', 'reported_at'),
  ...trigger('moderation_appeal_counted', 'appeals', 'appealed_at'),
  'set local check_function_bodies = on',
];
