import type { Context, Middleware } from 'koa';
import { comments } from '../controllers/comments';
import { transparency } from '../controllers/transparency';
import { publiclyAllowed } from '../services/public-access';

/*
 * Strapi's whole stack of middlewares costs several times what a list of comments costs, or a new one. What every
 * anonymous reader may ask alike is answered before it: by the same controllers, under the same permission, with the
 * same headers, limits and errors. Whoever sends credentials or a form takes the ordinary way.
 */

/** What the ordinary way passes through, Strapi's own as the project configured it: here is allowed and refused the same. */
export interface Ordinary {
  cors: Middleware;
  errors: Middleware;
  body: Middleware;
  retryAfter: Middleware;
}

interface Lane {
  method: 'GET' | 'POST';
  path: RegExp;
  handler: (ctx: Context) => Promise<void>;
  action: string;
}

const thread = /^\/api\/articles\/([a-z0-9]+)\/comments$/;

const lanes: Lane[] = [
  { method: 'GET', path: thread, handler: comments.list, action: 'comments.list' },
  {
    method: 'GET',
    path: /^\/api\/comments\/([a-z0-9]+)\/replies$/,
    handler: comments.replies,
    action: 'comments.replies',
  },
  { method: 'GET', path: /^\/api\/comments\/counts$/, handler: comments.counts, action: 'comments.counts' },
  {
    ...{ method: 'GET', path: /^\/api\/moderation\/transparency(?:\.csv)?$/ },
    ...{ handler: transparency.find, action: 'transparency.find' },
  },
  { method: 'POST', path: thread, handler: comments.submit, action: 'comments.submit' },
];

const securityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
};

/** Answers anonymous readers' lists and submissions early. */
export const fastLane =
  ({ cors, errors, body, retryAfter }: Ordinary): Middleware =>
  async (ctx, next) => {
    const lane = laneOf(ctx);
    const handle = lane && (await handlerOf(lane, ctx));
    if (!handle) return next();
    ctx.params = { documentId: lane.path.exec(ctx.path)?.[1] };
    if (lane.method === 'GET') await retryAfter(ctx, () => cors(ctx, () => errors(ctx, handle)));
    else await retryAfter(ctx, () => cors(ctx, () => errors(ctx, () => body(ctx, handle))));
    ctx.set(securityHeaders);
  };

/** Undefined where the public may not. Where that cannot be read the handler fails, inside `errors` like any other failure. */
const handlerOf = async (lane: Lane, ctx: Context): Promise<(() => Promise<void>) | undefined> => {
  try {
    return (await publiclyAllowed(lane.action)) ? () => lane.handler(ctx) : undefined;
  } catch (error) {
    return () => Promise.reject(error);
  }
};

const laneOf = (ctx: Context): Lane | undefined => {
  if (ctx.get('authorization') !== '' || (ctx.method === 'POST' && !ctx.is('application/json'))) return undefined;
  return lanes.find(({ method, path }) => method === ctx.method && path.test(ctx.path));
};
