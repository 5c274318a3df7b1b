import { type Settings, settings } from '../config';
import { describeOperation } from './describe';
import { operations } from './operations';
import { componentSchemas } from './schemas';

const build = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Rostra',
    version: '1.0.0',
    summary: 'A newsroom’s moderated comments',
    description:
      'No reader’s words appear before a person or a rule with a name let them, nobody ever edits those words, and everybody can see why.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/api' }],
  tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  paths: paths(),
  components: {
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'A signed-in user’s token, or an API token; moderators’ calls need the permission too',
      },
    },
    schemas: componentSchemas(),
  },
});

const paths = () => {
  const found: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.call.split(' ');
    const template = path.replace(/:(\w+)/g, '{$1}');
    found[template] = { ...found[template], [method.toLowerCase()]: describeOperation(operation) };
  }
  return found;
};

let built: { document: ReturnType<typeof build>; told: Settings } | undefined;

/** The OpenAPI 3.1 description of the public API. Kept until the settings change: it tells the limits that hold. */
export const openapiDocument = () => {
  const told = settings();
  if (built?.told !== told) built = { document: build(), told };
  return built.document;
};
