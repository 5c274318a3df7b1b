import { articleAt, authorAt, tagAt } from './addresses.js';
import { onDay } from './dates.js';
import { element } from './element.js';
import { picture } from './figure.js';
import { say } from './words.js';

/** An article in a list. `kind` is how large: `lead`, `second`, `plain` or `brief`; a brief one has no picture. */
export const teaser = (article, { kind = 'plain', heading = 'h2', first = false } = {}) => {
  const { title, standfirst, dateline, leadImage, tags } = article;
  const address = articleAt(article);
  return element(
    'article',
    { class: `teaser ${kind}` },
    kind !== 'brief' &&
      leadImage?.image &&
      element(
        'a',
        { href: address, class: 'picture', tabindex: '-1', 'aria-hidden': 'true' },
        picture(leadImage.image, { sizes: sizes[kind], first, alt: '' }),
      ),
    element(
      'div',
      { class: 'words' },
      tags[0] && element('p', { class: 'kicker' }, element('a', { href: tagAt(tags[0]) }, tags[0].name)),
      element(heading, {}, element('a', { href: address }, title)),
      kind !== 'brief' && standfirst && element('p', { class: 'standfirst' }, standfirst),
      element(
        'p',
        { class: 'meta' },
        kind === 'lead' && byline(article),
        dateline && element('span', {}, dateline),
        onDay(article.firstPublishedAt),
        element('span', { class: 'count', 'data-rostra-count': article.documentId }),
      ),
    ),
  );
};

const sizes = {
  lead: '(min-width: 62rem) 46rem, 100vw',
  second: '(min-width: 62rem) 24rem, 100vw',
  plain: '(min-width: 62rem) 22rem, (min-width: 40rem) 50vw, 100vw',
};

/** Who wrote it, each a link to their page. */
export const byline = ({ authors }) =>
  authors.length > 0 &&
  element(
    'span',
    { class: 'byline' },
    say('by'),
    ' ',
    authors.flatMap((author, index) => [
      index > 0 && say('and'),
      element('a', { href: authorAt(author), rel: 'author' }, element('bdi', {}, author.name)),
    ]),
  );

/** A page's list of articles, or the sentence that there are none. */
export const teasers = (articles, heading = 'h2') =>
  articles.length > 0
    ? element(
        'div',
        { class: 'grid' },
        articles.map((article) => teaser(article, { heading })),
      )
    : element('p', { class: 'nothing' }, say('noArticles'));
