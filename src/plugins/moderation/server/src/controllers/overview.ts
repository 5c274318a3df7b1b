import type { Context } from 'koa';
import { overview as look } from '../services/overview';
import { parseOverview } from '../validation/overview';

export const overview = {
  async find(ctx: Context) {
    ctx.body = { data: await look(parseOverview(ctx.query).timeZone) };
  },
};
