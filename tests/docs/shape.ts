/** Fields whose very value is the promise. */
const literal = new Set(['state', 'action', 'from', 'to', 'code', 'openapi', 'url', 'status', 'kind', 'message']);

/**
 * Where an answer has another shape than the README promises. Types and keys count, not ids, times and numbers; null, an
 * empty list, and what is left out by "…" promise only that the field is there.
 */
export const differences = (promised: unknown, actual: unknown, at = 'answer'): string[] => {
  if (isOpen(promised)) return actual === undefined ? [`${at} is missing`] : [];
  if (kindOf(promised) !== kindOf(actual)) return [`${at} is ${kindOf(actual)}, not ${kindOf(promised)}`];
  if (Array.isArray(promised)) return inList(promised, actual as unknown[], at);
  if (kindOf(promised) === 'object') return inObject(promised as Fields, actual as Fields, at);
  const field = at.split('.').at(-1) ?? '';
  return literal.has(field) && promised !== actual ? [`${at} is ${actual}, not ${promised}`] : [];
};

type Fields = Record<string, unknown>;

const isOpen = (value: unknown) => {
  if (value === null || value === '…') return true;
  if (Array.isArray(value)) return value.length === 0 || value[0] === '…';
  return typeof value === 'object' && '…' in value;
};

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

const inList = ([one]: unknown[], actual: unknown[], at: string) =>
  actual.length === 0 ? [`${at} is empty`] : differences(one, actual[0], `${at}.0`);

const inObject = (promised: Fields, actual: Fields, at: string) => [
  ...Object.keys(actual)
    .filter((key) => !(key in promised))
    .map((key) => `${at}.${key} is not in the README`),
  ...Object.entries(promised).flatMap(([key, value]) => differences(value, actual[key], `${at}.${key}`)),
];
