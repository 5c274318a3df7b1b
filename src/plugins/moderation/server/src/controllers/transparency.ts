import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { exportTransparency } from '../services/export-transparency';
import { type Period, transparency as tell } from '../services/transparency';
import { parsePeriod } from '../validation/transparency';

/** One action for both forms, so that whoever may read the one may read the other. */
export const transparency = {
  async find(ctx: Context) {
    const period = parsePeriod(ctx.query, Date.now());
    await (ctx.path.endsWith('.csv') ? asCsv : asJson)(ctx, period);
  },
};

const asJson = async (ctx: Context, period: Period) => {
  const report = await tell(period);
  const { generatedAt, ...meta } = report.meta;
  // When it was made is no change.
  answer(ctx, { body: report, same: JSON.stringify([report.data, meta]) });
};

const asCsv = async (ctx: Context, period: Period) => {
  const { from, to, locale } = period;
  const csv = await exportTransparency(period);
  ctx.attachment(`transparency-${[from, to, ...(locale ? [locale] : [])].join('-')}.csv`);
  answer(ctx, { body: csv, same: csv });
  ctx.type = 'text/csv; charset=utf-8';
};

/** Anyone may keep it for a minute, and is then told only whether anything has changed. */
const answer = (ctx: Context, { body, same }: { body: unknown; same: string }) => {
  ctx.status = 200;
  ctx.set('Cache-Control', 'public, max-age=60');
  ctx.set('ETag', `W/"${createHash('sha256').update(same).digest('base64url').slice(0, 27)}"`);
  if (ctx.fresh) ctx.status = 304;
  else ctx.body = body;
};
