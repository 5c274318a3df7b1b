import type { Context } from 'koa';
import { exportLog } from '../services/export-log';
import { readLog } from '../services/log';
import { parseLog, parseLogFilter } from '../validation/log';

export const log = {
  async list(ctx: Context) {
    ctx.body = await readLog(parseLog(ctx.query));
  },

  async export(ctx: Context) {
    const csv = exportLog(parseLogFilter(ctx.query));
    // The answer has begun: only a connection cut short can still tell that the rest is missing.
    csv.once('error', () => ctx.res.destroy());
    ctx.attachment(`log-${new Date().toISOString().slice(0, 10)}.csv`);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = csv;
    ctx.type = 'text/csv; charset=utf-8';
  },
};
