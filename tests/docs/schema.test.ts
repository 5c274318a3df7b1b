import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { graphql } from '../harness/newsroom';

const file = path.resolve('docs/schema.graphql');

/** The public schema as the running newsroom tells it, in an order that does not depend on the order of loading. */
const served = async () => {
  const { body } = await graphql(getIntrospectionQuery());
  return `${printSchema(lexicographicSortSchema(buildClientSchema(body.data)))}\n`;
};

test('docs/schema.graphql is the schema that the newsroom serves', async () => {
  const schema = await served();
  if (process.env.UPDATE_SCHEMA) writeFileSync(file, schema);
  if (readFileSync(file, 'utf8') !== schema) {
    throw new Error('The GraphQL schema has changed: run `npm run schema` and commit docs/schema.graphql.');
  }
});
