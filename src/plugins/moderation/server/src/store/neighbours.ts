import type { State } from '../../../shared/contracts';
import { ms } from './row';
import { query } from './sql';

export interface NeighbourRow {
  documentId: string;
  name: string | null;
  body: string | null;
  state: State;
  submittedAt: number;
}

const columns = (c: string) => `${c}.document_id as "documentId", ${c}.name, ${c}.body, ${c}.state,
  ${ms(`${c}.submitted_at`)} as "submittedAt"`;

/** What a comment answers, and what that answers, up to the root, which comes first. By primary key, step by step. */
export const ancestorsOf = (commentId: number) =>
  query<NeighbourRow>(
    {
      name: 'moderation_ancestors',
      text: `with recursive above as (
               select p.*, 1 as step from moderation_comments c join moderation_comments p on p.id = c.parent_id where c.id = $1
               union all
               select p.*, step + 1 from above a join moderation_comments p on p.id = a.parent_id where step < 50)
             select ${columns('above')} from above order by step desc`,
    },
    [commentId],
  );

/** How many neighbours are shown on each side. */
const beside = 10;

/**
 * The comments nearest in time that answer the same: for a reply those below its parent, for a root the other roots of its
 * thread. Served by comments_parent and comments_article.
 */
export const siblingsOf = (commentId: number) =>
  query<NeighbourRow>(
    {
      name: 'moderation_siblings',
      text: `with me as materialized (select * from moderation_comments where id = $1)
        select * from (${side('<', 'desc')} union all ${side('>', '')}) near order by "submittedAt"`,
    },
    [commentId],
  );

const side = (than: '<' | '>', order: 'desc' | '') =>
  `(select ${columns('s')} from me, lateral (
      ${among(`parent_id = me.parent_id`, than, order)} union all
      ${among(`me.parent_id is null and article_id = me.article_id and locale = me.locale and root_id is null`, than, order)}
    ) s)`;

const among = (condition: string, than: string, order: string) =>
  `(select * from moderation_comments where ${condition} and (submitted_at, id) ${than} (me.submitted_at, me.id)
    order by submitted_at ${order}, id ${order} limit ${beside})`;

/** E-mail and address hash of one comment's reader; undefined where there is no such comment. Served by comments_document. */
export const personalDataOf = async (documentId: string) => {
  const [row] = await query<{ email: string | null; addressHash: string | null }>(
    {
      name: 'moderation_personal',
      text: 'select email, address_hash as "addressHash" from moderation_comments where document_id = $1',
    },
    [documentId],
  );
  return row;
};
