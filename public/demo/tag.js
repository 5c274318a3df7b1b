import { asked, tagAt, tagFeed } from './modules/addresses.js';
import { articles, inLanguages, one } from './modules/articles.js';
import { fillCounts } from './modules/counts.js';
import { element } from './modules/element.js';
import { introduce } from './modules/head.js';
import { besides, missing, open, show, switchLanguages } from './modules/paper.js';
import { teasers } from './modules/teaser.js';
import { say } from './modules/words.js';

const page = async () => {
  const tag = await one('tags', { slug: asked('slug') ?? '', fields: ['name', 'slug', 'description'] });
  if (!tag) return missing();
  const here = inLanguages(tag, tagAt);
  switchLanguages(here);
  const feed = { title: say('feedOf', { name: tag.name }), href: tagFeed(tag.slug) };
  introduce({ title: tag.name, description: tag.description || say('tagline'), here, feeds: [feed] });
  const found = await articles({ filters: { tags: { documentId: { $eq: tag.documentId } } } });
  show(
    element(
      'header',
      { class: 'page' },
      element('h1', {}, tag.name),
      tag.description && element('p', { class: 'standfirst' }, tag.description),
      element('p', { class: 'aside' }, element('a', { href: feed.href }, feed.title)),
    ),
    teasers(found),
  );
  await besides(fillCounts);
};

await open(page);
