import type { ThreadView } from '../../../shared/desk';
import { isOpen } from '../domain/commenting';
import { query } from '../store/sql';
import { findThread } from '../store/thread-view';

/** The thread under an article in one language, as the desk shows it. */
export const threadView = async ({ article, locale }: { article: string; locale: string }): Promise<ThreadView> => {
  const view = await findThread({ articleId: article, locale });
  const [counts] = await query<{ approved: number; pending: number; rejected: number }>(
    {
      name: '',
      text: 'select approved, pending, rejected from moderation_threads where article_id = $1 and locale = $2',
    },
    [article, locale],
  );
  const open = view.found && isOpen({ setting: view.commenting, days: view.commentingDays, ...view }, view.now);
  return {
    article,
    locale,
    ...(counts ?? { approved: 0, pending: 0, rejected: 0 }),
    open,
    closed: view.threadClosed,
    closedBy: open ? null : view.threadClosed ? 'thread' : 'article',
  };
};
