import type { Finding, QueueCounts } from '../../../shared/contracts';
import type { Cursor, CursorShape } from '../domain/cursor';
import type { QueueState } from '../domain/queue';
import { articleSql } from './article';
import { type DecidableComment, lastMove } from './comments';
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
    | 'submittedAt'
    | 'lastMove'
    | 'now'
  > {
  signedIn: boolean;
  badges: string[];
  priority: number;
  articleTitle: string | null;
  parentDocumentId: string | null;
  parentName: string | null;
  parentBody: string | null;
  findings: Finding[];
}

const columns = () => {
  const a = articleSql('a');
  return `
    select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, c.name, c.body, c.state, c.version,
      c.escalated, c.signed_in as "signedIn", c.badges, c.priority, ${ms('c.submitted_at')} as "submittedAt",
      a.title as "articleTitle", p.document_id as "parentDocumentId", p.name as "parentName", p.body as "parentBody",
      coalesce(s.findings, '[]') as findings, m.move as "lastMove", ${ms('clock_timestamp()')} as now
    from page
      join moderation_comments c on c.id = page.id
      left join moderation_comments p on p.id = c.parent_id
      left join moderation_decisions s on s.comment_id = c.id and s.seq = 1
      left join lateral (
        select ${a.column('title')} as title from ${a.table} a where a.document_id = c.article_id and a.locale = c.locale
        order by a.published_at nulls last limit 1) a on true
      left join lateral (
        ${lastMove('c.id')}) m on true`;
};

const pageOf = (state: QueueState, continued: boolean): Statement =>
  state === 'pending'
    ? {
        name: `moderation_queue${continued ? '_after' : ''}`,
        // comments_queue; the tuple is split since its first column runs the other way
        text: `with page as (select id from (
            select id from moderation_comments where state = 'pending'
              ${continued ? `and (priority < $2::int or (priority = $2::int and (submitted_at, id) > (${at('$3')}, $4::int)))` : ''}
            order by priority desc, submitted_at, id limit ${mostRows}) waiting limit $1)
          ${columns()} order by c.priority desc, c.submitted_at, c.id`,
      }
    : {
        name: `moderation_decided_${state}${continued ? '_after' : ''}`,
        // comments_decided
        text: `with page as (select id from (
            select id from moderation_comments where state = '${state}' ${continued ? 'and id < $2::int' : ''}
            order by id desc limit ${mostRows}) decided limit $1)
          ${columns()} order by c.id desc`,
      };

export const queueCursorShape = (state: QueueState): CursorShape =>
  state === 'pending' ? ['integer', 'instant', 'integer'] : ['integer'];

export const queueCursorOf = (state: QueueState, row: QueueRow): Cursor =>
  state === 'pending' ? [row.priority, row.submittedAt, row.id] : [row.id];

/** A page of the queue; one row more than asked for tells that there is a next page. */
export const listQueue = (input: { state: QueueState; limit: number; cursor: Cursor | undefined }) =>
  query<QueueRow>(pageOf(input.state, input.cursor !== undefined), [input.limit + 1, ...(input.cursor ?? [])]);

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

/** Exact, from the threads' counters: as many rows as there are conversations, not comments. */
export const countQueue = async (): Promise<QueueCounts> => {
  const [counts] = await query<QueueCounts & Record<string, number>>({
    name: 'moderation_queue_counts',
    text: `select coalesce(sum(pending), 0)::int as pending, coalesce(sum(approved), 0)::int as approved,
             coalesce(sum(rejected), 0)::int as rejected from moderation_threads`,
  });
  return counts ?? { pending: 0, approved: 0, rejected: 0 };
};
