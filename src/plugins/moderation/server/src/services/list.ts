import type { CommentPage, Sort } from '../../../shared/contracts';
import { closedBy } from '../domain/commenting';
import { type Cursor, encodeCursor } from '../domain/cursor';
import { notFound } from '../errors';
import { presentComment } from '../presenters/comment';
import { type CommentRow, cursorOf, listComments, listReplies } from '../store/lists';
import { countComments, findThread, type ThreadRow } from '../store/thread-view';

/** The names under which cursors of the two lists are written and read. */
export const cursorKind = { page: (sort: Sort) => `page:${sort}`, replies: 'replies' };

/** A page, and the cursor after each of its comments. REST leaves the function out: JSON has none. */
export type Listed = CommentPage & { cursorAt(index: number): string };

export interface ListInput {
  articleId: string;
  locale: string;
  sort: Sort;
  limit: number;
  cursor: Cursor | undefined;
}

/**
 * A page of an article's approved comments, with each root's first replies.
 * @throws NotFoundError where the article is unknown or not published
 */
export const list = async (input: ListInput): Promise<Listed> => {
  const { thread, rows } = await listComments(input);
  if (!thread.found) throw notFound('The article');
  return page(thread, rows, input.limit, (row) => encodeCursor(cursorKind.page(input.sort), cursorOf(input.sort, row)));
};

/**
 * A page of the replies below one root.
 * @throws NotFoundError where the comment is unknown, not visible, or itself a reply
 */
export const replies = async (input: { root: string; limit: number; cursor: Cursor | undefined }): Promise<Listed> => {
  const found = await listReplies(input);
  if (!found) throw notFound('The comment');
  const thread = await findThread(found);
  if (!thread.found) throw notFound('The article');
  return page(thread, found.rows, input.limit, (row) => encodeCursor(cursorKind.replies, cursorOf('oldest', row)));
};

/** How many comments the public can read under each article; one that is unknown or not published counts none. */
export const counts = async (input: { articleIds: string[]; locale: string }): Promise<Record<string, number>> => {
  const found = new Map((await countComments(input)).map((row) => [row.articleId, row.shown - row.unseen]));
  return Object.fromEntries(input.articleIds.map((id) => [id, found.get(id) ?? 0]));
};

const page = (thread: ThreadRow, rows: CommentRow[], limit: number, cursor: (row: CommentRow) => string): Listed => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const closed = closedBy({ setting: thread.commenting, days: thread.commentingDays, ...thread }, thread.now);
  return {
    data: shown.map(presentComment),
    meta: {
      count: thread.shown - thread.unseen,
      nextCursor: last && rows.length > limit ? cursor(last) : null,
      open: closed === null,
      closedBy: closed,
      version: thread.version,
    },
    cursorAt: (index) => {
      const row = shown[index];
      return row ? cursor(row) : '';
    },
  };
};
