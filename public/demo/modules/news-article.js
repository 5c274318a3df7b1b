import { absolute, articleAt, authorAt, frontAt } from './addresses.js';
import { locale } from './languages.js';
import { say } from './words.js';

/** An article and the comments that are shown first, in the words of schema.org. */
export const newsArticle = (article, { comments, count }) => {
  const address = absolute(articleAt(article));
  const pictures = [article.leadImage, ...article.gallery].filter(Boolean);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: article.title,
    ...(article.standfirst && { description: article.standfirst }),
    ...(article.dateline && { dateline: article.dateline }),
    ...(pictures.length > 0 && { image: pictures.map(({ image }) => absolute(image.url)) }),
    datePublished: article.firstPublishedAt,
    dateModified: article.updatedAt,
    inLanguage: locale,
    isAccessibleForFree: true,
    author: article.authors.map(({ name, slug }) => ({ '@type': 'Person', name, url: absolute(authorAt({ slug })) })),
    publisher: { '@type': 'NewsMediaOrganization', name: say('paper'), url: absolute(frontAt()) },
    keywords: article.tags.map(({ name }) => name),
    ...(article.tags[0] && { articleSection: article.tags[0].name }),
    commentCount: count,
    comment: comments.flatMap((comment) => commentOf(comment, address)),
  };
};

/** A comment, then its replies, each naming what it answers. */
const commentOf = ({ documentId, parent, name, body, submittedAt, replies }, address) => [
  {
    '@type': 'Comment',
    '@id': `${address}#comment-${documentId}`,
    url: `${address}#comment-${documentId}`,
    text: body,
    dateCreated: submittedAt,
    author: { '@type': 'Person', name },
    ...(parent && { parentItem: { '@type': 'Comment', '@id': `${address}#comment-${parent}` } }),
  },
  ...replies.flatMap((reply) => commentOf(reply, address)),
];
