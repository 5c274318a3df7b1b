const keepMs = 1_000;
let known: { actions: Set<string>; until: number } | undefined;

/**
 * Whether the Public role may do what the action of this plugin does. Read again every second: an administrator who
 * takes a permission away sees it gone at once for all practical purposes, on every instance.
 */
export const publiclyAllowed = async (action: string): Promise<boolean> => {
  if (!known || Date.now() >= known.until) {
    const held: { action: string }[] = await strapi
      .plugin('users-permissions')
      .service('permission')
      .findPublicPermissions();
    known = { actions: new Set(held.map((permission) => permission.action)), until: Date.now() + keepMs };
  }
  return known.actions.has(`plugin::moderation.${action}`);
};
