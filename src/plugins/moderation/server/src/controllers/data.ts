import type { Context } from 'koa';

/** A request's `data`, whatever was sent. */
export const dataOf = (ctx: Context): unknown => (ctx.request as { body?: { data?: unknown } }).body?.data;
