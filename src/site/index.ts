import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { serverAddress } from './addresses';
import { sitemap } from './sitemap';

/** At the root of the site, where search engines look: what pages there are. */
export const mountSitemap = (strapi: Core.Strapi) => {
  strapi.server.routes([
    { method: 'GET', path: '/sitemap.xml', handler: map, config: { auth: false } },
    { method: 'GET', path: '/robots.txt', handler: robots, config: { auth: false } },
  ]);
};

const map = async (ctx: Context) => {
  ctx.body = await sitemap();
  ctx.type = 'application/xml';
  ctx.set('Cache-Control', 'public, max-age=300');
};

/** Says where the map is; readers' receipts are nobody's to index. */
const robots = (ctx: Context) => {
  ctx.body = `User-agent: *\nDisallow: /api/comments/receipts/\n\nSitemap: ${serverAddress()}/sitemap.xml\n`;
  ctx.set('Cache-Control', 'public, max-age=300');
};
