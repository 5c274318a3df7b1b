import type { State } from '../../../shared/contracts';
import type { Actor } from '../domain/comment';
import { now } from './row';
import { erasedReader } from './schema/triggers';
import type { Query } from './sql';

/*
 * Erasure takes out everything by which a person could be known and everything that a person wrote, and leaves the rows:
 * a comment's hash, its place and its decisions stay, so that the ledger verifies and every count is exact. What is left
 * in dead rows, the write-ahead log and backups goes as these are overwritten; see README, Privacy.
 */

/** Whose data is meant, by what has been proven: one comment, a reader's key, or an e-mail address. */
export type Whose = { comment: string } | { reader: string } | { email: string };

/** SQL for the comments `c` that are meant. Served by comments_document, comments_reader and comments_email. */
export const meant = (whose: Whose): { condition: string; name: string; value: string } => {
  if ('comment' in whose) return { name: 'comment', condition: 'c.document_id = $1', value: whose.comment };
  if ('reader' in whose) return { name: 'reader', condition: 'c.reader_key = $1', value: whose.reader };
  return { name: 'email', condition: 'lower(c.email) = lower($1)', value: whose.email };
};

/** documentIds of comments whose words are still there, the first so many. */
export const findHeld = async (query: Query, whose: Whose, limit: number): Promise<string[]> => {
  const { name, condition, value } = meant(whose);
  const rows = await query<{ documentId: string }>(
    {
      name: `moderation_held_by_${name}`,
      text: `select c.document_id as "documentId" from moderation_comments c
             where ${condition} and c.erased_at is null order by c.id limit $2`,
    },
    [value, limit],
  );
  return rows.map(({ documentId }) => documentId);
};

export interface Erasing {
  id: number;
  documentId: string;
  state: State;
}

/**
 * Blanks comments whose rows are locked, with everything that was written to them or about them: moderators' notes, the
 * appeal and its answer, what readers reported. Mails that wait are taken out of the queue.
 */
export const blankComments = async (tx: Query, ids: number[]): Promise<void> => {
  await tx(
    {
      name: 'moderation_erase_comments',
      text: `update moderation_comments set name = null, body = null, email = null, address_hash = null, badges = '[]',
               signed_in = false, notify_replies = false, notify_digest = false, reader_key = 'erased:' || document_id, erased_at = ${now}
             where id = any($1) and erased_at is null`,
    },
    [ids],
  );
  for (const [name, text] of about) await tx({ name: `moderation_erase_${name}`, text }, [ids]);
};

/** Served by decisions_chain, appeals_comment, reports_comment, the claims' primary key and the notices' unique one. */
const about = [
  [
    'notes',
    `update moderation_decisions set note = null, note_erased = true where comment_id = any($1) and note is not null`,
  ],
  ['appeals', 'update moderation_appeals set text = null, answer = null where comment_id = any($1)'],
  ['reports', 'update moderation_reports set text = null where comment_id = any($1) and text is not null'],
  ['claims', 'delete from moderation_claims where comment_id = any($1)'],
  [
    'mails',
    `select graphile_worker.remove_job('send-mail:' || document_id) from moderation_decisions where comment_id = any($1)`,
  ],
  [
    'notices',
    `delete from moderation_notices n using moderation_comments c where c.id = any($1)
       and (n.comment_id = c.id or (n.comment_id = c.parent_id and n.about = c.document_id))`,
  ],
] as const;

/** Tells the log of each comment that was erased: that it was, by whom, and on what proof; nothing of what it said. */
export const logErasures = (tx: Query, { documentIds, actor, proof }: Logged) =>
  tx(
    {
      name: 'moderation_erasures_log',
      text: `insert into moderation_changes (document_id, kind, subject, actor_kind, actor_id, actor_name, to_value, changed_at)
             select replace(gen_random_uuid()::text, '-', ''), 'erasure', subject, $2, $3, $4, $5, ${now}
             from unnest($1::text[]) subject`,
    },
    [documentIds, actor.kind, actor.id, actor.name, proof],
  );

interface Logged {
  documentIds: string[];
  actor: Actor;
  /** How the request was known to be the reader's: `receipt`, `e-mail`, or a moderator's word. */
  proof: string;
}

/** Those of these keys under which nothing that anybody wrote is left. Served by comments_reader. */
export const keysWithoutComments = async (tx: Query, keys: string[]): Promise<string[]> => {
  const rows = await tx<{ key: string }>(
    {
      name: 'moderation_keys_left',
      text: `select distinct key from unnest($1::text[]) key
             where not exists (select from moderation_comments where reader_key = key)`,
    },
    [keys],
  );
  return rows.map(({ key }) => key);
};

/**
 * Takes away what is held under readers' keys beside their comments: standing, what colleagues noted, and who it was that
 * reported. A suspension or ban stays, under the key and with nothing else: erasure is no way around it.
 */
export const blankReaders = async (tx: Query, keys: string[]): Promise<void> => {
  if (keys.length === 0) return;
  await tx(
    {
      name: 'moderation_erase_readers',
      text: `delete from moderation_readers where key = any($1) and standing not in ('banned', 'suspended')`,
    },
    [keys],
  );
  await tx(
    {
      name: 'moderation_erase_changes',
      text: `update moderation_changes c set reason = null, subject = case when c.kind = 'standing'
                 and exists (select from moderation_readers r where r.key = c.subject) then c.subject else '${erasedReader}' end
             where c.subject = any($1) and c.kind in ('standing', 'reader-note')`,
    },
    [keys],
  );
  await tx({ name: 'moderation_erase_reporters', text: `${blankReport} where reporter_key = any($1)` }, [keys]);
};

/** Takes out of all reports that were made under an e-mail address who made them and what was said. Served by reports_email. */
export const blankReportsFrom = (tx: Query, email: string) =>
  tx({ name: 'moderation_erase_mailed_reports', text: `${blankReport} where lower(email) = lower($1)` }, [email]);

/** The report stays and counts; who made it and what was said is gone. */
const blankReport = `update moderation_reports set text = null, name = null, email = null,
  reporter_key = 'erased:' || document_id`;
