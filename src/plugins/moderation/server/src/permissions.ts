import { permission } from './constants';

/** The actions an administrator can grant to an admin role, under Settings > Roles > Plugins > Moderation. */
const grantable = [
  { action: permission.readQueue, displayName: 'Read the queue', subCategory: 'Queue' },
  { action: permission.decide, displayName: 'Decide comments', subCategory: 'Queue' },
  { action: permission.manageGuidelines, displayName: 'Change guidelines', subCategory: 'Guidelines' },
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
