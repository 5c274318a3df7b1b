import type { State } from '../../../shared/contracts';
import { type Counters, counters } from '../domain/queue';
import type { ThreadDelta, ThreadDeltas } from '../domain/thread';
import type { Query } from './sql';

/**
 * Moves the counters of threads, and the reply counts of roots, in the decisions' own transaction. Rows are taken in the
 * order comments, threads by everyone, and several threads in the order of their ids, so that no two wait in a circle.
 */
export const countMoves = async (tx: Query, { threads, replies }: ThreadDeltas): Promise<void> => {
  if (replies.length > 0) await countReplies(tx, replies);
  if (threads.length > 1) await lockThreads(tx, threads);
  await tx(
    {
      name: 'moderation_thread_move',
      text: `
      update moderation_threads t set ${[...counters, 'shown', 'version'].map((c) => `${c} = t.${c} + m.${c}`).join(', ')}
      from jsonb_to_recordset($1) as m("articleId" text, locale text,
        ${[...counters, 'shown', 'version'].map((c) => `${c} int`).join(', ')})
      where t.article_id = m."articleId" and t.locale = m.locale`,
    },
    [JSON.stringify(threads)],
  );
};

const lockThreads = (tx: Query, threads: ThreadDelta[]) =>
  tx(
    {
      name: 'moderation_threads_lock',
      text: `select 1 from moderation_threads t
               join jsonb_to_recordset($1) as m("articleId" text, locale text) on t.article_id = m."articleId" and t.locale = m.locale
             order by t.id for update of t`,
    },
    [JSON.stringify(threads)],
  );

const countReplies = (tx: Query, replies: ThreadDeltas['replies']) =>
  tx(
    {
      name: 'moderation_roots_replies',
      text: `update moderation_comments c set reply_count = c.reply_count + r.by
             from jsonb_to_recordset($1) as r(id int, by int) where c.id = r.id`,
    },
    [JSON.stringify(replies)],
  );

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

/** Each counter, recounted from the comments `c` and their roots `r`. */
const recounts: Record<keyof Counters | 'shown', string> = {
  pending: `c.state = 'pending'`,
  approved: `c.state = 'approved'`,
  rejected: `c.state = 'rejected'`,
  withdrawn: `c.state = 'withdrawn'`,
  held: `c.state = 'pending' and c.held`,
  escalated: `c.state = 'pending' and c.escalated`,
  reported: 'c.reports > 0',
  appealed: 'c.appealed',
  shown: `c.state = 'approved' and (c.root_id is null or r.state = 'approved')`,
};

const recounted = Object.entries(recounts);
const names = Object.keys(recounts);

/** The counters as they are and as a recount of the comments gives them, for every thread where they differ. */
export const driftedThreads = (query: Query) =>
  query<{ articleId: string; locale: string; kept: Counters; recounted: Counters }>({
    name: '',
    text: `
    with recount as (
      select c.article_id, c.locale,
        ${recounted.map(([name, condition]) => `count(*) filter (where ${condition})::int as ${name}`).join(', ')}
      from moderation_comments c left join moderation_comments r on r.id = c.root_id group by 1, 2)
    select coalesce(t.article_id, n.article_id) as "articleId", coalesce(t.locale, n.locale) as locale,
      jsonb_build_object(${names.map((name) => `'${name}', t.${name}`).join(', ')}) as kept,
      jsonb_build_object(${names.map((name) => `'${name}', n.${name}`).join(', ')}) as recounted
    from moderation_threads t full join recount n using (article_id, locale)
    where (${names.map((name) => `t.${name}`).join(', ')}) is distinct from (${names.map((name) => `n.${name}`).join(', ')})
      and (n.article_id is not null or ${names.map((name) => `t.${name}`).join(' + ')} > 0)`,
  });
