import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const log = {
  async list(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async export(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
