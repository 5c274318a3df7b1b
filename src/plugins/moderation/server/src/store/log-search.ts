import { transaction } from './sql';
import { occurs, wordsOf } from './words';

/** Where moderators' words are. The trigram indexes in store/schema/search.ts have the same expressions. */
const places = {
  decisions: { table: 'moderation_decisions', column: 'note' },
  changes: { table: 'moderation_changes', column: 'reason' },
} as const;

export type Place = keyof typeof places;

/** With more hits than this the words are so common that walking the log in its order finds a page at once. */
const mostHits = 5_000;

/**
 * Ids of the entries whose words match, or undefined where there are too many to list. The planner takes most words for
 * more common than they are and would read the whole log in its order for one that is rare: here it may only ask the
 * trigrams. Served by decisions_words and changes_words.
 */
export const searchWords = (place: Place, q: string): Promise<number[] | undefined> =>
  transaction(async (tx) => {
    const words: string[] = [];
    const condition = wordsMatch(place, q, (word) => `$${words.push(word)}`);
    await tx({ name: '', text: 'set local enable_seqscan = off' });
    const hits = await tx<{ id: number }>(
      {
        name: '',
        text: `select id from ${places[place].table} where ${condition} limit ${mostHits + 1}`,
      },
      words,
    );
    return hits.length > mostHits ? undefined : hits.map(({ id }) => id);
  });

/** SQL for the entries whose words match; `value` keeps a word and answers its parameter. */
export const wordsMatch = (place: Place, q: string, value: (word: string) => string): string => {
  const { column } = places[place];
  const each = wordsOf(q).map((word) => occurs(`moderation_searchable(${column})`, value(word)));
  return [`${column} is not null`, ...each].join(' and ');
};
