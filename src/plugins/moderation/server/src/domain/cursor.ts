/** The place after which a page starts: the sort columns of the last row, which SQL compares as one tuple. */
export type Cursor = readonly number[];

/** What a cursor may hold: PostgreSQL's `integer`, or epoch milliseconds. A wilder number is no place in any list. */
export type CursorShape = readonly ('integer' | 'instant')[];

/** Opaque to clients on purpose: what it holds may change. */
export const encodeCursor = (kind: string, values: Cursor): string =>
  Buffer.from(JSON.stringify([kind, ...values])).toString('base64url');

/** The cursor's values, or undefined where the text is no cursor of this kind and shape. */
export const decodeCursor = (kind: string, text: string, shape: CursorShape): Cursor | undefined => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed[0] !== kind || parsed.length !== shape.length + 1) return undefined;
    const values = parsed.slice(1);
    const fits = shape.every((type, index) => isWithin(limits[type], values[index]));
    return fits ? values : undefined;
  } catch {
    return undefined; // not base64url of JSON: the caller names the field
  }
};

/** An instant ends where JavaScript's calendar does, well inside PostgreSQL's. */
const limits = { integer: [-2_147_483_648, 2_147_483_647], instant: [0, 8_640_000_000_000_000] } as const;

const isWithin = ([from, to]: readonly [number, number], value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
