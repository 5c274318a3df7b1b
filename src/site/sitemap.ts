import { SitemapStream, streamToPromise } from 'sitemap';
import { addressOf, type Page } from './addresses';
import { type Place, placesOf } from './articles';

/** The protocol allows 50,000 addresses in a map; the rest is for front pages, tags and authors. */
const most = { article: 45_000, tag: 2_000, author: 2_000 };

/** Kept for this long: whoever asks again and again must not have the database walked again and again. Milliseconds. */
const keepMs = 60_000;
let kept: { xml: Promise<Buffer>; until: number } | undefined;

/** Every page that readers may see, each with its addresses in the other languages, as sitemaps.org has it. */
export const sitemap = (): Promise<Buffer> => {
  if (kept && Date.now() < kept.until) return kept.xml;
  const xml = draw();
  kept = { xml, until: Date.now() + keepMs };
  // A failure is told to whoever asked, and not kept.
  xml.catch(() => {
    kept = undefined;
  });
  return xml;
};

const draw = async (): Promise<Buffer> => {
  const locales: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  const fronts = locales.map(({ code }) => ({ documentId: 'front', locale: code, slug: '', updatedAt: '' }));
  const stream = new SitemapStream();
  write(stream, 'front', fronts);
  for (const type of ['article', 'tag', 'author'] as const) write(stream, type, await placesOf(type, most[type]));
  stream.end();
  return streamToPromise(stream);
};

const write = (stream: SitemapStream, page: Page, places: Place[]) => {
  const versions = new Map<string, Place[]>();
  for (const place of places) versions.set(place.documentId, [...(versions.get(place.documentId) ?? []), place]);
  for (const place of places) {
    const together = versions.get(place.documentId) ?? [];
    stream.write({
      url: at(page, place),
      ...(place.updatedAt && { lastmod: new Date(place.updatedAt).toISOString() }),
      ...(together.length > 1 && { links: together.map((other) => ({ lang: other.locale, url: at(page, other) })) }),
    });
  }
};

const at = (page: Page, { documentId, locale, slug }: Place) => addressOf(page, { article: documentId, locale, slug });
