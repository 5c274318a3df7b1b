import { useRBAC } from '@strapi/strapi/admin';
import { type Permission, permissions } from '../plugin';

/** Whether the user holds a permission; `undefined` until that is known. */
export const useMay = (name: Permission): boolean | undefined => {
  const { allowedActions, isLoading } = useRBAC(permissions[name]);
  // Asked for one action at a time, since Strapi names them by their last word, and ours share theirs.
  return isLoading ? undefined : Object.values(allowedActions).some(Boolean);
};
