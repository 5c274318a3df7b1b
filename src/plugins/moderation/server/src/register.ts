import type { Middleware } from 'koa';
import { webhookEvents } from './constants';
import { extendGraphql } from './graphql';
import { closedDoor } from './middlewares/closed-door';
import { fastLane } from './middlewares/fast-lane';
import { retryAfter } from './middlewares/retry-after';

/** Before anything is loaded: GraphQL reads its extensions and Koa its first middlewares only from here. */
export const register = () => {
  extendGraphql();
  const webhooks = strapi.get('webhookStore');
  for (const [key, event] of Object.entries(webhookEvents))
    webhooks.addAllowedEvent(`MODERATION_${key.toUpperCase()}`, event);
  strapi.server.use(retryAfter());
  strapi.server.use(closedDoor());
  strapi.server.use(fastLane(configuredCors()));
};

/** Strapi's CORS middleware as the project configured it, so that the fast lane allows whom everyone else allows. */
const configuredCors = (): Middleware => {
  const list = strapi.config.get('middlewares') as (string | { name?: string; config?: object })[];
  const entry = list.find((item) => typeof item === 'object' && item.name === 'strapi::cors');
  const config = typeof entry === 'object' ? (entry.config ?? {}) : {};
  return strapi.middleware('strapi::cors')(config, { strapi }) as Middleware;
};
