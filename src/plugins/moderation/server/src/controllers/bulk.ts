import type { Context } from 'koa';
import { startBulk, undoBulk, view } from '../services/bulk';
import { moderatorOf } from '../services/sender';
import { parseBulk, parseBulkId } from '../validation/bulk';
import { dataOf } from './data';

export const bulk = {
  async start(ctx: Context) {
    const data = await startBulk({ ...parseBulk(dataOf(ctx)), actor: moderatorOf(ctx) });
    ctx.status = 202;
    ctx.body = { data };
  },

  async find(ctx: Context) {
    ctx.body = { data: await view(parseBulkId(ctx.params)) };
  },

  async undo(ctx: Context) {
    const data = await undoBulk({ documentId: parseBulkId(ctx.params), moderator: moderatorOf(ctx) });
    ctx.status = 202;
    ctx.body = { data };
  },
};
