import type { ThreadView } from '../../../shared/desk';
import type { Actor } from '../domain/comment';
import { notFound, validationError } from '../errors';
import { presentThread } from '../presenters/thread';
import { appendChange } from '../store/changes';
import { query, transaction } from '../store/sql';
import { findDeskThread, lockThread, switchThread } from '../store/thread-switch';
import { newDocumentId } from './identify';
import { locales as newsroomLocales } from './locale';

export interface ThreadKey {
  articleId: string;
  locale: string;
}

/** The thread under an article in one language, as the desk shows it; comments outlive their article. */
export const threadView = async ({ article, locale }: { article: string; locale: string }): Promise<ThreadView> =>
  presentThread({ articleId: article, locale }, await findDeskThread(query, { articleId: article, locale }));

/**
 * A thread's counts, and whether readers may comment. An article that is not published is judged by its draft: so will it
 * be when it is.
 * @throws NotFoundError where there is no such article in any language
 */
export const findThreadView = async (key: ThreadKey): Promise<ThreadView> => {
  const row = await findDeskThread(query, key);
  if (!row.found) throw notFound('The article');
  return presentThread(key, row);
};

/**
 * Opens or closes a thread, for submissions and pollers at once; the article's own setting can close it besides. A thread
 * without comments can be closed before the first comes.
 * @throws NotFoundError, ValidationError (locale)
 */
export const setThread = async ({ closed, actor, ...key }: ThreadKey & { closed: boolean; actor: Actor }) => {
  const locales = await newsroomLocales();
  await findThreadView(key);
  if (!locales.includes(key.locale)) {
    const message = `data.locale must be a language of the newsroom: ${locales.join(', ')}`;
    throw validationError([{ path: ['data', 'locale'], message }]);
  }
  await transaction(async (tx) => {
    const before = await lockThread(tx, { ...key, documentId: newDocumentId() });
    if (before.closed === closed) return;
    await switchThread(tx, { ...key, closed });
    const [from, to] = closed ? ['open', 'closed'] : ['closed', 'open'];
    await appendChange(tx, {
      kind: 'thread',
      subject: key.articleId,
      actor,
      from,
      to,
      details: { locale: key.locale },
    });
  });
  return findThreadView(key);
};
