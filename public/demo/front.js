import { articlesFeed, frontAt, tagAt, tagFeed } from './modules/addresses.js';
import { articles } from './modules/articles.js';
import { fillCounts } from './modules/counts.js';
import { element } from './modules/element.js';
import { introduce } from './modules/head.js';
import { besides, open, show, switchLanguages } from './modules/paper.js';
import { teaser, teasers } from './modules/teaser.js';
import { say } from './modules/words.js';

/** The front page: the newest article large with two below it, two beside it, the rest in columns, then the sections. */
const front = async () => {
  const all = await articles();
  const [lead, ...rest] = all;
  introduce({
    description: say('tagline'),
    here: frontAt,
    image: lead?.leadImage?.image,
    feeds: [{ title: say('paper'), href: articlesFeed() }],
  });
  switchLanguages(frontAt);
  show(
    element('h1', { class: 'hidden' }, say('paper')),
    lead &&
      element(
        'div',
        { class: 'opening' },
        element(
          'div',
          { class: 'first' },
          teaser(lead, { kind: 'lead', first: true }),
          element(
            'div',
            { class: 'briefs' },
            rest.slice(2, 4).map((one) => teaser(one, { kind: 'brief' })),
          ),
        ),
        element(
          'div',
          { class: 'seconds' },
          rest.slice(0, 2).map((one) => teaser(one, { kind: 'second' })),
        ),
      ),
    (all.length === 0 || rest.length > 4) && teasers(wholeRows(rest.slice(4))),
    sections(all),
  );
  await besides(fillCounts);
};

/** A last row with one lonely article looks like a mistake; what is left out is under its sections. */
const wholeRows = (all) => (all.length > 3 ? all.slice(0, all.length - (all.length % 3)) : all);

/** The sections that the page's articles carry, the most frequent first, each with its feed. */
const sections = (all) => {
  const found = new Map();
  for (const tag of all.flatMap(({ tags }) => tags)) {
    const known = found.get(tag.documentId) ?? { ...tag, count: 0 };
    found.set(tag.documentId, { ...known, count: known.count + 1 });
  }
  const tags = [...found.values()].sort((a, b) => b.count - a.count);
  return (
    tags.length > 0 &&
    element(
      'section',
      { class: 'subjects' },
      element('h2', {}, say('sections')),
      element(
        'ul',
        {},
        tags.map((tag) =>
          element(
            'li',
            {},
            element('a', { href: tagAt(tag) }, tag.name),
            ' ',
            element(
              'a',
              { class: 'feed', href: tagFeed(tag.slug), 'aria-label': say('feedOf', { name: tag.name }) },
              'RSS',
            ),
          ),
        ),
      ),
    )
  );
};

await open(front);
