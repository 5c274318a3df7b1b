import { absolute } from './addresses.js';
import { element } from './element.js';
import { languages, locale, openGraphLocale } from './languages.js';
import { say } from './words.js';

const put = (name, attributes) => document.head.append(element(name, attributes));
const property = (name, content) => content && put('meta', { property: name, content });

/**
 * What search engines, feed readers and previews read of a page: its title, what it is about, its one address, its
 * addresses in the other languages, its feeds, Open Graph. `here` says where this page is in a language, or nothing where
 * it is not there.
 */
export const introduce = ({ title, description, here, type = 'website', image, article = {}, feeds = [] }) => {
  document.title = title ? `${title} · ${say('paper')}` : say('paper');
  if (description) document.querySelector('meta[name=description]').content = description;
  const address = absolute(here(locale));
  put('link', { rel: 'canonical', href: address });
  const others = languages.filter(({ code }) => here(code));
  for (const { code } of others) put('link', { rel: 'alternate', hreflang: code, href: absolute(here(code)) });
  for (const { title: name, href } of feeds)
    put('link', { rel: 'alternate', type: 'application/rss+xml', title: name, href });
  property('og:type', type);
  property('og:site_name', say('paper'));
  property('og:title', title ?? say('paper'));
  property('og:description', description);
  property('og:url', address);
  property('og:locale', openGraphLocale[locale]);
  for (const { code } of others) if (code !== locale) property('og:locale:alternate', openGraphLocale[code]);
  if (image) pictured(image);
  for (const [name, content] of Object.entries(article))
    for (const one of [content].flat()) property(`article:${name}`, one);
};

const pictured = ({ url, width, height, alternativeText }) => {
  property('og:image', absolute(url));
  property('og:image:width', width);
  property('og:image:height', height);
  property('og:image:alt', alternativeText);
  put('meta', { name: 'twitter:card', content: 'summary_large_image' });
};

/** Structured data: a block of data, which a strict Content-Security-Policy lets be, since nothing runs it. */
export const describe = (data) => {
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  block.textContent = JSON.stringify(data);
  document.head.append(block);
};
