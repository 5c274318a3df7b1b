import { permission } from '../constants';

/** The id in an actor's id of a kind: 3 in `admin:3`. No account has the number 0. */
const numberIn = (actor: string, kind: string) =>
  actor.startsWith(`${kind}:`) ? Number(actor.slice(kind.length + 1)) : 0;

/** How many accounts besides this actor's can decide comments, in the admin panel or outside it. API tokens are nobody. */
export const otherDeciders = async (actor: string): Promise<number> => {
  const [inPanel, outside] = await Promise.all([
    strapi.db.query('admin::user').count({
      where: {
        id: { $ne: numberIn(actor, 'admin') },
        isActive: true,
        blocked: { $ne: true },
        roles: { $or: [{ code: 'strapi-super-admin' }, { permissions: { action: permission.decide } }] },
      },
    }),
    strapi.db.query('plugin::users-permissions.user').count({
      where: {
        id: { $ne: numberIn(actor, 'user') },
        blocked: { $ne: true },
        role: { permissions: { action: 'plugin::moderation.queue.decide' } },
      },
    }),
  ]);
  return inPanel + outside;
};
