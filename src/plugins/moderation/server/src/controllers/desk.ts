import { errors } from '@strapi/utils';
import type { Context } from 'koa';

export const desk = {
  async list(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async counts(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async matching(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async choices(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async articles(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async open(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async personal(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async decide(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
