import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const bulk = {
  async start(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async find(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async undo(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
