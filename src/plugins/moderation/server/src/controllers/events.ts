import type { Context } from 'koa';
import { openStream } from '../services/stream';

export const events = {
  /** Server-sent events, for as long as both sides want. */
  async stream(ctx: Context) {
    ctx.status = 200;
    ctx.set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // A proxy or a middleware that compresses or buffers would hold events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    const [, token = ''] = (ctx.get('authorization') ?? '').split(/\s+/);
    openStream(ctx.res, { user: ctx.state.user, token });
    // The answer is the stream's from here on, and a tab that is closed without a goodbye is no error.
    ctx.respond = false;
    ctx.onerror = (error: Error | null) => {
      if (error) strapi.log.debug(`A desk's stream broke off: ${error.message}`);
    };
  },
};
