/*
 * Fills `<span data-rostra-count="DOCUMENT_ID">` on a page that lists articles: one request for up to a hundred, in the
 * language of the page. Where there is no answer, what stands in the element stays.
 */

import { languageOf } from './words';

const base = import.meta.url.replace(/^(.*)\/moderation\/.*$/, '$1');
const most = 100;

const places = new Map<string, Map<string, HTMLElement[]>>();
for (const place of document.querySelectorAll<HTMLElement>('[data-rostra-count]')) {
  const article = place.dataset.rostraCount ?? '';
  const locale = place.dataset.rostraLocale ?? languageOf(place.closest('[lang]')?.getAttribute('lang') ?? '');
  if (!/^[a-z0-9]{1,64}$/.test(article)) continue; // one bad id must not cost all the others their count
  const articles = places.get(locale) ?? new Map<string, HTMLElement[]>();
  places.set(locale, articles.set(article, [...(articles.get(article) ?? []), place]));
}

/** As the component writes numbers in these languages. */
const unknownToIntl: Record<string, string> = { ckb: 'ar-u-nu-arab', kmr: 'tr' };

const inWords = (count: number, locale: string) => {
  try {
    return count.toLocaleString(unknownToIntl[locale] ?? (locale || undefined));
  } catch {
    return String(count);
  }
};

const fill = async (locale: string, articles: Map<string, HTMLElement[]>) => {
  const query = new URLSearchParams({ articles: [...articles.keys()].join(), ...(locale && { locale }) });
  const answer = await fetch(`${base}/comments/counts?${query}`, { credentials: 'omit' }).catch(() => undefined);
  if (!answer?.ok) return;
  const { data } = (await answer.json()) as { data: Record<string, number> };
  for (const [article, elements] of articles)
    for (const element of elements) element.textContent = inWords(data[article] ?? 0, locale);
};

for (const [locale, articles] of places) {
  const all = [...articles];
  for (let from = 0; from < all.length; from += most) void fill(locale, new Map(all.slice(from, from + most)));
}
