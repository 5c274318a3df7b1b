import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const overview = {
  async find(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
