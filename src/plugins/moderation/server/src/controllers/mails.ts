import type { Context } from 'koa';
import { allMails, changeMail, previewMail, restoreMail } from '../services/edit-mails';
import { moderatorOf } from '../services/sender';
import { parseMail, parseMailPlace, parseMailPreview } from '../validation/mail';

export const mails = {
  async list(ctx: Context) {
    const { mails: data, locales } = await allMails();
    ctx.body = { data, meta: { locales } };
  },

  async change(ctx: Context) {
    const place = parseMailPlace(ctx.params);
    const template = parseMail(place.kind, bodyOf(ctx));
    ctx.body = { data: await changeMail({ ...place, template, actor: moderatorOf(ctx) }) };
  },

  async restore(ctx: Context) {
    ctx.body = { data: await restoreMail({ ...parseMailPlace(ctx.params), actor: moderatorOf(ctx) }) };
  },

  async preview(ctx: Context) {
    ctx.body = { data: await previewMail(parseMailPreview(bodyOf(ctx))) };
  },
};

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;
