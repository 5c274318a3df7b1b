import { locale } from './languages.js';

/** The folder of the demo, wherever it is served. */
const folder = new URL('../', import.meta.url).pathname;

const page = (name, values) => `${folder}${name}?${new URLSearchParams(values)}`;

/** Where each page is, in this page's language unless another is named. */
export const frontAt = (language = locale) => page('', { locale: language });
export const articleAt = ({ slug, documentId, locale: language = locale }) =>
  page('article.html', { locale: language, ...(slug ? { slug } : { article: documentId }) });
export const tagAt = ({ slug, locale: language = locale }) => page('tag.html', { locale: language, slug });
export const authorAt = ({ slug, locale: language = locale }) => page('author.html', { locale: language, slug });
export const receiptAt = (language = locale) => page('receipt.html', { locale: language });
export const privacyAt = (language = locale) => page('privacy.html', { locale: language });
export const transparencyAt = (language = locale) => page('transparency.html', { locale: language });

/** The feeds and the site's map, which feed readers and search engines ask for. */
export const articlesFeed = () => `/api/feeds/articles?${new URLSearchParams({ locale })}`;
export const tagFeed = (slug) => `/api/feeds/tags/${encodeURIComponent(slug)}?${new URLSearchParams({ locale })}`;
export const commentsFeed = (documentId) =>
  `/api/articles/${documentId}/comments/feed?${new URLSearchParams({ locale })}`;

export const absolute = (address) => new URL(address, location.href).href;

/** What follows the # in this page's address; as it stands where it is not well written. */
export const fragment = () => {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What this page's address asks for. */
export const asked = (name) => new URLSearchParams(location.search).get(name);
