import type { Context } from 'koa';

type Handlers = Record<string, (ctx: Context) => Promise<void>>;

/** Controllers whose answers, and refusals, are one reader's alone: nothing between here and there may keep them. */
export const unstored = <Own extends Handlers>(handlers: Own): Own =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (ctx: Context) => {
        ctx.set('Cache-Control', 'no-store');
        return handler(ctx);
      },
    ]),
  ) as Own;
