import type {
  ArticleChoice,
  DeskCounts,
  DeskPage,
  FilterChoices,
  Matching,
  PersonalData,
  QueueFilter,
  QueueName,
} from '../../../shared/desk';
import { encodeCursor } from '../domain/cursor';
import { findingRules } from '../domain/rules';
import { notFound } from '../errors';
import { presentCounts, presentDesk } from '../presenters/desk';
import { findArticles, findTags } from '../store/article';
import { moderatorsWhoDecided } from '../store/decisions';
import { guidelinesEver } from '../store/guidelines';
import { personalDataOf } from '../store/neighbours';
import { countMatching, type Listing, listQueue, queueCursorOf } from '../store/queue';
import { countQueues } from '../store/queue-counts';
import { query } from '../store/sql';
import { defaultLocale, locales } from './locale';
import { queueCursorKind } from './queue';

/** A page of one of the desk's queues, narrowed, in order, with what stands on the tabs. */
export const deskPage = async (listing: Listing): Promise<DeskPage> => {
  const [rows, counts] = await Promise.all([listQueue(listing), deskCounts()]);
  const shown = rows.slice(0, listing.limit);
  const last = rows.length > listing.limit ? shown.at(-1) : undefined;
  return {
    data: shown.map(presentDesk),
    meta: {
      counts,
      nextCursor: last ? encodeCursor(queueCursorKind(listing), queueCursorOf(listing.order, last)) : null,
    },
  };
};

/** How many comments each queue holds, exactly. */
export const deskCounts = async (): Promise<DeskCounts> => presentCounts(await countQueues());

/** The most that a batch takes; counting further would only take time. */
export const mostMatching = 20_000;

/** How many comments a batch over this filter would decide. */
export const matching = async (selection: { queue: QueueName; filter: QueueFilter }): Promise<Matching> => {
  const count = await countMatching({ ...selection, most: mostMatching + 1 });
  return { count: Math.min(count, mostMatching), capped: count > mostMatching };
};

/** What the filters can be set to, in the words of `locale` where they have some. */
export const choices = async (locale: string): Promise<FilterChoices> => {
  const [tags, moderators, guidelines, codes] = await Promise.all([
    findTags(query, locale),
    moderatorsWhoDecided(query),
    guidelinesEver(query, { locale, fallback: await defaultLocale() }),
    locales(),
  ]);
  return { locales: codes, tags, moderators, rules: findingRules, guidelines };
};

/** Articles whose title contains these words, for the filter. */
export const articleChoices = (q: string): Promise<ArticleChoice[]> => findArticles(query, { q, limit: 20 });

/**
 * What the newsroom holds about the reader of one comment that colleagues need not see to decide it.
 * @throws NotFoundError
 */
export const personalData = async (documentId: string): Promise<PersonalData> => {
  const found = await personalDataOf(documentId);
  if (!found) throw notFound('The comment');
  return { email: found.email, addressHash: found.addressHash };
};
