const server = '^src/plugins/moderation/server/src';
const ours = (...folders) => folders.map((folder) => `${server}/${folder}/`);
const notTest = '\\.test\\.ts$';

/** The direction of imports, as README's architecture section tells it. */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'domain imports nothing of ours but shared, and of Node only its hashing',
      severity: 'error',
      from: { path: `${server}/domain/`, pathNot: notTest },
      to: { pathNot: [`${server}/domain/`, '^src/plugins/moderation/shared/', '^crypto$', '^node:crypto$'] },
    },
    {
      name: 'store-below-services',
      severity: 'error',
      from: { path: `${server}/store/` },
      to: {
        path: ours('services', 'controllers', 'graphql', 'jobs', 'routes', 'validation', 'presenters', 'middlewares'),
      },
    },
    {
      name: 'services-below-edges',
      severity: 'error',
      from: { path: `${server}/services/` },
      to: { path: ours('controllers', 'graphql', 'openapi', 'jobs', 'routes', 'middlewares', 'validation') },
    },
    {
      name: 'presenters-are-leaves',
      comment:
        'so that services may import them: presenters know the contracts, the domain, and of the store the types of rows',
      severity: 'error',
      from: { path: `${server}/presenters/` },
      to: { pathNot: [`${server}/(presenters|domain|store)/`, '^src/plugins/moderation/shared/'] },
    },
    {
      name: 'presenters-read-no-rows',
      severity: 'error',
      from: { path: `${server}/presenters/` },
      to: { path: `${server}/store/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-controllers',
      comment: 'but the table of contents, and the fast lane, which is another way to the same controllers',
      severity: 'error',
      from: { path: server, pathNot: [`${server}/(index|controllers/.*|middlewares/fast-lane)\\.ts`] },
      to: { path: `${server}/controllers/` },
    },
    {
      name: 'plugin-is-self-contained',
      severity: 'error',
      from: { path: '^src/plugins/moderation/(server|admin|shared|embed)/' },
      to: { path: '^(src|config|database|scripts|tests)/', pathNot: '^src/plugins/moderation/' },
    },
    {
      name: 'store-alone-speaks-sql',
      comment: 'pg is the store’s; the job queue brings its own pool of it',
      severity: 'error',
      from: { path: server, pathNot: [`${server}/store/`, `${server}/jobs/index\\.ts`] },
      to: { path: ['node_modules/pg/', 'node_modules/knex/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^build/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
  },
};
