import type { Commenting } from '../domain/commenting';
import { articleSql } from './article';
import { ms } from './row';
import type { Query } from './sql';

export interface DeskThreadRow {
  /** The article is there, in some language. */
  found: boolean;
  commenting: Commenting['setting'];
  commentingDays: number | null;
  firstPublishedAt: number | null;
  threadClosed: boolean;
  approved: number;
  pending: number;
  rejected: number;
  now: number;
}

/**
 * A thread as the desk sees it. Where the article is not published in the language, its draft's settings are those that
 * will hold; where it is gone, nothing but the thread's own is left. Served by the documents index of articles and
 * threads_key.
 */
export const findDeskThread = async (
  query: Query,
  { articleId, locale }: { articleId: string; locale: string },
): Promise<DeskThreadRow> => {
  const a = articleSql('a');
  const [row] = await query<DeskThreadRow>(
    {
      name: 'moderation_desk_thread',
      text: `select a.document_id is not null as found, ${a.column('commenting')} as commenting, ${a.column('commentingDays')} as "commentingDays",
               ${ms(a.column('firstPublishedAt'))} as "firstPublishedAt", t.closed_at is not null as "threadClosed",
               coalesce(t.approved, 0) as approved, coalesce(t.pending, 0) as pending, coalesce(t.rejected, 0) as rejected,
               ${ms('now()')} as now
             from (select 1) one left join ${a.table} a on a.document_id = $1
               left join moderation_threads t on t.article_id = $1 and t.locale = $2
             order by a.locale = $2 desc, ${a.published} desc limit 1`,
    },
    [articleId, locale],
  );
  if (!row) throw new Error('A thread gave no row');
  return row;
};

/** Makes the thread where no comment has made it yet, and holds it; answers whether its switch is on closed. */
export const lockThread = async (
  tx: Query,
  { articleId, locale, documentId }: { articleId: string; locale: string; documentId: string },
): Promise<{ closed: boolean }> => {
  await tx(
    {
      name: 'moderation_thread_make',
      text: `insert into moderation_threads (document_id, article_id, locale, approved, pending, rejected, shown, version)
             values ($3, $1, $2, 0, 0, 0, 0, 0) on conflict (article_id, locale) do nothing`,
    },
    [articleId, locale, documentId],
  );
  const [row] = await tx<{ closed: boolean }>(
    {
      name: 'moderation_thread_hold',
      text: `select closed_at is not null as closed from moderation_threads
             where article_id = $1 and locale = $2 for update`,
    },
    [articleId, locale],
  );
  if (!row) throw new Error('A thread that was made gave no row');
  return row;
};

/** Turns the switch; pollers see by the version that the page is another. */
export const switchThread = (
  tx: Query,
  { articleId, locale, closed }: { articleId: string; locale: string; closed: boolean },
) =>
  tx(
    {
      name: 'moderation_thread_switch',
      text: `update moderation_threads set closed_at = case when $3 then now() end, version = version + 1
             where article_id = $1 and locale = $2`,
    },
    [articleId, locale, closed],
  );
