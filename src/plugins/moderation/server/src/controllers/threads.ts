import type { Context } from 'koa';
import { moderatorOf } from '../services/sender';
import { findThreadView, setThread } from '../services/thread';
import { parseThread, parseThreadSwitch } from '../validation/thread';

export const threads = {
  async find(ctx: Context) {
    ctx.body = { data: await findThreadView(await parseThread({ ...ctx.query, article: ctx.params.article })) };
  },

  async set(ctx: Context) {
    const { body } = ctx.request as { body?: unknown };
    const given = parseThreadSwitch({ article: ctx.params.article, body });
    ctx.body = { data: await setThread({ ...given, actor: moderatorOf(ctx) }) };
  },
};
