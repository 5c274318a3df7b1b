import { generateRssFeed } from 'feedsmith';
import { asHtml, legible, tight } from '../plugins/moderation/server/src/domain/xml';
import { addressOf, fileAddress } from './addresses';
import type { FeedArticle } from './articles';

interface Channel {
  title: string;
  description: string;
  /** The page that this feed is of, and the feed's own address. */
  page: string;
  self: string;
  locale: string;
}

/** Articles as RSS 2.0. What editors wrote is text: in titles as it is, in descriptions as the HTML that shows it. */
export const articlesFeed = (channel: Channel, articles: FeedArticle[]): string => {
  const xml = generateRssFeed({
    title: legible(channel.title),
    description: legible(channel.description),
    link: channel.page,
    language: channel.locale,
    atom: { links: [{ href: channel.self, rel: 'self', type: 'application/rss+xml' }] },
    ...(articles[0] && { lastBuildDate: changedLast(articles) }),
    items: articles.map((article) => item(article, channel.locale)),
  });
  return tight(xml);
};

/** When anything in the list was changed last. */
export const changedLast = (articles: FeedArticle[]): Date =>
  new Date(Math.max(...articles.map(({ updatedAt }) => Date.parse(updatedAt))));

const item = ({ documentId, title, slug, standfirst, firstPublishedAt, ...more }: FeedArticle, locale: string) => ({
  title: legible(title),
  link: addressOf('article', { article: documentId, locale, slug }),
  // The address may change with its slug; the article stays the same one to whoever has read it.
  guid: { value: `${documentId}:${locale}`, isPermaLink: false },
  pubDate: new Date(firstPublishedAt),
  ...(standfirst && { description: asHtml(standfirst) }),
  categories: more.tags.map(({ name }) => ({ name: legible(name) })),
  dc: { creators: more.authors.map(({ name }) => legible(name)) },
  ...(more.leadImage?.image && { enclosures: [enclosure(more.leadImage.image)] }),
});

const enclosure = ({ url, mime, size }: { url: string; mime: string; size: number }) => ({
  url: fileAddress(url),
  type: mime,
  // Strapi keeps sizes in thousands of bytes.
  length: Math.round(size * 1000),
});
