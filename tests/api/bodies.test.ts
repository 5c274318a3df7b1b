import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { aComment, anApprovedComment, anArticle } from '../harness/factories';
import { anAddress, graphql, newsroomUrl, rest } from '../harness/newsroom';

const post = (at: string, { headers = {}, body }: { headers?: Record<string, string>; body: BodyInit }) =>
  fetch(`${newsroomUrl}${at}`, { method: 'POST', headers: { 'x-forwarded-for': anAddress(), ...headers }, body });

/** Paths of a reader's own calls that take a body. */
const calls = async () => {
  const { documentId } = await anArticle();
  return [
    `/api/articles/${documentId}/comments`,
    '/api/comments/privacy-requests',
    '/api/comments/receipts/x/appeals',
    '/api/comments/unsubscribe/x',
  ];
};

test.concurrent('files that nobody asked for go with the request, whatever they are called', async () => {
  const size = 54_321;
  for (const at of await calls()) {
    const form = new FormData();
    for (const name of ['files', 'other'])
      form.append(name, new Blob(['x'.repeat(size)], { type: 'text/plain' }), 'a.txt');
    const answer = await post(at, { body: form });
    expect([at, answer.status >= 400 && answer.status < 500]).toEqual([at, true]);
  }
  const names = await readdir(os.tmpdir());
  const sizes = await Promise.all(names.map((name) => stat(path.join(os.tmpdir(), name)).catch(() => undefined)));
  expect(names.filter((_, at) => sizes[at]?.size === size)).toEqual([]);
});

test.concurrent.each([
  ['a form without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
  ['a form that breaks off', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nContent-Disp'],
  ['what is not compressed', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'not gzip'],
])('%s is refused, and not blamed on the newsroom', async (_, headers, body) => {
  for (const at of await calls()) {
    const answer = await post(at, { headers, body });
    expect([at, answer.status]).toEqual([at, 400]);
    expect((await answer.json()).error.message).toBeTruthy();
  }
});

test.concurrent('a form is no comment and no report: any site could have its visitors send one', async () => {
  const article = await anArticle();
  const { documentId } = await anApprovedComment(article);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const paths = [`/api/articles/${article.documentId}/comments`, `/api/comments/${documentId}/reports`];
  for (const at of paths) {
    const answer = await post(at, { headers: form, body: 'data[guideline]=vulgarity&data[name]=R&data[body]=Hello' });
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatchObject({ name: 'SyntaxError', message: 'The body is not JSON' });
  }
});

test.concurrent('what is one reader’s alone is kept by nobody on the way, refusals neither', async () => {
  const { documentId } = await anArticle();
  const { receipt } = await aComment({ documentId });
  const sent = await rest(`POST /api/articles/${documentId}/comments`, {
    body: { data: { name: 'R', body: 'Hello you' } },
  });
  const answers = [
    sent,
    await rest(`GET /api/comments/receipts/${receipt}`),
    await rest(`GET /api/comments/receipts/${receipt}/data`),
    await rest('GET /api/comments/receipts/nobodys'),
    await rest('GET /api/comments/privacy-requests/nobodys'),
    await rest('GET /api/comments/unsubscribe/nobodys'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 404, 404, 404]);
  for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
});

test.concurrent('a letter under more marks than any writing has is refused before they are sorted', async () => {
  const { documentId } = await anArticle();
  const body = `a${'\u0301'.repeat(16_000)}${'\u0316'.repeat(15_900)}`;
  const answer = await rest(`POST /api/articles/${documentId}/comments`, { body: { data: { name: 'R', body } } });
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain('body must have at most 4096 marks on one letter');
});

test.concurrent('a report of illegal content says which field is too long', async () => {
  const { documentId } = await anApprovedComment(await anArticle());
  const right = { illegal: true, text: 'Why', name: 'Rena', email: 'rena@example.org' };
  for (const [field, value] of [
    ['name', 'N'.repeat(81)],
    ['locale', `en${'-abcdefgh'.repeat(40)}`],
  ] as const) {
    const data = { ...right, [field]: value };
    const { status, body } = await rest(`POST /api/comments/${documentId}/reports`, { body: { data } });
    expect([field, status]).toEqual([field, 400]);
    expect(body.error.details.errors).toMatchObject([{ path: ['data', field] }]);
  }
});

describe('fragments', () => {
  const doubling = (many: number) =>
    `{ ...F0 } ${Array.from({ length: many }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')}
     fragment F${many} on Query { __typename }`;

  test.concurrent.each([
    ['that double each other', doubling(40), /too large/],
    ['that are not there', '{ ...Nope }', /Unknown fragment "Nope"/],
    ['that spread themselves', '{ ...L } fragment L on Query { ...L }', /Cannot spread fragment "L" within itself/],
    ['in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', /within itself/],
  ])('%s are refused', async (_, query, words) => {
    const { status, body } = await graphql(query, {});
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { message: expect.stringMatching(words), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  test.concurrent('used twice in an operation of ordinary size are answered', async () => {
    const query = '{ a: guidelines { ...G } b: guidelines { ...G } } fragment G on CommentGuideline { code }';
    const { status } = await graphql(query, {});
    expect(status).toBe(200);
  });
});
