import type { Core } from '@strapi/strapi';
import { firstPublication } from './api/article/first-publication';
import { batchRelations } from './graphql/batch-relations';
import { ensureLayouts } from './newsroom/layouts';
import { ensureLocales } from './newsroom/locales';
import { ensureRoles } from './newsroom/roles';
import { mountSitemap } from './site';

/** The newsroom on top of Strapi: its languages, its roles and who may do what, its editors' forms. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    batchRelations(strapi);
    mountSitemap(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    firstPublication(strapi);
    await ensureLocales(strapi);
    await ensureRoles(strapi);
    await ensureLayouts(strapi);
  },
};
