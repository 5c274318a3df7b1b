import type { QueueFilter, QueueName } from '../../../shared/desk';
import { articlesTagged } from './article';
import { searched } from './schema/search';
import { transaction } from './sql';
import { occurs, wordsOf } from './words';

/** What is in each queue, of the table `c`; the partial indexes in store/schema/indexes.ts have the same words. */
const queues: Record<QueueName, string> = {
  waiting: `c.state = 'pending'`,
  held: `c.state = 'pending' and c.held`,
  escalated: `c.state = 'pending' and c.escalated`,
  reported: 'c.reports > 0',
  appealed: 'c.appealed',
  approved: `c.state = 'approved'`,
  rejected: `c.state = 'rejected'`,
  all: 'true',
};

/** For each filter: the condition on `c`, its value in the parameter. Each is served by an index of its name. */
const conditions: Record<Exclude<keyof QueueFilter, 'q'>, (parameter: string, queue: QueueName) => string> = {
  article: (p) => `c.article_id = ${p}`,
  tag: (p) => `c.article_id in (${articlesTagged(p)})`,
  locale: (p) => `c.locale = ${p}`,
  guideline: (p, queue) =>
    queue === 'rejected' ? `c.guideline = ${p}` : `c.guidelines @> array[${p}::text] and c.guidelines <> '{}'`,
  rule: (p) => `c.rules @> array[${p}::text] and c.rules <> '{}'`,
  reader: (p) => `c.reader_key = ${p}`,
  moderator: (p) => `c.decided_by = ${p}`,
  from: (p) => `c.submitted_at >= ${p}::timestamp at time zone 'UTC'`,
  to: (p) => `c.submitted_at < (${p}::timestamp + interval '1 day') at time zone 'UTC'`,
  waiting: (p, queue) =>
    `c.submitted_at < now() - make_interval(hours => ${p}::int)${queue === 'all' ? ` and c.state = 'pending'` : ''}`,
};

export const isNarrowed = (filter: QueueFilter): boolean => Object.values(filter).some((value) => value !== undefined);

/** Filters by which an index gives comments in the order of their time: the first that is given is walked along. */
const anchors = ['reader', 'article', 'moderator'] as const;

/** Filters that an index has together with the article. */
const withArticle = (name: keyof QueueFilter, queue: QueueName) =>
  name === 'moderator' || (name === 'guideline' && queue === 'rejected');

/** Filters by time narrow a walk in that order, whatever index it goes along. */
const spans = new Set<keyof QueueFilter>(['from', 'to', 'waiting']);

export interface Conditions {
  /** True of what an index walks in order. */
  anchored: string;
  /** True of what is picked from it; undefined where nothing more is asked. */
  picked: string | undefined;
  values: unknown[];
}

/** What narrows the comments `c` to a queue and a filter; undefined where the search finds nothing at all. */
export const conditionsOf = async ({
  queue,
  filter: { q, ...rest },
}: {
  queue: QueueName;
  filter: QueueFilter;
}): Promise<Conditions | undefined> => {
  const values: unknown[] = [];
  const anchor = anchors.find((name) => rest[name] !== undefined);
  const anchored: string[] = anchor ? [] : [queues[queue]];
  const picked: string[] = anchor && queue !== 'all' ? [queues[queue]] : [];
  // Few comments are held: along the index of those a rule's are found at once, also where none came lately.
  if (rest.rule !== undefined && !anchor) anchored.push('c.held');
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    const name = key as keyof typeof rest;
    values.push(value);
    const walked = name === anchor || spans.has(name) || (anchor === 'article' && withArticle(name, queue));
    (walked ? anchored : picked).push(conditions[name](`$${values.length}`, queue));
  }
  if (q !== undefined) {
    const words = wordsOf(q);
    const hits = await search(words);
    if (hits?.length === 0) return undefined;
    if (hits) anchored.push(`c.id = any($${values.push(hits)})`);
    else for (const word of words) picked.push(matches(`$${values.push(word)}`));
  }
  return { anchored: anchored.join(' and '), picked: picked.length > 0 ? picked.join(' and ') : undefined, values };
};

/** All of it in one condition. */
export const wholly = ({ anchored, picked }: Conditions): string => (picked ? `${anchored} and ${picked}` : anchored);

/** The word in the parameter occurs in name or text. */
const matches = (parameter: string) => occurs(searched('c.'), parameter);

/** With more hits than this a word is so common that walking a queue in its order finds a page at once. */
const mostHits = 5_000;

/**
 * Ids of what a search finds, or undefined where it finds too much to list. The planner takes most words for more common
 * than they are, and would then read a whole table in its order for one that is rare: here it may only ask the trigrams.
 * Served by comments_words.
 */
const search = (words: string[]): Promise<number[] | undefined> =>
  transaction(async (tx) => {
    await tx({ name: '', text: 'set local enable_seqscan = off' });
    const hits = await tx<{ id: number }>(
      {
        name: '',
        text: `select c.id from moderation_comments c where ${words.map((_, n) => matches(`$${n + 1}`)).join(' and ')}
               limit ${mostHits + 1}`,
      },
      words,
    );
    return hits.length > mostHits ? undefined : hits.map(({ id }) => id);
  });
