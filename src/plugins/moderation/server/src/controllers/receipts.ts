import type { Context } from 'koa';
import { appeal } from '../services/appeal';
import { eraseByReceipt } from '../services/erase';
import { exportByReceipt } from '../services/export-data';
import { followUp } from '../services/receipt';
import { senderOf } from '../services/sender';
import { withdraw } from '../services/withdraw';
import { parseAppeal } from '../validation/contest';
import { parseLocale } from '../validation/listing';
import { dataOf } from './data';
import { unstored } from './unstored';

export const receipts = unstored({
  async find(ctx: Context) {
    ctx.body = { data: await followUp(ctx.params.receipt, parseLocale(ctx.query)) };
  },

  async withdraw(ctx: Context) {
    ctx.body = { data: await withdraw(ctx.params.receipt, parseLocale(ctx.query)) };
  },

  async appeal(ctx: Context) {
    const { receipt } = ctx.params;
    const data = await appeal({ receipt, ...parseAppeal(dataOf(ctx)), locale: parseLocale(ctx.query) });
    ctx.status = 201;
    ctx.body = { data };
  },

  async exportData(ctx: Context) {
    ctx.body = { data: await exportByReceipt(ctx.params.receipt, parseLocale(ctx.query)) };
  },

  async erase(ctx: Context) {
    const { receipt } = ctx.params;
    const { address } = senderOf(ctx);
    ctx.body = { data: await eraseByReceipt({ receipt, address, locale: parseLocale(ctx.query) }) };
  },
});
