import type { Sort } from '../../../shared/contracts';
import type { Cursor, CursorShape } from '../domain/cursor';
import { at, mostRows, ms } from './row';
import { query, type Statement } from './sql';
import { type ThreadRow, threadAtOnce } from './thread-view';

/** How many replies a root brings along; the rest is paged on its own. */
export const firstReplies = 3;

export interface CommentRow {
  documentId: string;
  parent: string | null;
  name: string | null;
  badges: string[];
  body: string | null;
  submittedAt: number;
  /** Sort columns, for the cursor. */
  id: number;
  visibleAt: number;
  replyCount: number;
  replies: CommentRow[] | null;
}

const visible = (c: string) => `${c}.state = 'approved' and ${c}.visible_at <= now()`;

const words = (c: string) => `${c}.document_id as "documentId", ${c}.name, ${c}.badges, ${c}.body,
  ${ms(`${c}.submitted_at`)} as "submittedAt"`;

/** With the columns that lists are sorted by, for the cursor. */
const commentColumns = (c: string) => `${words(c)}, ${c}.id, ${ms(`${c}.visible_at`)} as "visibleAt"`;

/** Most replies answer their root, whose documentId is at hand. */
const parentOf = (c: string, root: string) => `case when ${c}.parent_id = ${root}.id then ${root}.document_id
  else (select p.document_id from moderation_comments p where p.id = ${c}.parent_id) end as parent`;

/** For each order: the columns after which the next page starts. `discussed` leads with the replies. */
const orders: Record<Sort, { columns: string[]; direction: 'asc' | 'desc'; shape: CursorShape }> = {
  newest: { columns: ['visible_at', 'id'], direction: 'desc', shape: ['instant', 'integer'] },
  oldest: { columns: ['visible_at', 'id'], direction: 'asc', shape: ['instant', 'integer'] },
  discussed: {
    columns: ['reply_count', 'visible_at', 'id'],
    direction: 'desc',
    shape: ['integer', 'instant', 'integer'],
  },
};

export const cursorShape = (sort: Sort) => orders[sort].shape;

export const cursorOf = (sort: Sort, row: CommentRow): Cursor =>
  sort === 'discussed' ? [row.replyCount, row.visibleAt, row.id] : [row.visibleAt, row.id];

const after = (sort: Sort, first: number) => {
  const { columns, direction } = orders[sort];
  const parameters = columns.map((column, index) =>
    column === 'visible_at' ? at(`$${first + index}`) : `$${first + index}::int`,
  );
  return `(${columns.map((c) => `c.${c}`).join(', ')}) ${direction === 'desc' ? '<' : '>'} (${parameters.join(', ')})`;
};

/**
 * The page of roots with each one's first replies, and the thread, in one statement and one round trip. Served by
 * comments_newest (both ways) or comments_discussed, and comments_replies; never more than the page is read.
 */
const pageStatement = (sort: Sort, continued: boolean): Statement => {
  const { columns, direction } = orders[sort];
  const order = columns.map((column) => `c.${column} ${direction}`).join(', ');
  return {
    name: `moderation_page_${sort}${continued ? '_after' : ''}`,
    text: `
    ${threadAtOnce()}
    select case when row_number() over () = 1 then row_to_json(thread) end as thread, page.*
    from thread left join lateral (select * from (
      select ${commentColumns('c')}, null as parent, c.reply_count as "replyCount",
        case when c.reply_count > 0 then (
          select json_build_object('unseen', (select count(*) from moderation_comments u
              where thread.unseen > 0 and u.root_id = c.id and u.state = 'approved' and u.visible_at > now()),
            'first', (select json_agg(f) from (
              select ${words('r')}, ${parentOf('r', 'c')} from moderation_comments r
              where r.root_id = c.id and ${visible('r')} order by r.visible_at, r.id limit ${firstReplies}) f))
        ) end as under
      from moderation_comments c
      where c.article_id = $1 and c.locale = $2 and c.root_id is null and ${visible('c')}
        ${continued ? `and ${after(sort, 4)}` : ''}
      order by ${order} limit ${mostRows}) roots limit $3) page on thread.found`,
  };
};

const pageStatements = new Map<string, Statement>();

/** Built once for each order: the text is long, and so is asking Strapi for the article's columns. */
const preparedPage = (sort: Sort, continued: boolean): Statement => {
  const statement = pageStatements.get(`${sort}${continued}`) ?? pageStatement(sort, continued);
  pageStatements.set(`${sort}${continued}`, statement);
  return statement;
};

/** The thread comes with the first row only: parsed with each it would cost as much as the comments. */
interface PageRow extends CommentRow {
  thread: ThreadRow | null;
  under: { unseen: number; first: CommentRow[] | null } | null;
}

/** A page of an article's comments with its thread; one row more than asked for tells that there is a next page. */
export const listComments = async (input: {
  articleId: string;
  locale: string;
  sort: Sort;
  limit: number;
  cursor: Cursor | undefined;
}): Promise<{ thread: ThreadRow; rows: CommentRow[] }> => {
  const { articleId, locale, sort, limit, cursor } = input;
  const statement = preparedPage(sort, cursor !== undefined);
  const rows = await query<PageRow>(statement, [articleId, locale, limit + 1, ...(cursor ?? [])]);
  const thread = rows[0]?.thread;
  if (!thread) throw new Error('A page gave no row');
  return { thread, rows: rows.filter((row) => row.documentId !== null).map(withReplies) };
};

const withReplies = (row: PageRow): CommentRow => {
  if (!row.under) return row;
  return { ...row, replyCount: row.replyCount - row.under.unseen, replies: row.under.first };
};

const repliesStatement = (continued: boolean): Statement => ({
  name: `moderation_replies${continued ? '_after' : ''}`,
  text: `
    with root as (select c.* from moderation_comments c
             where c.document_id = $1 and c.root_id is null and ${visible('c')})
    select root.article_id as "articleId", root.locale as "rootLocale", page.*
    from root left join lateral (
      select ${commentColumns('c')}, ${parentOf('c', 'root')}, 0 as "replyCount"
      from moderation_comments c
      where c.root_id = (select id from root) and ${visible('c')} ${continued ? `and ${after('oldest', 3)}` : ''}
      order by c.visible_at, c.id limit $2) page on true`,
});

/** A page of the replies below a visible root, oldest first; undefined where there is no such root. Served by comments_replies. */
export const listReplies = async (input: { root: string; limit: number; cursor: Cursor | undefined }) => {
  const statement = repliesStatement(input.cursor !== undefined);
  const rows = await query<CommentRow & { articleId: string; rootLocale: string }>(statement, [
    input.root,
    input.limit + 1,
    ...(input.cursor ?? []),
  ]);
  const [first] = rows;
  if (!first) return undefined;
  return { articleId: first.articleId, locale: first.rootLocale, rows: rows.filter((row) => row.documentId !== null) };
};
