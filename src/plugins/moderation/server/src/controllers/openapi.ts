import type { Context } from 'koa';
import { openapiDocument } from '../openapi';

export const openapi = {
  async find(ctx: Context) {
    ctx.body = openapiDocument();
  },
};
