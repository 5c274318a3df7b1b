import { factories } from '@strapi/strapi';

const published = { policies: ['published-only'] };

export default factories.createCoreRouter('api::article.article', { config: { find: published, findOne: published } });
