import { type Query, transaction } from './sql';

/** Any number: instances that boot together wait for one another here. */
const advisoryLock = 7_305_311_009;

/**
 * Creates what Strapi's schema sync does not: indexes that match the queries, triggers that keep the promise "never
 * edited", and the checkpoints. Runs at every boot, after the sync; does nothing where all of it stands.
 */
export const prepareSchema = () =>
  transaction(async (tx) => {
    await run(tx, `select pg_advisory_xact_lock(${advisoryLock})`);
    for (const statement of [...tables, ...indexes, ...unused, ...refusals]) await run(tx, statement);
  });

const run = (tx: Query, text: string) => tx({ name: '', text });

const tables = [
  `create table if not exists moderation_checkpoints (
     id bigint generated always as identity primary key,
     upto_decision integer not null,
     decisions integer not null,
     previous_hash text not null,
     hash text not null,
     made_at timestamptz not null default now()
   )`,
];

const visibleRoot = `where state = 'approved' and root_id is null`;

const indexes = [
  // comments: the public lists
  `create unique index if not exists moderation_comments_document on moderation_comments (document_id)`,
  `create index if not exists moderation_comments_newest on moderation_comments
     (article_id, locale, visible_at desc, id desc) ${visibleRoot}`,
  `create index if not exists moderation_comments_discussed on moderation_comments
     (article_id, locale, reply_count desc, visible_at desc, id desc) ${visibleRoot}`,
  `create index if not exists moderation_comments_replies on moderation_comments
     (root_id, visible_at, id) where state = 'approved' and root_id is not null`,
  // comments: what is approved but still in its grace, subtracted from counts
  `create index if not exists moderation_comments_grace on moderation_comments
     (article_id, locale, visible_at) where state = 'approved'`,
  // comments: the queue, and looking back
  `create index if not exists moderation_comments_queue on moderation_comments
     (priority desc, submitted_at, id) where state = 'pending'`,
  `create index if not exists moderation_comments_decided on moderation_comments
     (state, id desc) where state <> 'pending'`,
  // comments: a reader's record, rate and duplicates
  `create index if not exists moderation_comments_reader on moderation_comments (reader_key, submitted_at desc)`,
  `create index if not exists moderation_comments_address on moderation_comments (address_hash, submitted_at desc)`,
  // the rest
  `create unique index if not exists moderation_decisions_chain on moderation_decisions (comment_id, seq)`,
  `create unique index if not exists moderation_decisions_document on moderation_decisions (document_id)`,
  `create unique index if not exists moderation_guidelines_key on moderation_guidelines (code, version, locale)`,
  `create unique index if not exists moderation_threads_key on moderation_threads (article_id, locale)`,
  `create unique index if not exists moderation_readers_key on moderation_readers (key)`,
];

/**
 * Strapi gives each table an index for its document service, which never serves these two: it would be the largest of
 * all and written with each comment. It comes back only when Strapi changes the table, and goes again here.
 */
const unused = ['comments', 'decisions'].map((table) => `drop index if exists moderation_${table}_documents_idx`);

/** A trigger that is replaced where it stands, so that an upgrade of the plugin upgrades the promise too. */
const refusal = (table: string, name: string, event: string, body: string) => [
  `create or replace function ${name}() returns trigger language plpgsql as $$ ${body} $$`,
  `create or replace trigger ${name} ${event} on ${table} ${
    event.includes('truncate') ? 'for each statement' : 'for each row'
  } execute function ${name}()`,
];

const refuse = (sentence: string) =>
  `begin raise exception '${sentence}' using errcode = 'integrity_constraint_violation'; end`;

/** True in SQL where any of these columns differs. */
const changed = (...columns: string[]) =>
  `(${columns.map((c) => `old.${c}`).join(', ')}) is distinct from (${columns.map((c) => `new.${c}`).join(', ')})`;

const refusals = [
  ...refusal(
    'moderation_comments',
    'moderation_comment_unedited',
    'before update',
    `declare erasing boolean := old.erased_at is null and new.erased_at is not null and new.body is null and new.name is null;
     begin
       if ${changed('document_id', 'article_id', 'locale', 'parent_id', 'root_id', 'submitted_at', 'content_hash')}
          or (not erasing and ${changed('body', 'name', 'badges', 'signed_in', 'reader_key', 'erased_at')})
          or (old.version = new.version and ${changed('visible_at')}) then
         raise exception 'A comment is never edited' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end`,
  ),
  ...refusal(
    'moderation_decisions',
    'moderation_decision_unchanged',
    'before update',
    `begin
       if not (new.note is null and new.note_erased) or
          to_jsonb(old) - 'note' - 'note_erased' is distinct from to_jsonb(new) - 'note' - 'note_erased' then
         raise exception 'A decision is never changed' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end`,
  ),
  ...refusal(
    'moderation_guidelines',
    'moderation_guideline_unchanged',
    'before update',
    `begin
       if ${changed('code', 'version', 'locale', 'title', 'text')} then
         raise exception 'A version of a guideline is never changed' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end`,
  ),
  ...refusal(
    'moderation_checkpoints',
    'moderation_checkpoint_unchanged',
    'before update',
    refuse('A checkpoint is never changed'),
  ),
  ...['comments', 'decisions', 'guidelines', 'checkpoints'].flatMap((table) => [
    ...refusal(
      `moderation_${table}`,
      `moderation_${table}_kept`,
      'before delete',
      refuse(`${table} are never deleted`),
    ),
    ...refusal(
      `moderation_${table}`,
      `moderation_${table}_held`,
      'before truncate',
      refuse(`${table} are never deleted`),
    ),
  ]),
];
