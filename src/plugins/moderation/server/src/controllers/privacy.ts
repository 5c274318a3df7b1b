import type { Context } from 'koa';
import { defaultLocale } from '../services/locale';
import { executePrivacy, previewPrivacy, requestPrivacy } from '../services/privacy-request';
import { senderOf } from '../services/sender';
import { parsePrivacyRequest } from '../validation/privacy';
import { dataOf } from './data';
import { unstored } from './unstored';

/** What readers ask for by e-mail. */
export const privacy = unstored({
  async request(ctx: Context) {
    const given = parsePrivacyRequest(dataOf(ctx));
    const locale = given.locale ?? (await defaultLocale());
    await requestPrivacy({ ...given, locale, address: senderOf(ctx).address });
    ctx.status = 202;
    ctx.body = { data: { accepted: true } };
  },

  async preview(ctx: Context) {
    ctx.body = { data: await previewPrivacy(ctx.params.token) };
  },

  async execute(ctx: Context) {
    ctx.body = { data: await executePrivacy(ctx.params.token) };
  },
});
