import type { Context } from 'koa';
import { moderatorOf } from '../services/sender';
import { changeSettings, findSettings } from '../services/settings';
import { parseSettings } from '../validation/settings';

export const settings = {
  async find(ctx: Context) {
    ctx.body = { data: await findSettings() };
  },

  async change(ctx: Context) {
    const { body } = ctx.request as { body?: unknown };
    ctx.body = { data: await changeSettings({ given: parseSettings(body), actor: moderatorOf(ctx) }) };
  },
};
