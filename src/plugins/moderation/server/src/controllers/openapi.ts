import type { Context } from 'koa';
import description from '../openapi.json';

export const openapi = {
  async find(ctx: Context) {
    ctx.body = description;
  },
};
