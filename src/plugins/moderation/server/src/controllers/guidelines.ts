import type { Context } from 'koa';
import {
  allInAll,
  bringBackGuideline,
  createGuideline,
  removeGuideline,
  reorderGuidelines,
  retireGuideline,
  reviseGuideline,
} from '../services/edit-guidelines';
import { guidelines as inForce } from '../services/guidelines';
import { defaultLocale, locales } from '../services/locale';
import { moderatorOf } from '../services/sender';
import { parseCode, parseNewGuideline, parseOrder, parseRevision } from '../validation/guideline';
import { parseLocale } from '../validation/listing';

export const guidelines = {
  async find(ctx: Context) {
    ctx.body = { data: await inForce(parseLocale(ctx.query) ?? (await defaultLocale())) };
  },

  async findAll(ctx: Context) {
    ctx.body = { data: await allInAll(), meta: { locales: await locales() } };
  },

  async create(ctx: Context) {
    const data = await createGuideline({ ...parseNewGuideline(bodyOf(ctx)), actor: moderatorOf(ctx) });
    ctx.status = 201;
    ctx.body = { data };
  },

  async revise(ctx: Context) {
    ctx.body = { data: await reviseGuideline({ ...edit(ctx), ...parseRevision(bodyOf(ctx)) }) };
  },

  async order(ctx: Context) {
    const codes = parseOrder(bodyOf(ctx));
    ctx.body = { data: await reorderGuidelines({ codes, actor: moderatorOf(ctx) }) };
  },

  async retire(ctx: Context) {
    ctx.body = { data: await retireGuideline(edit(ctx)) };
  },

  async bringBack(ctx: Context) {
    ctx.body = { data: await bringBackGuideline(edit(ctx)) };
  },

  async delete(ctx: Context) {
    const { code, actor } = edit(ctx);
    await removeGuideline({ code, actor });
    ctx.body = { data: { code } };
  },
};

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;

const edit = (ctx: Context) => ({ code: parseCode(ctx.params.code), actor: moderatorOf(ctx) });
