import type { Middleware } from 'koa';

/**
 * Strapi's content manager serves every content type to whoever holds its permission, hidden ones too, and a super admin
 * holds all. Comments and decisions have one door, `services/decide`; here is none.
 */
export const closedDoor = (): Middleware => async (ctx, next) => {
  if (!leadsToOurs(ctx.url)) return next();
  ctx.status = 403;
  ctx.body = {
    data: null,
    error: { status: 403, name: 'ForbiddenError', message: 'Moderation has its own pages and API', details: {} },
  };
};

/** Koa's router takes capitals for small letters, and decodes what it has matched. */
const leadsToOurs = (url: string) => {
  try {
    const address = decodeURIComponent(url).toLowerCase();
    return address.startsWith(door) && address.includes('plugin::moderation.');
  } catch {
    return url.toLowerCase().startsWith(door); // an address that cannot be read is let through to nothing
  }
};

const door = '/content-manager/';
