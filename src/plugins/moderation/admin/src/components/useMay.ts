import { useAuth } from '@strapi/strapi/admin';
import { type Permission, permissions } from '../plugin';

/**
 * Whether the user holds a permission. Read from what Strapi knows of the user, as `Page.Protect` does: `useRBAC` looks
 * once, and says no for good where it looks before the permissions have come.
 */
export const useMay = (name: Permission): boolean => {
  const held = useAuth('useMay', (user) => user.permissions);
  return permissions[name].some(({ action }) => held.some((permission) => permission.action === action));
};
