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

/** Whom an entry of the log was about, once that reader was erased. */
export const erasedReader = 'reader:erased';

/** Triggers that keep the promise "never edited"; a guideline that no decision cites may still be deleted. */
export const refusals = [
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
       if new.erased_at is not null and (erasing or ${changed('email', 'address_hash', 'reader_key', 'state')})
          and (new.email is not null or new.address_hash is not null or new.state = 'approved'
            or new.reader_key is distinct from 'erased:' || new.document_id) then
         raise exception 'An erased comment stays erased' using errcode = 'integrity_constraint_violation';
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
  ...refusal(
    'moderation_changes',
    'moderation_change_unchanged',
    'before update',
    // Blanked on a privacy request: what was written about a reader, and whom it was about.
    `begin
       if to_jsonb(old) - 'reason' - 'subject' is distinct from to_jsonb(new) - 'reason' - 'subject'
          or new.reason is not null
          or (new.subject <> old.subject
              and (new.subject <> '${erasedReader}' or old.kind not in ('standing', 'reader-note'))) then
         raise exception 'An entry of the log is never changed' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end`,
  ),
  ...refusal(
    'moderation_guidelines',
    'moderation_guidelines_kept',
    'before delete',
    `begin
       if exists (select from moderation_decisions where guideline = old.code) then
         raise exception 'A guideline that was cited is never deleted' using errcode = 'integrity_constraint_violation';
       end if;
       return old;
     end`,
  ),
  ...['comments', 'decisions', 'checkpoints', 'changes'].flatMap((table) =>
    refusal(`moderation_${table}`, `moderation_${table}_kept`, 'before delete', refuse(`${table} are never deleted`)),
  ),
  ...['comments', 'decisions', 'guidelines', 'checkpoints', 'changes'].flatMap((table) =>
    refusal(`moderation_${table}`, `moderation_${table}_held`, 'before truncate', refuse(`${table} are never deleted`)),
  ),
];
