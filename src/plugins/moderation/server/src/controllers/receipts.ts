import type { Context } from 'koa';
import { followUp } from '../services/receipt';
import { withdraw } from '../services/withdraw';
import { parseLocale } from '../validation/listing';

export const receipts = {
  async find(ctx: Context) {
    ctx.body = { data: await followUp(ctx.params.receipt, parseLocale(ctx.query)) };
  },

  async withdraw(ctx: Context) {
    ctx.body = { data: await withdraw(ctx.params.receipt, parseLocale(ctx.query)) };
  },
};
