import type { Context } from 'koa';
import { pageHeaders, unsubscribePage } from '../emails/unsubscribe-page';
import { defaultLocale } from '../services/locale';
import { subscribe, subscriptionOf } from '../services/unsubscribe';
import { parseLocale } from '../validation/listing';
import { parseSubscription } from '../validation/subscription';

/** No session, no cookie: the token in the address is all that is looked at. */
export const subscriptions = {
  /** Changes nothing: programs follow links in mails before anybody has read them. */
  async page(ctx: Context) {
    const { subscribed } = await subscriptionOf(ctx.params.token);
    await show(ctx, subscribed ? 'asking' : 'stopped');
  },

  async change(ctx: Context) {
    const { wanted } = parseSubscription((ctx.request as { body?: unknown }).body);
    await subscribe({ token: ctx.params.token, wanted });
    await show(ctx, wanted ? 'resumed' : 'stopped');
  },
};

const show = async (ctx: Context, moment: Parameters<typeof unsubscribePage>[0]['moment']) => {
  const locale = parseLocale(ctx.query) ?? (await defaultLocale());
  ctx.set(pageHeaders);
  ctx.body = unsubscribePage({ moment, locale });
  ctx.type = 'text/html; charset=utf-8';
};
