import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { feed } from '../services/feed';
import { parseFeed } from '../validation/listing';

export const feeds = {
  /** Feed readers ask often and mostly in vain: who has the newest version already is told so and gets nothing. */
  async findOne(ctx: Context) {
    const xml = await feed(await parseFeed({ ...ctx.query, articleId: ctx.params.documentId }));
    ctx.body = xml;
    ctx.type = 'application/rss+xml';
    ctx.set('Cache-Control', 'public, max-age=60');
    ctx.etag = createHash('sha256').update(xml).digest('base64url');
    if (ctx.fresh) ctx.status = 304;
  },
};
