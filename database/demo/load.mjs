// Loads the demo newsroom into an empty one: accounts, tags, authors, articles with pictures, comments with their past.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeAccounts } from './accounts.mjs';
import { bringComments } from './comments.mjs';
import { uploadPicture } from './pictures.mjs';

const folder = import.meta.dirname;
const json = async (...names) => JSON.parse(await readFile(path.join(folder, ...names), 'utf8'));
const marker = { type: 'core', name: 'newsroom', key: 'demo' };
const dayMs = 86_400_000;

/** Loads the demo once; answers an article's documentId for the links that the demo prints. */
export const loadDemo = async (strapi, password) => {
  const known = await strapi.store(marker).get();
  if (known) return known;
  await makeAccounts(strapi, password);
  const tags = await loadTags(strapi);
  const authors = await loadAuthors(strapi);
  const articles = new Map();
  for (const name of (await readdir(path.join(folder, 'articles'))).sort()) {
    const article = await json('articles', name);
    articles.set(article.key, { ...article, ...(await loadArticle(strapi, { article, tags, authors })) });
  }
  await bringComments(strapi, articles);
  const shown = { article: articles.get('ferry-timetable').documentId };
  await strapi.store(marker).set({ value: shown });
  return shown;
};

/** Creates a document in its first language, then the same document in the others. */
const createLocalised = async (strapi, uid, versions) => {
  let documentId;
  for (const [locale, data] of versions) {
    if (documentId) await strapi.documents(uid).update({ documentId, locale, data });
    else ({ documentId } = await strapi.documents(uid).create({ locale, data }));
  }
  return documentId;
};

/** The same fields in every language in which `field` is written. */
const inEveryLanguage = (texts, fieldsOf) => Object.keys(texts).map((locale) => [locale, fieldsOf(locale)]);

const loadTags = async (strapi) => {
  const ids = new Map();
  for (const tag of await json('tags.json')) {
    const versions = inEveryLanguage(tag.name, (l) => ({
      name: tag.name[l],
      slug: tag.slug[l],
      description: tag.description[l],
    }));
    ids.set(tag.key, await createLocalised(strapi, 'api::tag.tag', versions));
  }
  return ids;
};

const loadAuthors = async (strapi) => {
  const ids = new Map();
  for (const author of await json('authors.json')) {
    const portrait = await uploadPicture(strapi, { file: author.portrait, alt: author.name });
    const { name, slug, role, bio } = author;
    const versions = inEveryLanguage(role, (l) => ({ name, slug, portrait, role: role[l], bio: bio[l] }));
    ids.set(slug, await createLocalised(strapi, 'api::author.author', versions));
  }
  return ids;
};

const loadArticle = async (strapi, { article, tags, authors }) => {
  const uid = 'api::article.article';
  const pictures = [article.lead, ...article.gallery].map(({ file }) => file);
  const [first] = Object.values(article.locales);
  const images = [];
  for (const [index, file] of pictures.entries()) {
    images.push(await uploadPicture(strapi, { file, alt: first.figures[index].alt }));
  }
  const shared = {
    authors: article.authors.map((slug) => authors.get(slug)),
    tags: article.tags.map((key) => tags.get(key)),
    commenting: article.commenting,
    commentingDays: article.commentingDays,
  };
  const versions = Object.entries(article.locales).map(([locale, { figures, ...text }]) => {
    const [leadImage, ...gallery] = figures.map(({ caption, credit }, index) => ({
      image: images[index],
      caption,
      credit,
    }));
    return [locale, { ...text, ...shared, leadImage, gallery }];
  });
  const documentId = await createLocalised(strapi, uid, versions);
  const publishedAt = new Date(Date.now() - article.publishedDaysAgo * dayMs);
  // Before publication, so that the published rows are copied from drafts that remember their first time.
  await strapi.db.query(uid).updateMany({ where: { documentId }, data: { firstPublishedAt: publishedAt } });
  await strapi.documents(uid).publish({ documentId, locale: '*' });
  return { documentId, publishedAt };
};
