import { articleSql } from './article';
import { ms } from './row';
import { query } from './sql';

/** A thread as the public sees it. */
export interface ThreadRow {
  found: boolean;
  commenting: 'open' | 'closed' | 'closes_after';
  commentingDays: number | null;
  firstPublishedAt: number | null;
  threadClosed: boolean;
  /** Approved comments that can be reached, and how many of them are still in their grace and not to be seen. */
  shown: number;
  unseen: number;
  version: number;
  now: number;
}

/** Approved but still in its grace: not yet to be counted by anyone outside. Served by comments_grace. */
const unseen = (article: string, locale: string) => `(
  select coalesce(sum(case when g.root_id is null then 1 + g.reply_count
                           when gr.state = 'approved' and gr.visible_at <= now() then 1 else 0 end), 0)::int
  from moderation_comments g left join moderation_comments gr on gr.id = g.root_id
  where g.article_id = ${article} and g.locale = ${locale} and g.state = 'approved' and g.visible_at > now())`;

/** What the counts of a thread are made of. Where nothing is shown there is nothing to look for. */
const counters = (thread: string, article: string, locale: string) => `coalesce(${thread}.shown, 0) as shown,
  case when coalesce(${thread}.shown, 0) = 0 then 0 else ${unseen(article, locale)} end as unseen`;

const threadColumns = () => {
  const a = articleSql('a');
  return `a.document_id is not null as found, ${a.column('commenting')} as commenting,
    ${a.column('commentingDays')} as "commentingDays", ${ms(a.column('firstPublishedAt'))} as "firstPublishedAt",
    t.closed_at is not null as "threadClosed", coalesce(t.version, 0) as version,
    ${counters('t', '$1', '$2')}, ${ms('now()')} as now`;
};

/** The thread, materialized so that it is read once and not for each row of a page. */
export const threadAtOnce = () => {
  const a = articleSql('a');
  return `
    with thread as materialized (select ${threadColumns()} from (select 1) one
      left join ${a.table} a on a.document_id = $1 and a.locale = $2 and ${a.published}
      left join moderation_threads t on t.article_id = $1 and t.locale = $2)`;
};

/** The thread alone: what a list's `meta` is made of. */
export const findThread = async ({ articleId, locale }: { articleId: string; locale: string }): Promise<ThreadRow> => {
  const [thread] = await query<ThreadRow>(
    {
      name: 'moderation_thread',
      text: `${threadAtOnce()} select * from thread`,
    },
    [articleId, locale],
  );
  if (!thread) throw new Error('A thread gave no row');
  return thread;
};

/** The public counts of many articles at once; an article that is unknown or not published is left out. */
export const countComments = async ({ articleIds, locale }: { articleIds: string[]; locale: string }) => {
  const a = articleSql('a');
  return query<{ articleId: string; shown: number; unseen: number }>(
    {
      name: 'moderation_counts',
      text: `select a.document_id as "articleId", ${counters('t', 't.article_id', 't.locale')}
        from ${a.table} a left join moderation_threads t on t.article_id = a.document_id and t.locale = a.locale
        where a.document_id = any($1) and a.locale = $2 and ${a.published}`,
    },
    [articleIds, locale],
  );
};
