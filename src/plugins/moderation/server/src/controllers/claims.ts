import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const claims = {
  async claim(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async release(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
