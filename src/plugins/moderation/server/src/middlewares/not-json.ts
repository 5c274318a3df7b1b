import type { Middleware } from 'koa';
import { notJson } from '../errors';

/**
 * What cannot be read is refused without being quoted: the parser's own message has a piece of the body in it, which is a
 * reader's words, and Strapi writes that message to the log. Stands before whatever reads bodies, after what words errors.
 */
export const refuseQuietly = (): Middleware => async (_ctx, next) => {
  try {
    await next();
  } catch (error) {
    throw error instanceof SyntaxError && 'status' in error && error.status === 400 ? notJson() : error;
  }
};
