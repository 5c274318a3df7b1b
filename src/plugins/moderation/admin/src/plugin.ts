import { permission } from '../../shared/names';

export const pluginId = 'moderation';

/** What Strapi's page parts check; the server checks the same on every call. */
export const permissions = {
  read: [{ action: permission.readQueue, subject: null }],
  decide: [{ action: permission.decide, subject: null }],
};

/** A translation's full key. */
export const key = (name: string) => `${pluginId}.${name}`;
