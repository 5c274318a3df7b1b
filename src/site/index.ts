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

/** What a reader's mail leads to, with the secret in its address: nobody's to index. */
const secrets = ['receipts', 'privacy-requests', 'unsubscribe'].map((name) => `/api/comments/${name}/`);

/** Says where the map is. */
const robots = (ctx: Context) => {
  const keptOut = secrets.map((path) => `Disallow: ${path}\n`).join('');
  ctx.body = `User-agent: *\n${keptOut}\nSitemap: ${serverAddress()}/sitemap.xml\n`;
  ctx.set('Cache-Control', 'public, max-age=300');
};
