import type { ContestOutcome } from '../../../shared/contracts';
import { ms, now } from './row';
import type { Query } from './sql';

export interface NewAppeal {
  documentId: string;
  commentId: number;
  text: string;
}

/** Adds an appeal; false where the comment has had one, answered or not. The unique index appeals_comment decides. */
export const addAppeal = async (tx: Query, a: NewAppeal): Promise<boolean> => {
  const rows = await tx(
    {
      name: 'moderation_appeal',
      text: `insert into moderation_appeals (document_id, comment_id, text, appealed_at)
             values ($1, $2, $3, ${now}) on conflict (comment_id) do nothing returning id`,
    },
    [a.documentId, a.commentId, a.text],
  );
  return rows.length === 1;
};

export interface AppealRow {
  documentId: string;
  text: string | null;
  appealedAt: number;
  closedAt: number | null;
  outcome: ContestOutcome | null;
  answer: string | null;
  soleModerator: boolean;
  /** From when its writer may know of the answer: the decision that gave it has its grace. Epoch milliseconds. */
  toldAt: number | null;
}

/** The one appeal of a comment, if there is one. Served by appeals_comment and decisions_document. */
export const appealOf = async (query: Query, commentId: number): Promise<AppealRow | undefined> => {
  const [row] = await query<AppealRow>(
    {
      name: 'moderation_appeal_of',
      text: `select a.document_id as "documentId", a.text, ${ms('a.appealed_at')} as "appealedAt",
               ${ms('a.closed_at')} as "closedAt", a.outcome, a.answer, coalesce(a.sole_moderator, false) as "soleModerator",
               ${ms('greatest(a.closed_at, d.settles_at)')} as "toldAt"
             from moderation_appeals a left join moderation_decisions d on d.document_id = a.closed_by
             where a.comment_id = $1`,
    },
    [commentId],
  );
  return row;
};
