import type { FormErrors } from '@strapi/strapi/admin';
import type { DeskSettings } from '../../../../shared/desk';

interface Tree {
  [name: string]: Tree | string;
}

/** `{'limits.nameMax': '…'}` as Strapi's form wants it: `{limits: {nameMax: '…'}}`. */
export const nested = (flaws: Record<string, string>): FormErrors<DeskSettings> =>
  Object.entries(flaws).reduce<Tree>(
    (tree, [path, message]) => planted({ tree, names: path.split('.'), message }),
    {},
  ) as FormErrors<DeskSettings>;

const planted = ({ tree, names, message }: { tree: Tree; names: string[]; message: string }): Tree => {
  const [name = '', ...rest] = names;
  if (rest.length === 0) return { ...tree, [name]: message };
  const branch = tree[name];
  return { ...tree, [name]: planted({ tree: typeof branch === 'object' ? branch : {}, names: rest, message }) };
};
