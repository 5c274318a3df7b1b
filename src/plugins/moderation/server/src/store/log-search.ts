import type { Query } from './sql';
import { occurs, wordsOf } from './words';

/** Where moderators' words are, and what else finds an entry: its subject, whole. The trigram indexes are decisions_words and changes_words. */
const places = {
  decisions: {
    table: 'moderation_decisions',
    column: 'note',
    subject: (p: string) => `comment_id = (select id from moderation_comments where document_id = ${p})`,
  },
  changes: { table: 'moderation_changes', column: 'reason', subject: (p: string) => `subject = ${p}` },
} as const;

export type Place = keyof typeof places;

/** Keeps a value for a statement and answers its parameter. */
export type Value = (one: unknown) => string;

/** With more hits than this the words are so common that walking the log in its order finds a page at once. */
const mostHits = 2_000;

/**
 * Ids of the entries that a search finds, or undefined where there are too many to list. The planner guesses badly how
 * common words are: here it may only ask the trigrams. What the transaction reads after it should walk in order, so from
 * there on it may only do that; trigrams cannot.
 */
export const searchLog = async (tx: Query, q: string): Promise<Record<Place, number[] | undefined>> => {
  await tx({ name: '', text: 'set local enable_seqscan = off' });
  const found = { decisions: await search(tx, 'decisions', q), changes: await search(tx, 'changes', q) };
  await tx({ name: '', text: 'set local enable_bitmapscan = off' });
  return found;
};

const search = async (tx: Query, place: Place, q: string): Promise<number[] | undefined> => {
  const values: unknown[] = [];
  const value: Value = (one) => `$${values.push(one)}`;
  const { table, subject } = places[place];
  const hits = await tx<{ id: number }>(
    {
      name: '',
      text: `(select id from ${table} where ${wordsMatch(place, q, value)} limit ${mostHits + 1})
             union (select id from ${table} where ${subject(value(q))} limit ${mostHits + 1})`,
    },
    values,
  );
  return hits.length > mostHits ? undefined : hits.map(({ id }) => id);
};

/** SQL for the entries whose words match; decisions_noted has those of decisions in order. */
export const wordsMatch = (place: Place, q: string, value: Value): string => {
  const { column } = places[place];
  const each = wordsOf(q).map((word) => occurs(`moderation_searchable(${column})`, value(word)));
  return [`${column} is not null`, ...each].join(' and ');
};
