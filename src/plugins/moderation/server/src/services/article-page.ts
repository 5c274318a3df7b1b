import { settings } from '../config';

interface Place {
  articleId: string;
  locale: string;
  /** documentId of a comment on the page. */
  comment: string;
}

/** Where readers find a comment, by MODERATION_ARTICLE_URL; empty where the newsroom has not said where its articles are. */
export const addressOnPage = ({ articleId, locale, comment }: Place): string => {
  const values: Record<string, string> = { article: articleId, locale, comment };
  return settings().articleUrl.replace(/\{(article|locale|comment)\}/g, (_, name: string) => values[name] ?? '');
};
