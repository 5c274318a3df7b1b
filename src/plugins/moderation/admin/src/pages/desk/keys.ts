/** The desk's single-key shortcuts. */

export const keyNames = ['a', 'b', 'e', 'j', 'k', 'n', 'r', 's', 'u', 'x', 'z', '/', '?'] as const;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export type DeskKey = (typeof keyNames)[number] | (typeof digits)[number];

/** What of a keyboard event matters here. */
export interface Pressed {
  key: string;
  /** The place on the keyboard, whatever is printed on it: `KeyA`. */
  code: string;
  shiftKey: boolean;
}

const known = new Map<string, DeskKey>([...keyNames, ...digits].map((name) => [name, name]));

/** Arabic keyboards have a question mark of their own. */
const written = new Map<string, DeskKey>([['؟', '?']]);

const placed = new Map<string, DeskKey>([
  ...keyNames.filter((name) => /[a-z]/.test(name)).map((name) => [`Key${name.toUpperCase()}`, name] as const),
  ...digits.map((name) => [`Digit${name}`, name] as const),
  ['Slash', '/'],
]);

/**
 * Which shortcut was pressed, if any. What the key writes counts first, so that A is where the keyboard says A (a French
 * keyboard has it elsewhere). A key that writes no Latin sign counts by its place: on an Arabic keyboard the key printed
 * with both A and ش approves, and ١ is 1. The row of digits counts by place too where it writes signs without Shift.
 */
export const keyOf = ({ key, code, shiftKey }: Pressed): DeskKey | undefined => {
  // `toLowerCase` and not `toLocaleLowerCase`: in Turkish, I would become ı.
  const sign = known.get(key.toLowerCase()) ?? written.get(key);
  if (sign) return sign;
  const place = placed.get(code);
  if (!place || key.length !== 1) return undefined;
  const latin = key.charCodeAt(0) < 0x250;
  const digitRow = code.startsWith('Digit') && !shiftKey;
  if (latin && !digitRow) return undefined;
  return place === '/' && shiftKey ? '?' : place;
};

/** The guideline that a digit stands for, counted from 0. */
export const digitOf = (key: DeskKey): number | undefined => {
  const index = digits.indexOf(key as (typeof digits)[number]);
  return index < 0 ? undefined : index;
};
