import { permission } from '../../shared/names';

export const pluginId = 'moderation';

const only = (action: string) => [{ action, subject: null }];

/** What Strapi's page parts check; the server checks the same on every call. */
export const permissions = {
  read: only(permission.readQueue),
  decide: only(permission.decide),
  bulk: only(permission.decideInBulk),
  personal: only(permission.seePersonalData),
  readers: only(permission.manageReaders),
  guidelines: only(permission.manageGuidelines),
  settings: only(permission.changeSettings),
  log: only(permission.readLog),
  exportLog: only(permission.exportLog),
};

/** A translation's full key. */
export const key = (name: string) => `${pluginId}.${name}`;
