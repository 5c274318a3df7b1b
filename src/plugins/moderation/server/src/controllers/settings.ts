import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const settings = {
  async find(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async change(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
