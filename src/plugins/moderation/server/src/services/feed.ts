import { generateRssFeed } from 'feedsmith';
import { asHtml, legible, tight } from '../domain/xml';
import { notFound } from '../errors';
import { findTitle } from '../store/article';
import { type NewComment, newestComments } from '../store/newest';
import { query } from '../store/sql';
import { addressOnPage } from './article-page';

/**
 * An article's newest comments, replies among them, as RSS 2.0.
 * @throws NotFoundError where the article is unknown or not published in this language
 */
export const feed = async (input: { articleId: string; locale: string }): Promise<string> => {
  const { articleId, locale } = input;
  const title = await findTitle(query, input);
  if (title === undefined) throw notFound('The article');
  const server = strapi.config.get('server.absoluteUrl') as string;
  return commentsFeed({
    title: title ?? '',
    locale,
    self: `${server}/api/articles/${articleId}/comments/feed?locale=${locale}`,
    page: addressOnPage({ ...input, comment: '' }).replace(/#.*$/, '') || server,
    comments: (await newestComments(input)).map((row) => ({
      ...row,
      link: addressOnPage({ ...input, comment: row.documentId }),
    })),
  });
};

interface CommentsFeed {
  /** The article's title. */
  title: string;
  locale: string;
  self: string;
  page: string;
  comments: (NewComment & { link: string })[];
}

/** What the feed is called: in the article's language, or else in English. */
const called: Record<string, string> = {
  en: 'Comments',
  ckb: 'لێدوانەکان',
  kmr: 'Şîrove',
  ar: 'التعليقات',
  tr: 'Yorumlar',
};

/** Comments as RSS 2.0. Feed readers take a description for HTML, so there words are escaped once more than XML asks. */
const commentsFeed = ({ title, locale, self, page, comments }: CommentsFeed): string => {
  const name = `${legible(title)} · ${called[locale] ?? called.en}`;
  const xml = generateRssFeed({
    title: name,
    description: name,
    link: page,
    language: locale,
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: comments.map((comment) => ({
      title: legible(comment.name),
      description: asHtml(comment.body),
      guid: { value: comment.documentId, isPermaLink: false },
      pubDate: new Date(comment.submittedAt),
      dc: { creators: [legible(comment.name)] },
      ...(comment.link && { link: comment.link }),
    })),
  });
  return tight(xml);
};
