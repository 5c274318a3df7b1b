import type { Context } from 'koa';
import { notJson } from '../errors';

/**
 * A request's `data`, whatever was sent as JSON. A form is refused: any site can have its visitors send one, without asking the
 * newsroom's CORS first.
 * @throws SyntaxError
 */
export const dataOf = (ctx: Context): unknown => {
  if (ctx.is('json') === false) throw notJson();
  return (ctx.request as { body?: { data?: unknown } }).body?.data;
};
