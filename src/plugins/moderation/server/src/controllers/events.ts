import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const events = {
  async stream(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
