import { absolute, commentsFeed, receiptAt, transparencyAt } from './addresses.js';
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
 * The conversation: the newsroom's own tag. `fill` puts a list inside that can be read until the component has drawn itself
 * over it, and wherever it is not there.
 */
export const conversation = ({ documentId }) => {
  const tag = element('rostra-comments', {
    article: documentId,
    locale,
    policy: absolute(transparencyAt()),
    'receipt-url': `${absolute(receiptAt())}#{receipt}`,
  });
  const section = element(
    'section',
    { class: 'conversation', id: 'comments' },
    tag,
    element('p', { class: 'aside' }, element('a', { href: commentsFeed(documentId) }, say('commentsFeed'))),
  );
  const fill = (comments) => {
    if (comments.length > 0) tag.append(plainList(comments));
  };
  return { section, fill };
};

const plainList = (comments) => element('ol', { class: 'comments' }, comments.map(plainComment));

const plainComment = ({ documentId, name, body, submittedAt, replies }) =>
  element(
    'li',
    { id: `comment-${documentId}` },
    element('p', { class: 'meta' }, element('strong', {}, element('bdi', {}, name)), atMoment(submittedAt)),
    element('p', { class: 'words', dir: 'auto' }, body),
    replies.length > 0 && plainList(replies),
  );
