import type { Action } from '../../../shared/contracts';
import { type ChangeKind, changeKinds, type LogFilter } from '../../../shared/desk';
import type { Cursor, CursorShape } from '../domain/cursor';
import { type Place, searchLog, type Value, wordsMatch } from './log-search';
import { at, ms } from './row';
import { type Query, query, transaction } from './sql';

export interface LogRow {
  /** Which of the two tables it is from: at one instant decisions come first. */
  source: number;
  id: number;
  documentId: string;
  at: number;
  actorKind: string;
  actorId: string;
  actorName: string;
  action: Action | ChangeKind;
  /** Of a change; a decision is about its comment. */
  subject: string | null;
  from: string | null;
  to: string | null;
  guideline: string | null;
  guidelineVersion: number | null;
  note: string | null;
  comment: { documentId: string; name: string | null; excerpt: string | null } | null;
}

export const logCursorShape: CursorShape = ['instant', 'integer', 'integer'];

export const logCursorOf = (row: LogRow): Cursor => [row.at, row.source, row.id];

/** The two tables, each in its own order by an index: decisions_log and changes_at, where no filter has a narrower one. */
const sources = {
  decisions: {
    source: 1,
    table: 'moderation_decisions',
    instant: 'decided_at',
    columns: `action, null::text as subject, comment_id, from_state as "from", to_state as "to", guideline,
      guideline_version, note`,
  },
  changes: {
    source: 0,
    table: 'moderation_changes',
    instant: 'changed_at',
    columns: `kind as action, subject, null::int as comment_id, from_value as "from", to_value as "to", null as guideline,
      null::int as guideline_version, reason as note`,
  },
} as const;

export interface LogInput {
  filter: LogFilter;
  limit: number;
  cursor: Cursor | undefined;
}

/** A page of the log, newest first: decisions and changes in one order. */
export const listLog = async (input: LogInput): Promise<LogRow[]> => {
  const { q } = input.filter;
  if (q === undefined) return listPage(query, input);
  return transaction(async (tx) => listPage(tx, { ...input, hits: await searchLog(tx, q) }));
};

type PageInput = LogInput & { hits?: Record<Place, number[] | undefined> };

/**
 * Each table gives at most a page by its own index, and the two are merged. Planned with its values each time, since what
 * narrows it differs so much.
 */
const listPage = async (query: Query, input: PageInput): Promise<LogRow[]> => {
  const values: unknown[] = [];
  const value: Value = (one) => `$${values.push(one)}`;
  const parts = asked(input.filter).map((place) => part(place, { ...input, value }));
  if (parts.length === 0) return [];
  return query<LogRow>(
    {
      name: '',
      text: `
      with page as (select * from (${parts.join(' union all ')}) log order by at desc, source desc, id desc limit ${input.limit})
      select page.source, page.id, page.document_id as "documentId", ${ms('page.at')} as at,
        page.actor_kind as "actorKind", page.actor_id as "actorId", page.actor_name as "actorName", page.action,
        page.subject, page."from", page."to", page.guideline, page.guideline_version as "guidelineVersion", page.note,
        case when c.id is not null then jsonb_build_object('documentId', c.document_id, 'name', c.name,
          'excerpt', left(c.body, 120)) end as comment
      from page left join moderation_comments c on c.id = page.comment_id
      order by page.at desc, page.source desc, page.id desc`,
    },
    values,
  );
};

const isChange = (action: string) => (changeKinds as readonly string[]).includes(action);

/** The tables in which there can be anything. */
const asked = ({ kind, action }: LogFilter): Place[] =>
  (['decisions', 'changes'] as const).filter(
    (place) =>
      (kind === undefined || kind === place) && (action === undefined || isChange(action) === (place === 'changes')),
  );

const part = (place: Place, { filter, limit, cursor, hits, value }: PageInput & { value: Value }): string => {
  const { source, table, instant, columns } = sources[place];
  const found = hits?.[place];
  // Fetched whole before anything is ordered: else the planner may walk the log in the hope of meeting a hit soon.
  const from = found
    ? `(with found as materialized (select * from ${table} where id = any(${value(found)})) select * from found) found`
    : table;
  const conditions = [
    ...narrowed(place, filter, value),
    ...(filter.q !== undefined && !found ? [wordsMatch(place, filter.q, value)] : []),
    ...(filter.from ? [`${instant} >= ${value(filter.from)}::timestamp at time zone 'UTC'`] : []),
    ...(filter.to ? [`${instant} < (${value(filter.to)}::timestamp + interval '1 day') at time zone 'UTC'`] : []),
    ...(cursor ? [after(cursor, { source, instant, value })] : []),
  ];
  return `(select ${source} as source, id, document_id, ${instant} as at, actor_kind, actor_id, actor_name, ${columns}
    from ${from} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    order by ${instant} desc, id desc limit ${limit})`;
};

/** Later in the list than the cursor; between two tables at one instant the order is that of `source`. */
const after = (
  [instantMs, from, id]: Cursor,
  { source, instant, value }: { source: number; instant: string; value: Value },
) => {
  if (source === from) return `(${instant}, id) < (${at(value(instantMs))}, ${value(id)}::int)`;
  return `${instant} ${source < (from ?? 0) ? '<=' : '<'} ${at(value(instantMs))}`;
};

const narrowed = (place: Place, { action, by, guideline }: LogFilter, value: Value): string[] => {
  if (place === 'changes')
    return [
      ...(action ? [`kind = ${value(action)}`] : []),
      ...(by ? [`actor_id = ${value(by)}`] : []),
      // changes_subject
      ...(guideline ? [`kind = 'guideline' and subject = ${value(guideline)}`] : []),
    ];
  return [
    // decisions_log and decisions_action leave submissions out, which are half of all rows; they are asked for by name
    action ? `action = ${value(action)}` : '',
    action === 'submit' ? '' : `action <> 'submit'`,
    by ? `actor_id = ${value(by)} and ${actorOf(by, action)}` : '',
    // decisions_guideline
    guideline ? `guideline = ${value(guideline)}` : '',
  ].filter(Boolean);
};

/**
 * A moderator's entries by decisions_actor, readers' and rules' by decisions_others; what rules did by submissions alone by
 * decisions_submitted, but for the rule that decides nearly all of them, which any walk finds at once.
 */
const actorOf = (by: string, action: string | undefined) => {
  if (/^(admin|user|token):/.test(by)) return `actor_kind = 'moderator'`;
  if (action !== 'submit') return `actor_kind <> 'moderator'`;
  return by === 'premoderate' ? 'true' : `actor_id <> 'premoderate'`;
};
