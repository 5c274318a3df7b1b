import { permission } from './constants';

/** The actions an administrator can grant to an admin role, under Settings > Roles > Plugins > Moderation. */
const grantable = [
  { action: permission.readQueue, displayName: 'Read the queue', subCategory: 'Queue' },
  { action: permission.decide, displayName: 'Decide comments', subCategory: 'Queue' },
  { action: permission.decideInBulk, displayName: 'Decide many comments at once', subCategory: 'Queue' },
  { action: permission.seePersonalData, displayName: 'See e-mail and address hash', subCategory: 'Readers' },
  { action: permission.manageReaders, displayName: 'Change a reader’s standing', subCategory: 'Readers' },
  { action: permission.eraseReaders, displayName: 'Erase a reader’s data', subCategory: 'Readers' },
  { action: permission.manageGuidelines, displayName: 'Change guidelines', subCategory: 'Guidelines' },
  { action: permission.manageMails, displayName: 'Change mails', subCategory: 'Mails' },
  { action: permission.changeSettings, displayName: 'Change settings', subCategory: 'Settings' },
  { action: permission.readLog, displayName: 'Read the log', subCategory: 'Log' },
  { action: permission.exportLog, displayName: 'Export the log', subCategory: 'Log' },
];

export const registerPermissions = () =>
  strapi.service('admin::permission').actionProvider.registerMany(
    grantable.map(({ action, ...rest }) => ({
      ...rest,
      section: 'plugins',
      pluginName: 'moderation',
      uid: action.replace('plugin::moderation.', ''),
    })),
  );
