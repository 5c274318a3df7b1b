import type { ThreadView } from '../../../shared/desk';
import { closedBy } from '../domain/commenting';
import type { DeskThreadRow } from '../store/thread-switch';

/** A thread as the desk and the article's page in the panel show it. */
export const presentThread = (key: { articleId: string; locale: string }, row: DeskThreadRow): ThreadView => {
  const closed = closedBy({ ...row, setting: settingOf(row), days: row.commentingDays }, row.now);
  return {
    article: key.articleId,
    locale: key.locale,
    approved: row.approved,
    pending: row.pending,
    rejected: row.rejected,
    open: closed === null,
    closed: row.threadClosed,
    closedBy: closed,
  };
};

/** Nobody can comment on an article that is gone. */
const settingOf = ({ found, commenting }: DeskThreadRow) => (found ? commenting : 'closed');
