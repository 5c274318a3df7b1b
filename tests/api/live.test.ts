import { createHmac } from 'node:crypto';
import { aComment, anAdminWith, anArticle, decided } from '../harness/factories';
import { newsroomSettings, type Person, person, rest, sql, until } from '../harness/newsroom';
import { aStream } from '../harness/stream';

const readQueue = 'plugin::moderation.queue.read';

/** Somebody whose session and permission are this test's own to take away. */
const aModerator = async (...actions: string[]): Promise<Person> => {
  const login = await anAdminWith(actions);
  const { token } = (await rest('POST /admin/login', { body: login })).body.data;
  return { ...login, token, name: 'Ona Tester' };
};

const payloadOf = ({ token }: Pick<Person, 'token'>) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/** The same session under a token that runs out after so many seconds. */
const shortLived = (moderator: Person, seconds: number): Person => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const exp = Math.ceil(Date.now() / 1000) + seconds;
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ ...payloadOf(moderator), exp })}`;
  const key = newsroomSettings.ADMIN_JWT_SECRET ?? '';
  return { ...moderator, token: `${text}.${createHmac('sha256', key).update(text).digest('base64url')}` };
};

const ends = async (stream: Awaited<ReturnType<typeof aStream>>, reason: string) => {
  // Checked every two seconds here, every 45 by default.
  await stream.hears('end', { reason }, 5);
  await until('the stream is closed', async () => stream.ended(), 1);
};

test('a stream begins with the counts, and nothing on the way may hold it back', async () => {
  const stream = await aStream();
  expect(stream.status).toBe(200);
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(stream.headers.get('cache-control')).toBe('no-cache, no-transform');
  expect(stream.headers.get('x-accel-buffering')).toBe('no');
  const { data } = await stream.hears('counts');
  const names = ['waiting', 'held', 'reported', 'appealed', 'escalated', 'approved', 'rejected', 'all'];
  expect(Object.keys(data).sort()).toEqual(names.sort());
  stream.close();
});

test('what arrives and what is decided is told within a second, by whom', async () => {
  const stream = await aStream();
  const { documentId } = await aComment(await anArticle());
  await stream.hears('change', { type: 'arrived', documentId, held: false });
  await decided(documentId, { action: 'approve' }, 'secondAdminModerator');
  const { data } = await stream.hears('change', { type: 'decided', documentId });
  expect(data).toMatchObject({ version: 2, state: 'approved', action: 'approve', by: { name: 'Mirza Tester' } });
  stream.close();
});

test('a stream ends when its permission is taken away, and not before', async () => {
  const moderator = await aModerator(readQueue);
  const stream = await aStream(moderator);
  const { roles } = (await rest('GET /admin/users/me', { as: moderator })).body.data;
  await stream.hears('counts');
  await rest(`PUT /admin/roles/${roles[0].id}/permissions`, { as: 'superAdmin', body: { permissions: [] } });
  await ends(stream, 'permission');
  expect((await aStream(moderator)).status).toBe(403);
});

test('a stream ends when its session is revoked', async () => {
  const moderator = await aModerator(readQueue);
  const stream = await aStream(moderator);
  const { sessionId } = payloadOf(moderator);
  expect((await rest(`DELETE /admin/users/me/sessions/${sessionId}`, { as: moderator })).status).toBeLessThan(300);
  await ends(stream, 'session');
  expect((await aStream(moderator)).status).toBe(401);
});

test('a stream ends when its user is deactivated', async () => {
  const moderator = await aModerator(readQueue);
  const stream = await aStream(moderator);
  const { id } = (await rest('GET /admin/users/me', { as: moderator })).body.data;
  await rest(`PUT /admin/users/${id}`, { as: 'superAdmin', body: { isActive: false } });
  await ends(stream, 'session');
});

test('a stream ends with its token, so that the desk comes back with a fresh one', async () => {
  const stream = await aStream(shortLived(await person('adminModerator'), 1));
  expect(stream.status).toBe(200);
  await ends(stream, 'session');
});

test('the eleventh stream of one person is refused, until one is closed', async () => {
  const moderator = await aModerator(readQueue);
  const open = await Promise.all(Array.from({ length: 10 }, () => aStream(moderator)));
  expect(open.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const refused = await rest('GET /moderation/events', { as: moderator });
  expect([refused.status, refused.body.error.name]).toEqual([429, 'RateLimitError']);
  open[0]?.close();
  const again = await until('there is room again', async () => {
    const stream = await aStream(moderator);
    return stream.status === 200 ? stream : undefined;
  });
  for (const stream of [again, ...open]) stream.close();
});

test('no stream without a session, and none without the permission', async () => {
  expect((await rest('GET /moderation/events')).status).toBe(401);
  expect((await rest('GET /moderation/events', { as: 'reader' })).status).toBe(401);
  expect((await rest('GET /moderation/events', { as: 'editor' })).status).toBe(403);
});

test('a word on the channel that is none of ours costs nothing', async () => {
  const stream = await aStream();
  await stream.hears('counts');
  for (const payload of ['', 'nonsense', '{"type":"many"}', 'null'])
    await sql(`select pg_notify('moderation_live', $1)`, [payload]);
  const { documentId } = await aComment(await anArticle());
  await stream.hears('change', { type: 'arrived', documentId });
  stream.close();
});
