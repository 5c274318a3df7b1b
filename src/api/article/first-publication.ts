import type { Core } from '@strapi/strapi';

const uid = 'api::article.article';

interface ArticleRow {
  documentId?: string;
  locale?: string;
  publishedAt?: Date | string | null;
  firstPublishedAt?: Date | string | null;
}

/**
 * Sets `firstPublishedAt` when a language version is published for the first time, and never again: on the published row
 * as it is made, and on the draft behind it, from which every later publication is copied.
 */
export const firstPublication = (strapi: Core.Strapi) => {
  strapi.documents.use((context, next) => {
    // A copy was never published, whatever it is a copy of.
    if (context.uid === uid && context.action === 'clone') {
      const { params } = context;
      Object.assign(params, { data: { ...params.data, firstPublishedAt: null } });
    }
    return next();
  });
  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeCreate(event) {
      const data = event.params.data as ArticleRow;
      if (data.publishedAt && !data.firstPublishedAt) data.firstPublishedAt = data.publishedAt;
    },
    async afterCreate(event) {
      const { documentId, locale, publishedAt, firstPublishedAt } = event.params.data as ArticleRow;
      if (!publishedAt || !documentId) return;
      await strapi.db.query(uid).updateMany({
        where: { documentId, locale, firstPublishedAt: { $null: true } },
        data: { firstPublishedAt },
      });
    },
  });
};
