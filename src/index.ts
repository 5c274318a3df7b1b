import type { Core } from '@strapi/strapi';
import { firstPublication } from './api/article/first-publication';
import { batchRelations } from './graphql/batch-relations';
import { ensureLocales } from './newsroom/locales';
import { ensureRoles } from './newsroom/roles';

/** The newsroom on top of Strapi: its languages, its roles and who may do what. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    batchRelations(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    firstPublication(strapi);
    await ensureLocales(strapi);
    await ensureRoles(strapi);
  },
};
