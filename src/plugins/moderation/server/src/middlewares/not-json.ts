import { rm } from 'node:fs/promises';
import type { Context, Middleware } from 'koa';
import { notJson, tooLarge } from '../errors';

/**
 * What cannot be read is refused without being quoted: the parser's own message has a piece of the body in it, which is a
 * reader's words, and Strapi writes that message to the log. Files in a form go with the request, whatever they are
 * called and however it ends: Strapi takes away only those of one name, and only where nothing was refused. Stands
 * before whatever reads bodies, after what words errors.
 */
export const refuseQuietly = (): Middleware => async (ctx, next) => {
  const received = filesOf(ctx);
  try {
    await next();
  } catch (error) {
    throw reworded(error);
  } finally {
    await Promise.all(received().map((file) => rm(file, { force: true })));
  }
};

/** What the readers of JSON, of forms and of compressed bodies throw over a body that is not what it says. */
const reworded = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { status, httpCode, code } = error as { status?: number; httpCode?: number; code?: unknown };
  if (httpCode === 413) return tooLarge();
  const broken = error instanceof SyntaxError && status === 400;
  return broken || httpCode !== undefined || String(code).startsWith('Z_') ? notJson() : error;
};

interface Received {
  filepath?: string;
}

/** Keeps the paths of all files that come, since Strapi forgets them with the first that it takes away. */
const filesOf = (ctx: Context) => {
  const all: Received[] = [];
  let files: Record<string, Received | Received[]> | undefined;
  Object.defineProperty(ctx.request, 'files', {
    configurable: true,
    enumerable: true,
    get: () => files,
    set: (given: typeof files) => {
      files = given;
      all.push(...Object.values(given ?? {}).flat());
    },
  });
  return () => all.flatMap(({ filepath }) => filepath ?? []);
};
