import { documentId } from '../validation/parse';
import { examples } from './examples';
import type { Operation } from './operations';
import { type RefusalName, refusals } from './refusals';
import { type JsonSchema, reference, schemaOf } from './schemas';

/** One operation as OpenAPI's operation object. */
export const describeOperation = (operation: Operation) => ({
  operationId: operation.id,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description && { description: operation.description }),
  security: security[operation.who],
  parameters: [...pathParameters(operation), ...queryParameters(operation)],
  ...(operation.body && { requestBody: requestBody(operation.body) }),
  ...(operation.form && { requestBody: form(operation.form) }),
  responses: { [operation.answer.status]: answer(operation.answer), ...refused(operation) },
});

/** An empty requirement is OpenAPI's way to say that none is needed. */
const security = {
  anyone: [],
  'anyone, under an account too': [{}, { bearer: [] }],
  moderator: [{ bearer: [] }],
};

const pathParameters = ({ call }: Operation) =>
  [...call.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'documentId' ? schemaOf(documentId) : { type: 'string' },
    example: exampleOfParameter({ call, name }),
  }));

const exampleOfParameter = ({ call, name }: { call: string; name: string }): string => {
  if (name === 'documentId' && call.includes('/articles/')) return examples.article;
  if (name === 'token') return call.includes('/unsubscribe/') ? examples.unsubscribeToken : examples.privacyToken;
  return { receipt: examples.receipt, file: examples.file }[name] ?? examples.comment;
};

const queryParameters = ({ query }: Operation) => {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: withoutNull(property as JsonSchema),
    // REST takes a list as comma-separated text.
    ...((property as JsonSchema).type === 'array' && { style: 'form', explode: false }),
  }));
};

/** GraphQL can say null where REST leaves a parameter out. */
const withoutNull = (schema: JsonSchema): JsonSchema =>
  schema.anyOf?.find((one) => typeof one === 'object' && one.type !== 'null') ?? schema;

const requestBody = ({ data, example }: NonNullable<Operation['body']>) => {
  const schemas = data.map(reference);
  return {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: { data: schemas.length > 1 ? { anyOf: schemas } : schemas[0] },
          required: ['data'],
        },
        example,
      },
    },
  };
};

const answer = ({ description, schema, type = 'application/json', example }: Operation['answer']) => ({
  description,
  content: { [type]: { schema: reference(schema), example } },
});

/** Each field has one value that says what is wanted. */
const form = (example: Record<string, string>) => ({
  required: true,
  content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' }, example } },
});

/** One response for each status, with every name that can stand in it. */
const refused = ({ refuses, body }: Operation) => {
  const unread: RefusalName[] = body ? ['SyntaxError', 'PayloadTooLargeError'] : [];
  const names: RefusalName[] = [...refuses, ...unread, 'UnauthorizedError', 'ForbiddenError'];
  const statuses = [...new Set(names.map((name) => refusals[name].status))];
  return Object.fromEntries(
    statuses.map((status) => [status, refusal(names.filter((name) => refusals[name].status === status))]),
  );
};

const refusal = (names: RefusalName[]) => ({
  description: names.map((name) => `${name}: ${refusals[name].when}`).join('. '),
  ...((names.includes('RateLimitError') || names.includes('ServiceUnavailable')) && {
    headers: { 'Retry-After': retryAfter },
  }),
  content: {
    'application/json': {
      schema: { anyOf: names.map((name) => reference(`${name}Answer`)) },
      examples: Object.fromEntries(names.map((name) => [name, { value: exampleOf(name) }])),
    },
  },
});

const retryAfter = { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } };

const exampleOf = (name: RefusalName) => {
  const { status, message, example } = refusals[name];
  return { data: null, error: { status, name, message, details: example } };
};
