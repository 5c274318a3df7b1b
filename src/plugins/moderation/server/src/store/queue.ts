import type { Finding } from '../../../shared/contracts';
import type { QueueFilter, QueueName, QueueOrder } from '../../../shared/desk';
import type { Standing } from '../constants';
import type { Cursor, CursorShape } from '../domain/cursor';
import { articleSql } from './article';
import { type DecidableComment, lastMove } from './comments';
import { type Conditions, conditionsOf, isNarrowed, wholly } from './queue-filter';
import { at, mostRows, ms } from './row';
import { type Query, query, type Statement } from './sql';

export interface QueueRow
  extends Pick<
    DecidableComment,
    | 'id'
    | 'documentId'
    | 'articleId'
    | 'locale'
    | 'name'
    | 'body'
    | 'state'
    | 'version'
    | 'escalated'
    | 'held'
    | 'reports'
    | 'appealed'
    | 'guideline'
    | 'readerKey'
    | 'submittedAt'
    | 'lastMove'
    | 'now'
  > {
  signedIn: boolean;
  badges: string[];
  priority: number;
  erasedAt: number | null;
  articleTitle: string | null;
  parentDocumentId: string | null;
  parentName: string | null;
  parentBody: string | null;
  findings: Finding[];
  standing: Standing;
  claim: { id: string; name: string; until: number } | null;
}

/** What is shown of the comments whose ids are in `page`. */
const columns = () => {
  const a = articleSql('a');
  return `
    select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, c.name, c.body, c.state, c.version,
      c.escalated, c.held, c.reports, c.appealed, c.guideline, c.reader_key as "readerKey", c.signed_in as "signedIn",
      c.badges, c.priority, ${ms('c.submitted_at')} as "submittedAt",
      ${ms('c.erased_at')} as "erasedAt", a.title as "articleTitle", p.document_id as "parentDocumentId", p.name as "parentName", p.body as "parentBody",
      coalesce(s.findings, '[]') as findings, m.move as "lastMove", ${standingOf('w')} as standing,
      case when k.comment_id is not null then
        jsonb_build_object('id', k.holder_id, 'name', k.holder_name, 'until', ${ms('k.expires_at')}) end as claim,
      ${ms('clock_timestamp()')} as now
    from page
      join moderation_comments c on c.id = page.id
      left join moderation_comments p on p.id = c.parent_id
      left join moderation_decisions s on s.comment_id = c.id and s.seq = 1
      left join moderation_readers w on w.key = c.reader_key
      left join moderation_claims k on k.comment_id = c.id and k.expires_at > clock_timestamp()
      left join lateral (
        select ${a.column('title')} as title from ${a.table} a where a.document_id = c.article_id and a.locale = c.locale
        order by a.published_at nulls last limit 1) a on true
      left join lateral (
        ${lastMove('c.id')}) m on true`;
};

/** A suspension that is over needs nobody to end it. */
export const standingOf = (w: string) => `case
  when ${w}.standing is null or (${w}.standing = 'suspended' and ${w}.suspended_until <= clock_timestamp()) then 'normal'
  else ${w}.standing end`;

interface Order {
  /** Of a table with this prefix. */
  by(c: string): string;
  shape: CursorShape;
  /** True for what comes after the cursor, whose first parameter has this number. */
  after(first: number): string;
  cursorOf(row: QueueRow): Cursor;
}

const orders: Record<QueueOrder, Order> = {
  priority: {
    by: (c) => `${c}.priority desc, ${c}.submitted_at, ${c}.id`,
    shape: ['integer', 'instant', 'integer'],
    // The tuple is split since its first column runs the other way.
    after: (n) => `(c.priority < $${n}::int or
      (c.priority = $${n}::int and (c.submitted_at, c.id) > (${at(`$${n + 1}`)}, $${n + 2}::int)))`,
    cursorOf: (row) => [row.priority, row.submittedAt, row.id],
  },
  oldest: {
    by: (c) => `${c}.submitted_at, ${c}.id`,
    shape: ['instant', 'integer'],
    after: (n) => `(c.submitted_at, c.id) > (${at(`$${n}`)}, $${n + 1}::int)`,
    cursorOf: (row) => [row.submittedAt, row.id],
  },
  newest: {
    by: (c) => `${c}.submitted_at desc, ${c}.id desc`,
    shape: ['instant', 'integer'],
    after: (n) => `(c.submitted_at, c.id) < (${at(`$${n}`)}, $${n + 1}::int)`,
    cursorOf: (row) => [row.submittedAt, row.id],
  },
};

