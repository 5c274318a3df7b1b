import { aComment, anArticle } from '../harness/factories';
import { newsroomUrl, rest, sql, until } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

/*
 * Anonymous lists and submissions are answered before Strapi's own middlewares; whoever sends a token takes the ordinary
 * way. A reader must not be able to tell the two apart. On a newsroom of its own, since a permission is taken away here.
 */

let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  end = await ownNewsroom();
}, 60_000);

afterAll(() => end?.());

const told = ['access-control-allow-origin', 'vary', 'x-content-type-options', 'x-frame-options', 'referrer-policy'];

const headersOf = (headers: Headers) => Object.fromEntries(told.map((name) => [name, headers.get(name)]));

test('a list is the same with a token and without, in body and in the headers that protect', async () => {
  const { documentId } = await anArticle();
  for (const path of [`/api/articles/${documentId}/comments`, `/api/comments/counts?articles=${documentId}`]) {
    const headers = { origin: 'https://news.example' };
    const early = await rest(`GET ${path}`, { headers });
    const ordinary = await rest(`GET ${path}`, { headers, as: 'reader' });
    expect(early.status).toBe(200);
    expect(early.body).toEqual(ordinary.body);
    expect(early.headers.get('access-control-allow-origin')).toBe('https://news.example');
    expect(headersOf(early.headers)).toEqual(headersOf(ordinary.headers));
    expect(early.headers.get('content-security-policy')).toBeTruthy();
  }
});

test.each([
  ['unknown article', 'POST /api/articles/nobody/comments', { data: { name: 'Rena', body: 'Hello?' } }, 404],
  ['no data', 'POST /api/articles/nobody/comments', {}, 400],
  ['not an object', 'POST /api/articles/nobody/comments', '[1,2]', 400],
  ['broken JSON', 'POST /api/articles/nobody/comments', '{"data": {', 400],
  ['too large', 'POST /api/articles/nobody/comments', { data: { name: 'Rena', body: 'x'.repeat(300_000) } }, 413],
])('a refused submission reads the same on both ways: %s', async (_, call, body, status) => {
  const headers = { 'content-type': 'application/json' };
  const [early, ordinary] = [await rest(call, { body, headers }), await rest(call, { body, headers, as: 'token' })];
  expect(early.status).toBe(status);
  expect(early.body).toMatchObject({ data: null, error: { status } });
  // The token of the harness may not submit, so the ordinary way answers it for what comes before permission only.
  if (status === 413) expect(early.body).toEqual(ordinary.body);
});

test('a browser’s question before it posts from another site is answered', async () => {
  const { documentId } = await anArticle();
  const { status, headers } = await rest(`OPTIONS /api/articles/${documentId}/comments`, {
    headers: { origin: 'https://news.example', 'access-control-request-method': 'POST' },
  });
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe('https://news.example');
});

test('a form, which any page can send without asking, is not read as JSON', async () => {
  const { documentId } = await anArticle();
  const response = await fetch(`${newsroomUrl}/api/articles/${documentId}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ data: { name: 'Rena', body: 'Sent by a form' } }),
  });
  expect(response.status).toBe(400);
});

test('what an administrator takes from the Public role is closed on the early way too', async () => {
  const { documentId } = await anArticle();
  await aComment({ documentId });
  const action = 'plugin::moderation.comments.counts';
  const call = `GET /api/comments/counts?articles=${documentId}`;
  const [link] = await sql(
    `delete from up_permissions_role_lnk l using up_permissions p, up_roles r
     where p.id = l.permission_id and r.id = l.role_id and p.action = $1 and r.type = 'public'
     returning l.permission_id, l.role_id`,
    [action],
  );
  try {
    await until('the counts are closed', async () => (await rest(call)).status === 403);
    expect((await rest(call, { as: 'reader' })).status).toBe(200);
  } finally {
    await sql('insert into up_permissions_role_lnk (permission_id, role_id) values ($1, $2)', [
      link.permission_id,
      link.role_id,
    ]);
  }
  await until('the counts are open', async () => (await rest(call)).status === 200);
});

test('a failure of the database while the permission is read is answered as any other, to other sites too', async () => {
  const { documentId } = await anArticle();
  const ask = () => rest(`GET /api/articles/${documentId}/comments`, { headers: { origin: 'https://news.example' } });
  await sql('alter table up_permissions rename to up_permissions_away');
  try {
    const { body, headers } = await until('it fails', async () => {
      const answer = await ask();
      return answer.status === 500 ? answer : undefined;
    });
    expect(body).toMatchObject({ data: null, error: { status: 500, name: 'InternalServerError' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://news.example');
  } finally {
    await sql('alter table up_permissions_away rename to up_permissions');
  }
  expect((await ask()).status).toBe(200);
});
