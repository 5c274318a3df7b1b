import type { DecisionView } from '../../../shared/contracts';
import type { Entry } from '../domain/ledger';
import { at, ms } from './row';
import type { Query } from './sql';

export interface NewDecision extends Entry {
  commentId: number;
  actorName: string;
  note: string | null;
  /** Epoch milliseconds from which anyone outside the desk may know. */
  settlesAt: number;
  hash: string;
}

/** Appends one entry to a comment's chain. The unique index decisions_chain refuses a second one in its place. */
export const appendDecision = (tx: Query, d: NewDecision) =>
  tx(
    {
      name: 'moderation_append',
      text: `
      insert into moderation_decisions (document_id, comment_id, seq, action, from_state, to_state, actor_kind, actor_id,
        actor_name, guideline, guideline_version, note, note_hash, findings, decided_at, settles_at, previous_hash, hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, ${at('$15')}, ${at('$16')}, $17, $18)`,
    },
    [
      ...[d.documentId, d.commentId, d.seq, d.action, d.from, d.to, d.actorKind, d.actorId, d.actorName, d.guideline],
      ...[
        d.guidelineVersion,
        d.note,
        d.noteHash,
        JSON.stringify(d.findings),
        d.decidedAt,
        d.settlesAt,
        d.previous,
        d.hash,
      ],
    ],
  );

export type DecisionRow = Omit<DecisionView, 'decidedAt' | 'by' | 'guideline'> & {
  actorKind: DecisionView['by']['kind'];
  actorName: string;
  guideline: string | null;
  guidelineVersion: number | null;
  decidedAt: number;
  settlesAt: number;
};

const columns = `document_id as "documentId", seq, action, from_state as "from", to_state as "to", actor_kind as "actorKind",
  actor_name as "actorName", guideline, guideline_version as "guidelineVersion", note,
  ${ms('decided_at')} as "decidedAt", ${ms('settles_at')} as "settlesAt"`;

/** A comment's history, oldest first. Served by decisions_chain. */
export const historyOf = (query: Query, commentId: number) =>
  query<DecisionRow>(
    {
      name: 'moderation_history',
      text: `select ${columns} from moderation_decisions where comment_id = $1 order by seq`,
    },
    [commentId],
  );

/** The newest move that anyone outside the desk may know of: what a receipt shows. Served by decisions_chain. */
export const settledMove = async (query: Query, commentId: number): Promise<DecisionRow | undefined> => {
  const [row] = await query<DecisionRow>(
    {
      name: 'moderation_settled',
      text: `select ${columns} from moderation_decisions
             where comment_id = $1 and settles_at <= clock_timestamp() and action not in ('note', 'escalate')
             order by seq desc limit 1`,
    },
    [commentId],
  );
  return row;
};

/** One decision with its comment's id, for the job that announces it. Served by decisions_document. */
export const findDecision = async (query: Query, documentId: string) => {
  const [row] = await query<DecisionRow & { comment: string }>(
    {
      name: 'moderation_decision',
      text: `select d.*, c.document_id as comment
             from (select ${columns}, comment_id from moderation_decisions where document_id = $1) d
               join moderation_comments c on c.id = d.comment_id`,
    },
    [documentId],
  );
  return row;
};
