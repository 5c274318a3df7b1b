import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { guidelines as inForce, reviseGuideline } from '../services/guidelines';
import { defaultLocale } from '../services/locale';
import { parseRevision } from '../validation/guideline';
import { parseLocale } from '../validation/listing';

export const guidelines = {
  async find(ctx: Context) {
    ctx.body = { data: await inForce(parseLocale(ctx.query) ?? (await defaultLocale())) };
  },

  async revise(ctx: Context) {
    const { code, locale } = ctx.params;
    const { body } = ctx.request as { body?: unknown };
    ctx.body = { data: await reviseGuideline(parseRevision({ code, locale, body })) };
  },

  async findAll(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async create(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async order(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async retire(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async bringBack(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },

  async delete(_ctx: Context) {
    throw new errors.NotImplementedError('Not there yet');
  },
};
