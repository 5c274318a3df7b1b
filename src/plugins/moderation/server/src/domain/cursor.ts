/** The place after which a page starts: the sort columns of the last row, which SQL compares as one tuple. */
export type Cursor = readonly (number | string)[];

/** Opaque to clients on purpose: what it holds may change. */
export const encodeCursor = (kind: string, values: Cursor): string =>
  Buffer.from(JSON.stringify([kind, ...values])).toString('base64url');

/** The cursor's values, or undefined where the text is no cursor of this kind and shape. */
export const decodeCursor = (
  kind: string,
  text: string,
  shape: readonly ('number' | 'string')[],
): Cursor | undefined => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed[0] !== kind || parsed.length !== shape.length + 1) return undefined;
    const values = parsed.slice(1);
    const fits = shape.every((type, index) => typeof values[index] === type && isSafe(values[index]));
    return fits ? values : undefined;
  } catch {
    return undefined; // not base64url of JSON: the caller names the field
  }
};

const isSafe = (value: unknown) => typeof value === 'string' || Number.isSafeInteger(value);
