import type { State } from '../../../shared/contracts';
import type { StoredComment } from '../domain/comment';
import type { Query } from './sql';

export interface Deltas {
  approved: number;
  pending: number;
  rejected: number;
  shown: number;
}

const counted = (state: State) => ({
  approved: state === 'approved' ? 1 : 0,
  pending: state === 'pending' ? 1 : 0,
  rejected: state === 'rejected' ? 1 : 0,
});

/** How the three state counters of a thread move when a comment does. */
export const countersMoved = (from: State, to: State) => {
  const [before, after] = [counted(from), counted(to)];
  return {
    approved: after.approved - before.approved,
    pending: after.pending - before.pending,
    rejected: after.rejected - before.rejected,
  };
};

/**
 * Moves the counters of a comment's thread, and the reply count of its root, in the decision's own transaction. Rows are
 * taken in the order comment, root, thread by everyone, so that no two decisions wait for each other in a circle.
 */
export const countMove = async (
  tx: Query,
  {
    comment,
    from,
    to,
    visible,
  }: { comment: StoredComment & { replyCount: number }; from: State; to: State; visible: boolean },
) => {
  const moved = countersMoved(from, to);
  const shown =
    moved.approved === 0
      ? 0
      : comment.rootId === null
        ? moved.approved * (1 + comment.replyCount)
        : await countReply(tx, { rootId: comment.rootId, by: moved.approved });
  await tx(
    {
      name: 'moderation_thread_move',
      text: `update moderation_threads set approved = approved + $3, pending = pending + $4, rejected = rejected + $5,
               shown = shown + $6, version = version + $7
             where article_id = $1 and locale = $2`,
    },
    [comment.articleId, comment.locale, moved.approved, moved.pending, moved.rejected, shown, visible ? 1 : 0],
  );
};

/** Adds to a root's reply count; answers by how much the shown comments of the thread change. */
export const countReply = async (tx: Query, { rootId, by }: { rootId: number; by: number }): Promise<number> => {
  const [root] = await tx<{ state: State }>(
    {
      name: 'moderation_root_replies',
      text: 'update moderation_comments set reply_count = reply_count + $2 where id = $1 returning state',
    },
    [rootId, by],
  );
  return root?.state === 'approved' ? by : 0;
};

/** Tells pollers that a thread looks different now. Served by threads_key. */
export const touchThread = (tx: Query, { articleId, locale }: { articleId: string; locale: string }) =>
  tx(
    {
      name: 'moderation_thread_touch',
      text: 'update moderation_threads set version = version + 1 where article_id = $1 and locale = $2',
    },
    [articleId, locale],
  );

/** The counters as they are and as a recount of the comments gives them, for every thread where they differ. */
export const driftedThreads = (query: Query) =>
  query<{ articleId: string; locale: string; kept: Deltas; recounted: Deltas }>({
    name: '',
    text: `
    with recount as (
      select c.article_id, c.locale,
        count(*) filter (where c.state = 'approved')::int as approved,
        count(*) filter (where c.state = 'pending')::int as pending,
        count(*) filter (where c.state = 'rejected')::int as rejected,
        count(*) filter (where c.state = 'approved' and (c.root_id is null or r.state = 'approved'))::int as shown
      from moderation_comments c left join moderation_comments r on r.id = c.root_id group by 1, 2)
    select coalesce(t.article_id, n.article_id) as "articleId", coalesce(t.locale, n.locale) as locale,
      jsonb_build_object('approved', t.approved, 'pending', t.pending, 'rejected', t.rejected, 'shown', t.shown) as kept,
      jsonb_build_object('approved', n.approved, 'pending', n.pending, 'rejected', n.rejected, 'shown', n.shown) as recounted
    from moderation_threads t full join recount n using (article_id, locale)
    where (t.approved, t.pending, t.rejected, t.shown) is distinct from (n.approved, n.pending, n.rejected, n.shown)
      and (n.article_id is not null or t.approved + t.pending + t.rejected + t.shown > 0)`,
  });
