import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'comments');
const minuteMs = 60_000;

const moderator = { kind: 'moderator', id: 'demo', name: 'Mariam Moderator' };
const reader = { kind: 'reader', id: 'reader', name: 'The reader' };

/** Brings in the comments of each `<article>.<locale>.json`, each with the decision that was made on it. */
export const bringComments = async (strapi, articles) => {
  for (const name of (await readdir(folder)).sort()) {
    const [key, locale] = name.split('.');
    const article = articles.get(key);
    const comments = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    await bringThread(strapi, {
      comments,
      locale,
      articleId: article.documentId,
      start: article.publishedAt.getTime(),
    });
  }
};

const bringThread = async (strapi, { comments, locale, articleId, start }) => {
  const { bringIn, identify } = strapi.plugin('moderation').service('archive');
  const ids = [];
  for (const [index, comment] of comments.entries()) {
    const { name, body, email = null } = comment;
    const parent = comment.replyTo === undefined ? null : ids[comment.replyTo];
    const submittedAt = Math.round(start + comment.minutesAfter * minuteMs);
    const { documentId } = await bringIn({
      draft: { articleId, locale, name, body, email, parent },
      reader: identify({ address: `198.51.100.${index % 250}` }, name),
      submittedAt,
      decisions: decisionsOn(comment, submittedAt),
    });
    ids.push(documentId);
  }
};

const decisionsOn = ({ outcome, guideline, note }, submittedAt) => {
  const madeAt = Math.min(submittedAt + 12 * minuteMs, Date.now());
  if (outcome === 'approved') return [{ action: 'approve', note, actor: moderator, madeAt }];
  if (outcome === 'rejected') return [{ action: 'reject', guideline, note, actor: moderator, madeAt }];
  if (outcome === 'withdrawn') return [{ action: 'withdraw', actor: reader, madeAt }];
  return note ? [{ action: 'note', note, actor: moderator, madeAt }] : [];
};
