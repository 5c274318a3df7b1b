import type { Middleware } from 'koa';

/**
 * Strapi's content manager serves every content type to whoever holds its permission, hidden ones too, and a super admin
 * holds all. Comments and decisions have one door, `services/decide`; here is none.
 */
export const closedDoor = (): Middleware => async (ctx, next) => {
  if (!ctx.path.startsWith('/content-manager/') || !namesOurs(ctx.url)) return next();
  ctx.status = 403;
  ctx.body = {
    data: null,
    error: { status: 403, name: 'ForbiddenError', message: 'Moderation has its own pages and API', details: {} },
  };
};

const namesOurs = (url: string) => {
  try {
    return decodeURIComponent(url).includes('plugin::moderation.');
  } catch {
    return true; // an address that cannot be read is let through to nothing
  }
};
