import type { Middleware } from 'koa';
import { webhookEvents } from './constants';
import { extendGraphql } from './graphql';
import { closedDoor } from './middlewares/closed-door';
import { fastLane } from './middlewares/fast-lane';
import { refuseQuietly } from './middlewares/not-json';
import { retryAfter } from './middlewares/retry-after';

/** Before anything is loaded: GraphQL reads its extensions and Koa its first middlewares only from here. */
export const register = () => {
  extendGraphql();
  const webhooks = strapi.get('webhookStore');
  for (const [key, event] of Object.entries(webhookEvents))
    webhooks.addAllowedEvent(`MODERATION_${key.toUpperCase()}`, event);
  const ordinary = {
    cors: configured('strapi::cors'),
    errors: configured('strapi::errors'),
    body: quiet(configured('strapi::body')),
  };
  strapi.server.use(fastLane({ ...ordinary, retryAfter: retryAfter() }));
  strapi.server.use(retryAfter());
  strapi.server.use(closedDoor());
};

const quiet =
  (body: Middleware): Middleware =>
  (ctx, next) =>
    refuseQuietly()(ctx, () => body(ctx, next));

/** One of Strapi's middlewares as the project configured it. */
const configured = (name: string): Middleware => {
  const list = strapi.config.get('middlewares') as (string | { name?: string; config?: object })[];
  const entry = list.find((item) => typeof item === 'object' && item.name === name);
  const config = typeof entry === 'object' ? (entry.config ?? {}) : {};
  return strapi.middleware(name as 'strapi::cors')(config, { strapi }) as Middleware;
};
