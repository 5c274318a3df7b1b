import { commentsFeed } from './addresses.js';
import { ask } from './api.js';
import { atMoment } from './dates.js';
import { element } from './element.js';
import { locale } from './languages.js';
import { say } from './words.js';

/** The comments that are shown first: for the list inside the tag, and for the structured data. */
export const firstComments = async (documentId) => {
  const { data, meta } = await ask(`/articles/${documentId}/comments`, { locale, limit: 20 });
  return { comments: data, count: meta.count };
};

/**
 * The conversation: the newsroom's own tag, with a list inside it that can be read wherever the component is not there. The
 * component draws itself over that list.
 */
export const conversation = ({ documentId }, { comments }) =>
  element(
    'section',
    { class: 'conversation', id: 'comments' },
    element('rostra-comments', { article: documentId, locale }, comments.length > 0 && plainList(comments)),
    element('p', { class: 'aside' }, element('a', { href: commentsFeed(documentId) }, say('commentsFeed'))),
  );

const plainList = (comments) => element('ol', { class: 'comments' }, comments.map(plainComment));

const plainComment = ({ documentId, name, body, submittedAt, replies }) =>
  element(
    'li',
    { id: `comment-${documentId}` },
    element('p', { class: 'meta' }, element('strong', {}, element('bdi', {}, name)), atMoment(submittedAt)),
    element('p', { class: 'words', dir: 'auto' }, body),
    replies.length > 0 && plainList(replies),
  );
