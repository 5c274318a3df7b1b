import type { Context } from 'koa';
import { notFound } from '../errors';
import { describeEmbed, embedFile } from '../services/embed';

const minutes = 60;
const year = 31_536_000;

export const embed = {
  async find(ctx: Context) {
    ctx.set('Cache-Control', `public, max-age=${minutes}`);
    ctx.body = { data: await describeEmbed() };
  },

  /** One file, by the name in the path or the path's own last part. */
  async findOne(ctx: Context) {
    const file = await embedFile(ctx.params.file ?? ctx.path.slice(ctx.path.lastIndexOf('/') + 1));
    if (!file) throw notFound('The file');
    const newest = `public, max-age=${5 * minutes}, stale-while-revalidate=${60 * minutes}`;
    ctx.set('Cache-Control', file.lasting ? `public, max-age=${year}, immutable` : newest);
    // The same for every page that asks, whoever reads it.
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.remove('Access-Control-Allow-Credentials');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    ctx.vary('Accept-Encoding');
    ctx.set('ETag', file.etag);
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
    const encoding = (ctx.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as keyof typeof file.bodies;
    if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
    ctx.body = file.bodies[encoding];
    ctx.type = file.type;
  },
};
