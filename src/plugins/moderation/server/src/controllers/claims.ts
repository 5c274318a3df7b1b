import type { Context } from 'koa';
import { claim, release } from '../services/claim';
import { moderatorOf } from '../services/sender';
import { parseClaim } from '../validation/claim';

export const claims = {
  async claim(ctx: Context) {
    ctx.body = { data: await claim({ documentId: parseClaim(ctx.params), moderator: moderatorOf(ctx) }) };
  },

  async release(ctx: Context) {
    await release({ documentId: parseClaim(ctx.params), moderator: moderatorOf(ctx) });
    ctx.status = 204;
  },
};
