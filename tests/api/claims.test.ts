import { aComment, anArticle } from '../harness/factories';
import { type Json, rest, sql, until } from '../harness/newsroom';
import { aStream } from '../harness/stream';

const claim = (documentId: string, as = 'adminModerator') =>
  rest(`PUT /moderation/comments/${documentId}/claim`, { as });
const release = (documentId: string, as = 'adminModerator') =>
  rest(`DELETE /moderation/comments/${documentId}/claim`, { as });
const aWaitingComment = async () => (await aComment(await anArticle())).documentId;
const lapse = (documentId: string) =>
  sql(
    `update moderation_claims set expires_at = now() - interval '1 second'
     where comment_id = (select id from moderation_comments where document_id = $1)`,
    [documentId],
  );

test('a claim is the first moderator’s, and a colleague is told whose it is', async () => {
  const documentId = await aWaitingComment();
  const mine = await claim(documentId);
  expect(mine.status).toBe(200);
  expect(mine.body.data).toEqual({
    id: expect.stringMatching(/^admin:\d+$/),
    name: 'Mona Tester',
    until: expect.any(String),
  });
  const seconds = (Date.parse(mine.body.data.until) - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(80);
  expect(seconds).toBeLessThanOrEqual(91);
  expect((await claim(documentId, 'secondAdminModerator')).body.data).toEqual(mine.body.data);
});

test('renewing a claim moves its end', async () => {
  const documentId = await aWaitingComment();
  const first = (await claim(documentId)).body.data.until;
  expect(Date.parse((await claim(documentId)).body.data.until)).toBeGreaterThan(Date.parse(first));
});

test('a claim that ran out is anybody’s', async () => {
  const documentId = await aWaitingComment();
  await claim(documentId);
  await lapse(documentId);
  expect((await claim(documentId, 'secondAdminModerator')).body.data.name).toBe('Mirza Tester');
  expect((await claim(documentId)).body.data.name).toBe('Mirza Tester');
});

test('of many who claim together one has it, and all are told who', async () => {
  const documentId = await aWaitingComment();
  const names = await Promise.all(
    Array.from({ length: 20 }, (_, n) => claim(documentId, n % 2 ? 'adminModerator' : 'secondAdminModerator')),
  );
  expect(new Set(names.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(names.map(({ body }) => body.data.name)).size).toBe(1);
});

test('only its holder releases a claim, and doing so twice does no harm', async () => {
  const documentId = await aWaitingComment();
  await claim(documentId);
  expect((await release(documentId, 'secondAdminModerator')).status).toBe(204);
  expect((await claim(documentId, 'secondAdminModerator')).body.data.name).toBe('Mona Tester');
  expect((await release(documentId)).status).toBe(204);
  expect((await release(documentId)).status).toBe(204);
  expect((await claim(documentId, 'secondAdminModerator')).body.data.name).toBe('Mirza Tester');
});

test('nobody is locked out: a colleague decides a claimed comment', async () => {
  const documentId = await aWaitingComment();
  await claim(documentId);
  const data = { action: 'approve', version: 1 };
  const decided = await rest(`POST /moderation/comments/${documentId}/decisions`, {
    as: 'secondAdminModerator',
    body: { data },
  });
  expect(decided.status).toBe(201);
});

test('desks hear of a claim, of its renewal before they would let it lapse, and of its release', async () => {
  const stream = await aStream('secondAdminModerator');
  const documentId = await aWaitingComment();
  const told = (type: string) =>
    stream.heard.filter(({ data }) => data.type === type && data.documentId === documentId);
  const { id } = (await claim(documentId)).body.data;
  const { data } = await stream.hears('change', { type: 'claimed', documentId });
  expect(data.claim).toEqual({ id, name: 'Mona Tester', until: expect.any(String) });

  // At once again: nothing that a desk would need to know.
  await claim(documentId);
  await sql(
    `update moderation_claims set expires_at = expires_at - interval '50 seconds'
     where comment_id = (select id from moderation_comments where document_id = $1)`,
    [documentId],
  );
  const renewed: Json = (await claim(documentId)).body.data;
  await until('the renewal is told', async () => told('claimed').length > 1, 1);
  expect(told('claimed').map(({ data }) => data.claim.until)).toEqual([data.claim.until, renewed.until]);

  await release(documentId);
  await stream.hears('change', { type: 'released', documentId, id });
  stream.close();
});

test.each(['PUT', 'DELETE'])('%s of a claim on what is no comment is refused', async (method) => {
  const call = (id: string) => rest(`${method} /moderation/comments/${id}/claim`, { as: 'adminModerator' });
  expect(await call('nosuchcomment')).toMatchObject({ status: 404, body: { error: { name: 'NotFoundError' } } });
  for (const id of ['A', "';drop", '%00', 'x'.repeat(65), '..%2f']) {
    const { status, body } = await call(id.startsWith('%') || id.includes('%') ? id : encodeURIComponent(id));
    expect([id, status, body.error.details.errors?.[0].path]).toEqual([id, 400, ['documentId']]);
  }
});
