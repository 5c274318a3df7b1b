import { ask } from './api.js';
import { figureQuery } from './figure.js';
import { locale } from './languages.js';

/** Of an article in a list, what a teaser shows. */
const teaserQuery = {
  locale,
  sort: 'firstPublishedAt:desc',
  fields: ['title', 'slug', 'standfirst', 'dateline', 'firstPublishedAt'],
  populate: {
    leadImage: figureQuery,
    authors: { fields: ['name', 'slug'] },
    tags: { fields: ['name', 'slug'] },
  },
};

/** The newest articles, or the newest that the filters leave. */
export const articles = async ({ filters, limit = 20 } = {}) => {
  const pagination = { pageSize: limit, withCount: false };
  return (await ask('/articles', { ...teaserQuery, filters, pagination })).data;
};

/** One article, whole, by its slug or its documentId; undefined where there is none in this language. */
export const article = async ({ slug, documentId }) => {
  const query = {
    locale,
    filters: documentId ? { documentId: { $eq: documentId } } : { slug: { $eq: slug ?? '' } },
    fields: ['title', 'slug', 'standfirst', 'dateline', 'body', 'firstPublishedAt', 'updatedAt'],
    populate: {
      leadImage: figureQuery,
      gallery: figureQuery,
      authors: { fields: ['name', 'slug', 'role'] },
      tags: { fields: ['name', 'slug'] },
      seo: { fields: ['metaTitle', 'metaDescription'] },
      localizations: { fields: ['slug', 'locale'] },
    },
    pagination: { pageSize: 1, withCount: false },
  };
  return (await ask('/articles', query)).data[0];
};

/** A tag or an author by slug, with its slugs in the other languages. */
export const one = async (collection, { slug, fields, populate }) => {
  const query = {
    locale,
    filters: { slug: { $eq: slug } },
    fields,
    populate: { ...populate, localizations: { fields: ['slug', 'locale'] } },
    pagination: { pageSize: 1, withCount: false },
  };
  return (await ask(`/${collection}`, query)).data[0];
};

/** Where a document is in each language in which it exists. */
export const inLanguages =
  ({ slug, localizations }, addressOf) =>
  (code) => {
    const found = code === locale ? { slug } : localizations.find((other) => other.locale === code);
    return found && addressOf({ slug: found.slug, locale: code });
  };
