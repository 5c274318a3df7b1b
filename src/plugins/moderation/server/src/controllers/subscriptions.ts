import type { Context } from 'koa';
import { pageHeaders, unsubscribePage } from '../emails/unsubscribe-page';
import { defaultLocale } from '../services/locale';
import { subscribe, subscriptionOf } from '../services/unsubscribe';
import { locale } from '../validation/parse';
import { parseSubscription } from '../validation/subscription';
import { unstored } from './unstored';

/** No session, no cookie: the token in the address is all that is looked at. */
export const subscriptions = unstored({
  /** Changes nothing: programs follow links in mails before anybody has read them. */
  async page(ctx: Context) {
    const { subscribed } = await subscriptionOf(ctx.params.token);
    show(ctx, { moment: subscribed ? 'asking' : 'stopped', locale: await localeOf(ctx) });
  },

  async change(ctx: Context) {
    const { wanted } = parseSubscription((ctx.request as { body?: unknown }).body);
    const locale = await localeOf(ctx);
    await subscribe({ token: ctx.params.token, wanted });
    show(ctx, { moment: wanted ? 'resumed' : 'stopped', locale });
  },
});

/** The address is not the reader's to mend, and gateways add to it: what says no language is left aside. */
const localeOf = async (ctx: Context) => locale.safeParse(ctx.query.locale).data ?? (await defaultLocale());

const show = (ctx: Context, page: Parameters<typeof unsubscribePage>[0]) => {
  ctx.set(pageHeaders);
  ctx.body = unsubscribePage(page);
  ctx.type = 'text/html; charset=utf-8';
};
