import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const threads = {
  async find(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async set(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
