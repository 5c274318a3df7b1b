import type { Middleware } from 'koa';

/** Says in HTTP's own header when whoever was too fast, or came too early, may try again; Strapi's error answer has it in `details` only. */
export const retryAfter = (): Middleware => async (ctx, next) => {
  await next();
  if (ctx.status !== 429 && ctx.status !== 503) return;
  const seconds = (ctx.body as { error?: { details?: { retryAfter?: number } } } | undefined)?.error?.details
    ?.retryAfter;
  if (seconds) ctx.set('Retry-After', String(seconds));
};
