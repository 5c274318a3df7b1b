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
  outcome: 'granted' | 'upheld' | null;
}

/** The one appeal of a comment, if there is one. Served by appeals_comment. */
export const appealOf = async (query: Query, commentId: number): Promise<AppealRow | undefined> => {
  const [row] = await query<AppealRow>(
    {
      name: 'moderation_appeal_of',
      text: `select document_id as "documentId", text, ${ms('appealed_at')} as "appealedAt",
               ${ms('closed_at')} as "closedAt", outcome
             from moderation_appeals where comment_id = $1`,
    },
    [commentId],
  );
  return row;
};
