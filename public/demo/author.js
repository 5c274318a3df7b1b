import { asked, authorAt } from './modules/addresses.js';
import { articles, inLanguages, one } from './modules/articles.js';
import { fillCounts } from './modules/counts.js';
import { element } from './modules/element.js';
import { picture, pictureFields } from './modules/figure.js';
import { introduce } from './modules/head.js';
import { besides, missing, open, show, switchLanguages } from './modules/paper.js';
import { teasers } from './modules/teaser.js';
import { say } from './modules/words.js';

const page = async () => {
  const fields = ['name', 'slug', 'role', 'bio'];
  const author = await one('authors', {
    slug: asked('slug') ?? '',
    fields,
    populate: { portrait: { fields: pictureFields } },
  });
  if (!author) return missing();
  const here = inLanguages(author, authorAt);
  switchLanguages(here);
  introduce({
    title: author.name,
    description: author.bio || author.role || say('tagline'),
    here,
    type: 'profile',
    image: author.portrait,
  });
  const found = await articles({ filters: { authors: { documentId: { $eq: author.documentId } } } });
  show(
    element(
      'header',
      { class: 'page person' },
      author.portrait && picture(author.portrait, { sizes: '9rem', first: true, alt: '' }),
      element(
        'div',
        {},
        element('h1', {}, author.name),
        author.role && element('p', { class: 'role' }, author.role),
        author.bio && element('p', { class: 'standfirst' }, author.bio),
      ),
    ),
    element('h2', { class: 'hidden' }, say('articlesBy', { name: author.name })),
    teasers(found, 'h3'),
  );
  await besides(fillCounts);
};

await open(page);
