import { articleAt, articlesFeed, asked, commentsFeed, fragment, tagAt } from './modules/addresses.js';
import { articles, article as find, inLanguages } from './modules/articles.js';
import { body } from './modules/blocks.js';
import { conversation, firstComments } from './modules/comments.js';
import { fillCounts } from './modules/counts.js';
import { onDay } from './modules/dates.js';
import { element } from './modules/element.js';
import { figure, gallery } from './modules/figure.js';
import { describe, introduce } from './modules/head.js';
import { newsArticle } from './modules/news-article.js';
import { besides, missing, open, show, switchLanguages } from './modules/paper.js';
import { byline, teasers } from './modules/teaser.js';
import { textSize } from './modules/text-size.js';
import { say } from './modules/words.js';

const page = async () => {
  // Mails and feeds know an article by its documentId, which outlives its slug.
  const found = await find({ slug: asked('slug'), documentId: asked('article') });
  if (!found) return missing();
  const here = inLanguages(found, articleAt);
  switchLanguages(here);
  introduceArticle(found, here);
  const related = element('section', { class: 'related' });
  const { section, fill } = conversation(found);
  show(story(found), section, related);
  await besides(async () => {
    const told = await firstComments(found.documentId);
    fill(told.comments);
    describe(newsArticle(found, told));
  });
  toFragment();
  await besides(() => showRelated(related, found));
  await besides(fillCounts);
};

const introduceArticle = (found, here) =>
  introduce({
    title: found.seo?.metaTitle || found.title,
    description: found.seo?.metaDescription || found.standfirst,
    here,
    type: 'article',
    image: found.leadImage?.image,
    article: {
      published_time: found.firstPublishedAt,
      modified_time: found.updatedAt,
      author: found.authors.map(({ name }) => name),
      section: found.tags.slice(0, 1).map(({ name }) => name),
      tag: found.tags.map(({ name }) => name),
    },
    feeds: [
      { title: say('commentsFeed'), href: commentsFeed(found.documentId) },
      { title: say('paper'), href: articlesFeed() },
    ],
  });

const story = (found) =>
  element(
    'article',
    { class: 'story' },
    element(
      'header',
      {},
      found.tags[0] &&
        element('p', { class: 'kicker' }, element('a', { href: tagAt(found.tags[0]) }, found.tags[0].name)),
      element('h1', {}, found.title),
      found.standfirst && element('p', { class: 'standfirst' }, found.standfirst),
      element(
        'div',
        { class: 'signature' },
        element(
          'p',
          { class: 'meta' },
          byline(found),
          found.dateline && element('span', { class: 'place' }, found.dateline),
          onDay(found.firstPublishedAt),
          element('a', { class: 'count', href: '#comments', 'data-rostra-count': found.documentId }, say('toComments')),
        ),
        textSize(),
      ),
    ),
    found.leadImage?.image &&
      figure(found.leadImage, { name: 'lead', first: true, sizes: '(min-width: 62rem) 60rem, 100vw' }),
    element('div', { class: 'body' }, body(found.body ?? [])),
    gallery(found.gallery),
    found.tags.length > 0 &&
      element(
        'ul',
        { class: 'tags', 'aria-label': say('sections') },
        found.tags.map((tag) => element('li', {}, element('a', { href: tagAt(tag) }, tag.name))),
      ),
  );

/** Other articles with a tag of this one, the newest first. */
const showRelated = async (place, { documentId, tags }) => {
  if (tags.length === 0) return;
  const filters = {
    documentId: { $ne: documentId },
    tags: { documentId: { $in: tags.map((tag) => tag.documentId) } },
  };
  const found = await articles({ filters, limit: 3 });
  if (found.length > 0) place.append(element('h2', {}, say('related')), teasers(found, 'h3'));
};

/** The page is made after the browser has looked for what the address points at, so it is looked for once more. */
const toFragment = () => {
  if (fragment()) document.getElementById(fragment())?.scrollIntoView();
};

await open(page);
