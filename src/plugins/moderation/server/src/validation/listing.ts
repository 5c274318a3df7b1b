import { z } from 'zod';
import { sorts } from '../../../shared/contracts';
import { queueStates } from '../domain/queue';
import { cursorKind, type ListInput } from '../services/list';
import { defaultLocale } from '../services/locale';
import { queueCursorKind, viewOf } from '../services/queue';
import { cursorShape } from '../store/lists';
import { queueCursorShape } from '../store/queue';
import { cursor, documentId, limit, locale, parse } from './parse';

export const page = z.strictObject({
  articleId: documentId,
  locale: locale.nullish(),
  sort: z.enum(sorts).default('newest'),
  limit: limit(20),
  cursor: z.string().max(200, 'must be a nextCursor of this list').optional(),
});

/** What a page of an article's comments is asked with. */
export const parsePage = async (input: unknown): Promise<ListInput> => {
  const given = parse(page, input);
  return {
    ...given,
    locale: given.locale ?? (await defaultLocale()),
    cursor: cursor(given.cursor, cursorKind.page(given.sort), cursorShape(given.sort)),
  };
};

export const feed = page.pick({ articleId: true, locale: true });

/** What an article's feed of comments is asked with. */
export const parseFeed = async (input: unknown) => {
  const { articleId, locale } = parse(feed, input);
  return { articleId, locale: locale ?? (await defaultLocale()) };
};

export const replies = z.strictObject({ root: documentId, limit: limit(20), cursor: page.shape.cursor });

export const parseReplies = (input: unknown) => {
  const given = parse(replies, input);
  return { ...given, cursor: cursor(given.cursor, cursorKind.replies, cursorShape('oldest')) };
};

const ids = z.array(documentId).min(1, 'must name at least one article').max(100, 'must name at most 100 articles');
export const counting = z.strictObject({ articles: ids, locale: locale.nullish() });

/** `articles` as a list, or as REST's comma-separated text. */
export const parseCounts = async ({ articles, ...rest }: Record<string, unknown>) => {
  const list = typeof articles === 'string' ? articles.split(',').filter(Boolean) : articles;
  const given = parse(counting, { articles: list, ...rest });
  return { articleIds: given.articles, locale: given.locale ?? (await defaultLocale()) };
};

export const queue = z.strictObject({
  state: z.enum(queueStates).default('pending'),
  limit: limit(20),
  cursor: page.shape.cursor,
});

export const parseQueue = (input: unknown) => {
  const given = parse(queue, input);
  const view = viewOf[given.state];
  return { ...given, cursor: cursor(given.cursor, queueCursorKind(view), queueCursorShape(view.order)) };
};

export const inLanguage = z.strictObject({ locale: locale.nullish() });

/** The language asked for, or undefined. */
export const parseLocale = (input: unknown): string | undefined => parse(inLanguage, input).locale ?? undefined;
