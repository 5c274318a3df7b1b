import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const readers = {
  async find(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async setStanding(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async note(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
