import type { Context } from 'koa';
import type { Actor } from '../domain/comment';
import type { Sender } from './identify';

/** Who sent this request. Identity comes from the session alone. */
export const senderOf = (ctx: Context): Sender => ({ address: ctx.request.ip, user: signedInReader(ctx) });

/** An admin's session also fills `state.user`; only a users-permissions session is a reader's. */
const signedInReader = (ctx: Context): Sender['user'] =>
  ctx.state.auth?.strategy?.name === 'users-permissions' ? (ctx.state.user ?? undefined) : undefined;

/** The moderator behind this request: an admin user, a users-permissions user, or an API token. */
export const moderatorOf = (ctx: Context): Actor => {
  const { strategy, credentials } = ctx.state.auth ?? {};
  if (strategy?.name === 'admin') {
    const { id, firstname, lastname, username } = ctx.state.user;
    return {
      kind: 'moderator',
      id: `admin:${id}`,
      name: [firstname, lastname].filter(Boolean).join(' ') || username || 'Admin',
    };
  }
  if (strategy?.name === 'users-permissions') {
    return { kind: 'moderator', id: `user:${credentials.id}`, name: credentials.username };
  }
  return { kind: 'moderator', id: `token:${credentials?.id}`, name: credentials?.name ?? 'API token' };
};
