/** Settings as a tree of groups; every leaf has its name by path, such as `limits.maxLinks`. */
export interface Tree {
  [name: string]: string | number | Tree;
}

const isGroup = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** `base`, with what `over` says in its place. What `base` does not know is left out: it was a setting once. */
export const overlaid = (base: Tree, over: Tree): Tree =>
  Object.fromEntries(
    Object.entries(base).map(([name, value]) => {
      const other = over[name];
      if (isGroup(value)) return [name, isGroup(other) ? overlaid(value, other) : value];
      return [name, other === undefined || isGroup(other) ? value : other];
    }),
  );

/** What of `given` differs from `base`: laid over `base` again it makes `given`. */
export const differing = (base: Tree, given: Tree): Tree =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, Tree[string]][] => {
      const usual = base[name];
      if (!isGroup(value)) return value === usual ? [] : [[name, value]];
      const inside = differing(isGroup(usual) ? usual : {}, value);
      return Object.keys(inside).length > 0 ? [[name, inside]] : [];
    }),
  );

export interface ChangedSetting {
  name: string;
  from: string;
  to: string;
}

/** Each leaf that changed, by path. */
export const changesBetween = (before: Tree, after: Tree, path: string[] = []): ChangedSetting[] =>
  Object.entries(after).flatMap(([name, value]) => {
    const was = before[name];
    const at = [...path, name];
    if (isGroup(value)) return changesBetween(isGroup(was) ? was : {}, value, at);
    return value === was ? [] : [{ name: at.join('.'), from: String(was), to: String(value) }];
  });
