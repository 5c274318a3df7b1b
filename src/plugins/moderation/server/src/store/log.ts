import type { Action } from '../../../shared/contracts';
import { type ChangeKind, changeKinds, type LogFilter } from '../../../shared/desk';
import type { Cursor, CursorShape } from '../domain/cursor';
import { type Place, searchWords, wordsMatch } from './log-search';
import { at, ms } from './row';
import { query } from './sql';

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

/**
 * A page of the log, newest first: decisions and changes in one order. Each table gives at most a page by its own index,
 * and the two are merged. Planned with its values each time, since what narrows it differs so much.
 */
export const listLog = async ({ filter, limit, cursor }: LogInput): Promise<LogRow[]> => {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const parts: string[] = [];
  for (const place of asked(filter)) parts.push(await part(place, { filter, limit, cursor, value }));
  if (parts.length === 0) return [];
  return query<LogRow>(
    {
      name: '',
      text: `
      with page as (select * from (${parts.join(' union all ')}) log order by at desc, source desc, id desc limit ${limit})
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

type Part = LogInput & { value: (one: unknown) => string };

const part = async (place: Place, { filter, limit, cursor, value }: Part): Promise<string> => {
  const { source, table, instant, columns } = sources[place];
  const found = filter.q === undefined ? undefined : await searched(place, { q: filter.q, value });
  const conditions = [
    ...narrowed(place, filter, value),
    ...(found?.condition ? [found.condition] : []),
    ...(filter.from ? [`${instant} >= ${value(filter.from)}::timestamp at time zone 'UTC'`] : []),
    ...(filter.to ? [`${instant} < (${value(filter.to)}::timestamp + interval '1 day') at time zone 'UTC'`] : []),
    ...(cursor ? [after(cursor, { source, instant, value })] : []),
  ];
  return `(select ${source} as source, id, document_id, ${instant} as at, actor_kind, actor_id, actor_name, ${columns}
    from ${found?.from ?? table} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    order by ${instant} desc, id desc limit ${limit})`;
};

/** Later in the list than the cursor; between two tables at one instant the order is that of `source`. */
const after = (
  [instantMs, from, id]: Cursor,
  { source, instant, value }: { source: number; instant: string; value: Part['value'] },
) => {
  if (source === from) return `(${instant}, id) < (${at(value(instantMs))}, ${value(id)}::int)`;
  return `${instant} ${source < (from ?? 0) ? '<=' : '<'} ${at(value(instantMs))}`;
};

const narrowed = (place: Place, { action, by, guideline }: LogFilter, value: Part['value']): string[] => {
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

/** Where the search is to look, and what it asks there. The subject of a decision is its comment. */
const searched = async (place: Place, { q, value }: { q: string; value: Part['value'] }) => {
  const hits = await searchWords(place, q);
  if (!hits) return { condition: wordsMatch(place, q, value) };
  const { table } = sources[place];
  const subject =
    place === 'changes'
      ? `subject = ${value(q)}`
      : `comment_id = (select id from moderation_comments where document_id = ${value(q)})`;
  // Fetched whole before anything is ordered: else the planner may walk the log in the hope of meeting a hit soon.
  return {
    from: `(with found as materialized (select * from ${table} where id = any(${value(hits)}) or ${subject})
      select * from found) found`,
  };
};
