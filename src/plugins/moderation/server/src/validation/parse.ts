import { z } from 'zod';
import { type Cursor, type CursorShape, decodeCursor } from '../domain/cursor';
import { type FieldFlaw, validationError } from '../errors';

/**
 * Checks input against a schema.
 * @throws ValidationError that names every field that is wrong and what would be right
 */
export const parse = <T>(schema: z.ZodType<T>, input: unknown): T => {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  throw validationError(error.issues.flatMap((issue) => flaws(issue, input)));
};

const flaws = (issue: z.core.$ZodIssue, input: unknown): FieldFlaw[] => {
  const path = issue.path.map(String);
  const at = (name: string[], message: string): FieldFlaw => ({
    path: name,
    message: `${name.join('.') || 'data'} ${message}`,
  });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => at([...path, key], 'is not a field here'));
  if (issue.code === 'invalid_type')
    return [at(path, isMissing(input, issue.path) ? 'is required' : `must be ${article(issue.expected)}`)];
  if (issue.code === 'invalid_value') return [at(path, `must be one of: ${issue.values.join(', ')}`)];
  return [at(path, issue.message)];
};

/** Zod could put the input into its issues, but then writes all of it into the error's message too, however deep it is. */
const isMissing = (input: unknown, path: PropertyKey[]): boolean =>
  path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], input) === undefined;

const article = (type: string) =>
  ({ string: 'text', object: 'an object', number: 'a number', int: 'a whole number', array: 'a list' })[type] ?? type;

/** A documentId, in the form in which Strapi and the plugin make them. */
export const documentId = z.string().regex(/^[a-z0-9]{1,64}$/, 'must be a documentId');

/** A language tag such as `en` or `pt-BR`; RFC 5646 (4.4.1) needs no more than 35 characters. */
export const locale = z
  .string()
  .max(35, 'must be a locale such as en')
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'must be a locale such as en');

/** A page size: a number in GraphQL, text in a query string. */
export const limit = (usual: number) =>
  z.coerce
    .number('must be a whole number from 1 to 100')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(100, 'must be at most 100')
    .default(usual);

/**
 * A page's cursor, decoded.
 * @throws ValidationError where it was not given out by this list
 */
export const cursor = (text: string | undefined, kind: string, shape: CursorShape): Cursor | undefined => {
  if (text === undefined) return undefined;
  const decoded = decodeCursor(kind, text, shape);
  if (!decoded)
    throw validationError([{ path: ['cursor'], message: 'cursor must be a nextCursor of this list, in this order' }]);
  return decoded;
};
