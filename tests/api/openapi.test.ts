import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { routes } from '../../src/plugins/moderation/server/src/routes';
import { aComment, anApprovedComment, anArticle } from '../harness/factories';
import { type Answer, type Call, type Json, rest } from '../harness/newsroom';

let description: Json;
let ajv: Ajv2020;

beforeAll(async () => {
  description = (await rest('GET /api/openapi.json')).body;
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(description, 'openapi');
});

/** The schema at a place in the description, ready to check something with. */
const schemaAt = (...place: (string | number)[]): ValidateFunction => {
  const pointer = place.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  return ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` });
};

const operations = (): { path: string; method: string; operation: Json }[] =>
  Object.entries<Json>(description.paths).flatMap(([template, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({ path: template, method, operation })),
  );

const expectToFit = (check: ValidateFunction, value: unknown) => {
  check(value);
  expect(check.errors ?? []).toEqual([]);
};

/** Holds a real answer against the schema that the description promises for its status. */
const expectAsDescribed = (template: string, method: string, { status, body }: Answer) =>
  expectToFit(schemaAt('paths', template, method, 'responses', status, 'content', 'application/json', 'schema'), body);

test('the description is valid OpenAPI 3.1', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'openapi-'));
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(description));
  try {
    const cli = path.resolve('node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js');
    expect(JSON.parse(execFileSync(process.execPath, [cli, file], { encoding: 'utf8' }))).toEqual({ valid: true });
    expect(description.openapi).toBe('3.1.0');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every public route is described, and nothing else', () => {
  const described = operations().map(
    ({ path: template, method }) => `${method.toUpperCase()} ${template.replace(/\{(\w+)\}/g, ':$1')}`,
  );
  const mounted = routes['content-api'].routes.map((route) => `${route.method} ${route.path}`);
  expect(described.sort()).toEqual(mounted.sort());
});

test('every operation has an id of its own, and examples that fit its schemas', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path: template, method, operation } of operations()) {
    const place = ['paths', template, method];
    if (operation.requestBody) {
      for (const [media, { example }] of Object.entries<Json>(operation.requestBody.content))
        expectToFit(schemaAt(...place, 'requestBody', 'content', media, 'schema'), example);
    }
    for (const [status, response] of Object.entries<Json>(operation.responses)) {
      const [type = '', content = {}] = Object.entries<Json>(response.content)[0] ?? [];
      const { example, examples = {} } = content;
      const given = [...(example ? [example] : []), ...Object.values<Json>(examples).map(({ value }) => value)];
      expect(given.length).toBeGreaterThan(0);
      for (const one of given) expectToFit(schemaAt(...place, 'responses', status, 'content', type, 'schema'), one);
    }
  }
});

test('the limits of the newsroom’s configuration are told', () => {
  expect(description.components.schemas.GuestSubmission).toMatchObject({
    required: ['name', 'body'],
    additionalProperties: false,
    properties: { body: { description: expect.stringContaining('2 to 4000') } },
  });
});

test('what readers are answered is what is described', async () => {
  const article = await anArticle();
  const root = await anApprovedComment(article);
  await anApprovedComment(article, { parent: root.documentId });
  const list = await rest(`GET /api/articles/${article.documentId}/comments?sort=discussed`);
  expect(list.body.data[0].replies).toHaveLength(1);
  expectAsDescribed('/articles/{documentId}/comments', 'get', list);
  expectAsDescribed(
    '/comments/{documentId}/replies',
    'get',
    await rest(`GET /api/comments/${root.documentId}/replies`),
  );
  expectAsDescribed('/comments/counts', 'get', await rest(`GET /api/comments/counts?articles=${article.documentId}`));
  expectAsDescribed('/guidelines', 'get', await rest('GET /api/guidelines?locale=tr'));
  expectAsDescribed('/moderation/transparency', 'get', await rest('GET /api/moderation/transparency'));
  expectAsDescribed('/openapi.json', 'get', await rest('GET /api/openapi.json'));
  expectAsDescribed('/moderation/embed.json', 'get', await rest('GET /api/moderation/embed.json'));

  const body = { data: { name: 'Rena', body: 'A word on the bridge.', email: 'rena@example.org' } };
  const submitted = await rest(`POST /api/articles/${article.documentId}/comments`, { body });
  expectAsDescribed('/articles/{documentId}/comments', 'post', submitted);
  const { receipt } = submitted.body.meta;
  const template = '/comments/receipts/{receipt}';
  expectAsDescribed(template, 'get', await rest(`GET /api/comments/receipts/${receipt}`));
  expectAsDescribed(template, 'delete', await rest(`DELETE /api/comments/receipts/${receipt}`));
  const again = await rest(`DELETE /api/comments/receipts/${receipt}`);
  expect(again.status).toBe(409);
  expectAsDescribed(template, 'delete', again);
});

test('what moderators outside the panel are answered is what is described', async () => {
  const comment = await aComment(await anArticle());
  const as = 'moderator';
  expectAsDescribed('/moderation/queue', 'get', await rest('GET /api/moderation/queue', { as }));
  const decide = (data: Json) =>
    rest(`POST /api/moderation/comments/${comment.documentId}/decisions`, { as, body: { data } });
  const rejected = await decide({ action: 'reject', guideline: 'off-topic', version: 1 });
  expect(rejected.status).toBe(201);
  const template = '/moderation/comments/{documentId}/decisions';
  expectAsDescribed(template, 'post', rejected);
  const late = await decide({ action: 'approve', version: 1 });
  expect(late.status).toBe(409);
  expectAsDescribed(template, 'post', late);
  const found = await rest(`GET /api/moderation/comments/${comment.documentId}`, { as });
  expect(found.body.data.history).toHaveLength(2);
  expectAsDescribed('/moderation/comments/{documentId}', 'get', found);
});

test('every refusal a submission can meet is what is described', async () => {
  const article = await anArticle();
  const closed = await anArticle({ commenting: 'closed' });
  const submit = (documentId: string, data: unknown, call: Call = {}) =>
    rest(`POST /api/articles/${documentId}/comments`, { ...call, body: { data } });
  const sound = { name: 'Rena', body: 'Sound words.' };
  const from = '10.99.0.1';
  await submit(article.documentId, sound, { from });
  const refusals: [number, Answer][] = [
    [400, await submit(article.documentId, { name: 'Rena' })],
    [400, await submit(article.documentId, { ...sound, state: 'approved' })],
    [400, await rest(`POST /api/articles/${article.documentId}/comments`, { body: '{"data":' })],
    [401, await submit(article.documentId, sound, { headers: { authorization: 'Bearer nobody' } })],
    [403, await submit(closed.documentId, sound)],
    [404, await submit('nosucharticle', sound)],
    [409, await submit(article.documentId, sound, { from })],
    [413, await submit(article.documentId, { ...sound, body: 'x'.repeat(300_000) })],
  ];
  for (let i = 0; i < 10; i += 1) await submit(article.documentId, { ...sound, body: `Again, ${i}.` }, { from });
  const tooFast = await submit(article.documentId, { ...sound, body: 'Once more.' }, { from });
  expect(Number(tooFast.headers.get('retry-after'))).toBeGreaterThan(0);
  for (const [status, answer] of [...refusals, [429, tooFast] as [number, Answer]]) {
    expect(answer.status).toBe(status);
    expectAsDescribed('/articles/{documentId}/comments', 'post', answer);
  }
});

test('a moderator’s call without the permission is refused as described', async () => {
  for (const [status, as] of [
    [403, undefined],
    [403, 'reader'],
  ] as const) {
    const answer = await rest('GET /api/moderation/queue', { as });
    expect(answer.status).toBe(status);
    expectAsDescribed('/moderation/queue', 'get', answer);
  }
});