export const queueCursorShape = (order: QueueOrder): CursorShape => orders[order].shape;
export const queueCursorOf = (order: QueueOrder, row: QueueRow): Cursor => orders[order].cursorOf(row);

export interface Listing {
  queue: QueueName;
  filter: QueueFilter;
  order: QueueOrder;
  limit: number;
  cursor: Cursor | undefined;
}

/** How far a queue is walked before the planner is asked for another way. */
const window = 10_000;

/**
 * A page of a queue; one row more than asked for tells that there is a next page. Served by the index of the queue (see
 * store/schema/indexes.ts) or of the filter. What a filter picks is looked for along that index first: the planner takes
 * filters for independent, so it finds several together far rarer than they are, and would collect and sort thousands of
 * comments for the first thirty. Where the walk finds too few they are rare indeed, and the planner's way is good.
 */
export const listQueue = async (listing: Listing): Promise<QueueRow[]> => {
  const conditions = await conditionsOf(listing);
  if (!conditions) return [];
  if (conditions.picked) {
    const rows = await select(listing, conditions, walked);
    if (rows.length > listing.limit) return rows;
  }
  return select(listing, conditions, asked);
};

type Source = (order: Order, continued: string, conditions: Conditions) => string;

const walked: Source = ({ by }, continued, { anchored, picked }) => `(
  select * from moderation_comments c where ${anchored} ${continued} order by ${by('c')} limit ${window}) c where ${picked}`;

const asked: Source = (_order, continued, conditions) =>
  `moderation_comments c where ${wholly(conditions)} ${continued}`;

const select = ({ queue, filter, order, limit, cursor }: Listing, conditions: Conditions, source: Source) => {
  const { values } = conditions;
  const { by, after } = orders[order];
  const continued = cursor ? `and ${after(values.length + 2)}` : '';
  const statement: Statement = {
    // With a filter the plan hangs on what is asked for; without, one plan serves all.
    name: isNarrowed(filter) ? '' : `moderation_queue_${queue}_${order}${cursor ? '_after' : ''}`,
    text: `with page as (select id from (
        select c.id, c.priority, c.submitted_at from ${source(orders[order], continued, conditions)}
        order by ${by('c')} limit ${mostRows}) found order by ${by('found')} limit $${values.length + 1})
      ${columns()} order by ${by('c')}`,
  };
  return query<QueueRow>(statement, [...values, limit + 1, ...(cursor ?? [])]);
};

/** One comment as the queue shows it. Served by comments_document. */
export const findQueued = async (query: Query, documentId: string): Promise<QueueRow | undefined> => {
  const [row] = await query<QueueRow>(
    {
      name: 'moderation_queued',
      text: `with page as (select id from moderation_comments where document_id = $1) ${columns()}`,
    },
    [documentId],
  );
  return row;
};

/** How many match, counted up to `most`. */
export const countMatching = async ({
  queue,
  filter,
  most,
}: Pick<Listing, 'queue' | 'filter'> & { most: number }): Promise<number> => {
  const conditions = await conditionsOf({ queue, filter });
  if (!conditions) return 0;
  const { values } = conditions;
  const [row] = await query<{ count: number }>(
    {
      name: '',
      text: `select count(*)::int as count from (
               select from moderation_comments c where ${wholly(conditions)} limit $${values.length + 1}) matching`,
    },
    [...values, most],
  );
  return row?.count ?? 0;
};

/** What matches at this moment, in the order of the queue, each with the version that stands. */
export const selectMatching = async ({
  queue,
  filter,
  most,
}: Pick<Listing, 'queue' | 'filter'> & { most: number }): Promise<{ documentId: string; version: number }[]> => {
  const conditions = await conditionsOf({ queue, filter });
  if (!conditions) return [];
  const { values } = conditions;
  return query<{ documentId: string; version: number }>(
    {
      name: '',
      text: `select c.document_id as "documentId", c.version from moderation_comments c where ${wholly(conditions)}
             order by c.submitted_at, c.id limit $${values.length + 1}`,
    },
    [...values, most],
  );
};
