const uid = 'api::article.article';

/** As many as a feed reader that looks once a day can miss in a busy newsroom. */
const newest = 50;

export interface FeedArticle {
  documentId: string;
  title: string;
  slug: string;
  standfirst: string | null;
  firstPublishedAt: string;
  updatedAt: string;
  authors: { name: string }[];
  tags: { name: string }[];
  leadImage: { image: { url: string; mime: string; size: number } | null } | null;
}

/** The newest published articles in a language, or of one tag. */
export const newestArticles = async (input: { locale: string; tag?: string }): Promise<FeedArticle[]> => {
  const { locale, tag } = input;
  const found = await strapi.documents(uid).findMany({
    locale,
    status: 'published',
    filters: tag ? { tags: { documentId: { $eq: tag } } } : {},
    sort: 'firstPublishedAt:desc',
    limit: newest,
    fields: ['title', 'slug', 'standfirst', 'firstPublishedAt', 'updatedAt'],
    populate: {
      authors: { fields: ['name'] },
      tags: { fields: ['name'] },
      leadImage: { populate: { image: { fields: ['url', 'mime', 'size'] } } },
    },
  });
  return found as unknown as FeedArticle[];
};

/** A tag by its slug in a language. */
export const findTag = async (input: { locale: string; slug: string }) => {
  const { locale, slug } = input;
  if (slug.includes('\0')) return undefined; // PostgreSQL's text cannot have it
  const [tag] = await strapi.documents('api::tag.tag').findMany({
    locale,
    filters: { slug: { $eq: slug } },
    limit: 1,
    fields: ['name', 'slug', 'description'],
  });
  return tag as { documentId: string; name: string; slug: string; description: string | null } | undefined;
};

export interface Place {
  documentId: string;
  locale: string;
  slug: string;
  updatedAt: string;
}

/** Where everything of a kind that readers may see is, the newest first; `limit` rows at most. */
export const placesOf = (type: 'article' | 'tag' | 'author', limit: number): Promise<Place[]> =>
  strapi.db.query(`api::${type}.${type}`).findMany({
    select: ['documentId', 'locale', 'slug', 'updatedAt'],
    where: type === 'article' ? { publishedAt: { $notNull: true } } : {},
    orderBy: { id: 'desc' },
    limit,
  });
