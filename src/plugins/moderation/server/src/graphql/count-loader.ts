import DataLoader from 'dataloader';
import { counts } from '../services/list';

interface Key {
  articleId: string;
  locale: string;
}

const loaders = new WeakMap<object, DataLoader<Key, number, string>>();

/** Counts for all articles of one GraphQL operation in one statement a language. */
export const countLoader = (context: object): DataLoader<Key, number, string> => {
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader(loadCounts, { cacheKeyFn: ({ articleId, locale }) => `${articleId}/${locale}` });
    loaders.set(context, loader);
  }
  return loader;
};

const loadCounts = async (keys: readonly Key[]): Promise<number[]> => {
  const locales = [...new Set(keys.map(({ locale }) => locale))];
  const byLocale = await Promise.all(
    locales.map(async (locale) => {
      const articleIds = keys.filter((key) => key.locale === locale).map(({ articleId }) => articleId);
      return [locale, await counts({ articleIds, locale })] as const;
    }),
  );
  const found = new Map(byLocale);
  return keys.map(({ articleId, locale }) => found.get(locale)?.[articleId] ?? 0);
};
