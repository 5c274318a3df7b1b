import type { StreamEnd } from '../../../shared/desk';

/** Who holds a stream open: an admin user, by the access token of one session. */
export interface Holder {
  user: { id: number };
  token: string;
}

/** When an access token runs out, in epoch milliseconds; 0 where it has already. */
export const expiryOf = (token: string): number => {
  const { isValid, payload } = strapi.sessionManager('admin').validateAccessToken(token);
  return isValid ? payload.exp * 1000 : 0;
};

/**
 * What a request would be refused for by now, or undefined where it would be let in: the same questions, in the same
 * order, as Strapi's own strategy for admin sessions and its policy `admin::hasPermissions`.
 */
export const lostBy = async (
  { user: { id }, token }: Holder,
  action: string,
): Promise<Exclude<StreamEnd['reason'], 'shutdown'> | undefined> => {
  const sessions = strapi.sessionManager('admin');
  const { isValid, payload } = sessions.validateAccessToken(token);
  if (!isValid || !(await sessions.isSessionActive(payload.sessionId))) return 'session';
  const user = await strapi.service('admin::user').findOne(id);
  if (!user?.isActive) return 'session';
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user);
  return ability.can(action) ? undefined : 'permission';
};
