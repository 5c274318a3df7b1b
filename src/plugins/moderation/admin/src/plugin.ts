import { permission } from '../../shared/names';

export const pluginId = 'moderation';

/** Where the plugin's pages begin. */
export const home = `/plugins/${pluginId}`;

const only = (action: string) => [{ action, subject: null }];

/** What Strapi's page parts check; the server checks the same on every call. */
export const permissions = {
  read: only(permission.readQueue),
  decide: only(permission.decide),
  bulk: only(permission.decideInBulk),
  personal: only(permission.seePersonalData),
  readers: only(permission.manageReaders),
  erase: only(permission.eraseReaders),
  guidelines: only(permission.manageGuidelines),
  mails: only(permission.manageMails),
  settings: only(permission.changeSettings),
  log: only(permission.readLog),
  exportLog: only(permission.exportLog),
};

export type Permission = keyof typeof permissions;

/** Whoever may see one of the pages finds the way to them. */
export const anyPermission = [
  ...permissions.read,
  ...permissions.guidelines,
  ...permissions.log,
  ...permissions.mails,
  ...permissions.settings,
];

/** A translation's full key. */
export const key = (name: string) => `${pluginId}.${name}`;
