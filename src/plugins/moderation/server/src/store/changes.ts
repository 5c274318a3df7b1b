import type { ChangeKind } from '../../../shared/desk';
import type { Actor } from '../domain/comment';
import { ms, now } from './row';
import type { Query } from './sql';

export interface Change {
  kind: ChangeKind;
  /** A reader's key, an article's documentId, a guideline's code, a setting's name. */
  subject: string;
  actor: Actor;
  from?: string | null;
  to?: string | null;
  details?: object | null;
  /** Why, or what a note says. The only part that a privacy request can blank. */
  reason?: string | null;
}

export interface ChangeRow {
  documentId: string;
  subject: string;
  from: string | null;
  to: string | null;
  details: Record<string, unknown> | null;
  reason: string | null;
  actorKind: Actor['kind'];
  actorId: string;
  actorName: string;
  changedAt: number;
}

const columns = `document_id as "documentId", subject, from_value as "from", to_value as "to", details, reason,
  actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", ${ms('changed_at')} as "changedAt"`;

/**
 * Tells the log what somebody changed, in the transaction that changes it. Append-only by trigger, as decisions are; what
 * is changed should be locked before, so that two changes stand in the order in which they held.
 */
export const appendChange = async (tx: Query, change: Change): Promise<ChangeRow> => {
  const { kind, subject, actor, from = null, to = null, details = null, reason = null } = change;
  const [row] = await tx<ChangeRow>(
    {
      name: 'moderation_change',
      // The time is cut to milliseconds, as decisions' are: the log's cursors carry it whole.
      text: `
      insert into moderation_changes (document_id, kind, subject, actor_kind, actor_id, actor_name, from_value, to_value,
        details, reason, changed_at)
      values (replace(gen_random_uuid()::text, '-', ''), $1, $2, $3, $4, $5, $6, $7, $8, $9, ${now})
      returning ${columns}`,
    },
    [kind, subject, actor.kind, actor.id, actor.name, from, to, details && JSON.stringify(details), reason],
  );
  if (!row) throw new Error('A new change gave no row');
  return row;
};

/** What was changed about one subject, newest first. Served by changes_subject. */
export const changesOf = (
  query: Query,
  { kind, subject, limit }: { kind: ChangeKind; subject: string; limit: number },
): Promise<ChangeRow[]> =>
  query<ChangeRow>(
    {
      name: 'moderation_changes_of',
      text: `select ${columns} from moderation_changes where subject = $1 and kind = $2
             order by changed_at desc, id desc limit $3`,
    },
    [subject, kind, limit],
  );

/** One change, for the job that carries it on. */
export const findChange = async (query: Query, documentId: string): Promise<ChangeRow | undefined> => {
  const [row] = await query<ChangeRow>(
    { name: 'moderation_change_one', text: `select ${columns} from moderation_changes where document_id = $1` },
    [documentId],
  );
  return row;
};
