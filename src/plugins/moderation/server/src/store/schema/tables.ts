/*
 * Tables and columns of our own. Strapi's schema sync leaves alone what it did not make, so what its attributes cannot
 * say (arrays, unlogged tables, keys of several columns) is made here.
 */

export const tables = [
  `create table if not exists moderation_checkpoints (
     id bigint generated always as identity primary key,
     upto_decision integer not null,
     decisions integer not null,
     previous_hash text not null,
     hash text not null,
     made_at timestamptz not null default now()
   )`,
  // Gone after a crash, as a claim may be: it says who looks at a comment now, and costs no write-ahead log.
  `create unlogged table if not exists moderation_claims (
     comment_id integer primary key,
     holder_id text not null,
     holder_name text not null,
     expires_at timestamptz not null
   )`,
  `create table if not exists moderation_bulks (
     id integer generated always as identity primary key,
     document_id text not null unique,
     actor_id text not null,
     actor_name text not null,
     action text not null,
     guideline text,
     note text,
     total integer not null,
     done integer not null default 0,
     decided integer not null default 0,
     refused integer not null default 0,
     undone integer not null default 0,
     state text not null default 'running',
     undo_until timestamptz not null,
     settles_at timestamptz not null,
     created_at timestamptz not null default now(),
     -- when the last chunk was done: what has stood still for long is picked up again
     touched_at timestamptz not null default now()
   )`,
  // What a batch was asked to decide, in order and in the version that was seen, and what became of each: null while it
  // waits, then decided or refused; after an undo undone, or left to whoever decided meanwhile.
  `create table if not exists moderation_bulk_items (
     bulk_id integer not null references moderation_bulks (id),
     position integer not null,
     document_id text not null,
     version integer not null,
     outcome text,
     refusal text,
     decided_by text,
     state text,
     primary key (bulk_id, position)
   )`,
  `create table if not exists moderation_changes (
     id integer generated always as identity primary key,
     document_id text not null unique,
     kind text not null,
     subject text not null,
     actor_kind text not null default 'moderator',
     actor_id text not null,
     actor_name text not null,
     from_value text,
     to_value text,
     details jsonb,
     reason text,
     changed_at timestamptz not null default clock_timestamp()
   )`,
  // Decisions counted by quarters of an hour, so that a day can begin where any time zone has it begin.
  `create table if not exists moderation_tallies (
     quarter timestamptz not null,
     measure text not null,
     guideline text not null default '',
     amount integer not null,
     primary key (quarter, measure, guideline)
   )`,
  `create table if not exists moderation_tally_mark (
     one boolean primary key default true check (one),
     upto_decision integer not null
   )`,
  // The same by months and languages, for the report to the public; `detail` is a guideline, who decided, or a bucket of time.
  `create table if not exists moderation_months (
     month date not null,
     locale text not null,
     measure text not null,
     detail text not null default '',
     amount integer not null,
     primary key (month, locale, measure, detail)
   )`,
  `create table if not exists moderation_month_mark (
     one boolean primary key default true check (one),
     upto_decision integer not null
   )`,
  // What readers asked for by e-mail, until the link that they were sent is no longer good. The hashes are keyed.
  `create table if not exists moderation_privacy_requests (
     id integer generated always as identity primary key,
     document_id text not null unique,
     email text,
     email_hash text not null,
     network_hash text not null,
     wants text not null,
     locale text not null,
     erased integer,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     used_at timestamptz
   )`,
  `create table if not exists moderation_settings (
     one boolean primary key default true check (one),
     chosen jsonb not null,
     version integer not null
   )`,
  // A mail's words where the newsroom has put its own in the place of the default ones.
  `create table if not exists moderation_mails (
     kind text not null,
     locale text not null,
     subject text not null,
     paragraphs jsonb not null,
     primary key (kind, locale)
   )`,
  // Who wants no mails: keyed hashes, from which nobody learns an address.
  `create table if not exists moderation_unsubscribed (
     address_hash text primary key,
     unsubscribed_at timestamptz not null default clock_timestamp()
   )`,
  // What a reader is to be told of: an answer to a comment, once for each, or whatever a digest gathers. `about` is the
  // documentId of the decision or of the answer; the words are read when the mail is written.
  `create table if not exists moderation_notices (
     id integer generated always as identity primary key,
     comment_id integer not null,
     kind text not null,
     about text not null,
     address_hash text not null,
     digest boolean not null,
     made_at timestamptz not null default clock_timestamp(),
     sent_at timestamptz,
     unique (comment_id, about)
   )`,
];

/** Adds columns once, and fills them in for the rows that are there; at later boots nothing happens. */
const once = (table: string, first: string, work: string) => `
  do $$ begin
    if not exists (select from information_schema.columns
      where table_schema = current_schema() and table_name = '${table}' and column_name = '${first}') then
      ${work}
    end if;
  end $$`;

export const columns = [
  once(
    'moderation_comments',
    'held',
    `alter table moderation_comments
       add column held boolean not null default false,
       add column rules text[] not null default '{}',
       add column guidelines text[] not null default '{}',
       add column guideline text,
       add column decided_by text,
       add column reports integer not null default 0,
       add column appealed boolean not null default false;
     update moderation_comments c set decided_by = d.actor_id, guideline = d.guideline,
         guidelines = case when d.guideline is null then '{}' else array[d.guideline] end
       from (select distinct on (comment_id) * from moderation_decisions
             where action in ('approve', 'reject', 'reopen', 'withdraw', 'undo') order by comment_id, seq desc) d
       where d.comment_id = c.id and d.actor_kind = 'moderator' and c.state in ('approved', 'rejected');`,
  ),
  once(
    'moderation_threads',
    'held',
    `alter table moderation_threads
       add column withdrawn integer not null default 0,
       add column held integer not null default 0,
       add column escalated integer not null default 0,
       add column reported integer not null default 0,
       add column appealed integer not null default 0;
     update moderation_threads t set withdrawn = n.withdrawn, escalated = n.escalated
       from (select article_id, locale, count(*) filter (where state = 'withdrawn') as withdrawn,
               count(*) filter (where state = 'pending' and escalated) as escalated
             from moderation_comments group by 1, 2) n
       where n.article_id = t.article_id and n.locale = t.locale;`,
  ),
  // What its reader asked for besides the decision; a constant default rewrites no row.
  once(
    'moderation_comments',
    'notify_replies',
    `alter table moderation_comments
       add column notify_replies boolean not null default false,
       add column notify_digest boolean not null default false;`,
  ),
];
