import type { Context } from 'koa';
import { articleChoices, choices, deskCounts, deskPage, matching, personalData } from '../services/desk';
import { defaultLocale } from '../services/locale';
import { open } from '../services/open';
import { parseArticleSearch, parseListing, parseSelection } from '../validation/desk';
import { parseLocale } from '../validation/listing';
import { documentId, parse } from '../validation/parse';

/** The desk in the admin panel. */
export const desk = {
  async list(ctx: Context) {
    ctx.body = await deskPage(parseListing(ctx.query));
  },

  async counts(ctx: Context) {
    ctx.body = { data: await deskCounts() };
  },

  async matching(ctx: Context) {
    ctx.body = { data: await matching(parseSelection(ctx.query)) };
  },

  async choices(ctx: Context) {
    ctx.body = { data: await choices(parseLocale(ctx.query) ?? (await defaultLocale())) };
  },

  async articles(ctx: Context) {
    ctx.body = { data: await articleChoices(parseArticleSearch(ctx.query)) };
  },

  async open(ctx: Context) {
    ctx.body = { data: await open(parse(documentId, ctx.params.documentId)) };
  },

  async personal(ctx: Context) {
    ctx.body = { data: await personalData(parse(documentId, ctx.params.documentId)) };
  },
};
