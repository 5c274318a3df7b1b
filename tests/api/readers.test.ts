import { aComment, anApprovedComment, anArticle, aRejectedComment, decided } from '../harness/factories';
import { type Answer, aReader, type Json, rest } from '../harness/newsroom';

const as = 'adminModerator';
const pageOf = (key: string): Promise<Answer> => rest(`GET /moderation/readers/${key}`, { as });
const noteOn = (key: string, body: unknown): Promise<Answer> =>
  rest(`POST /moderation/readers/${key}/notes`, { as, body });
const pathsOf = ({ body }: Answer): string[] =>
  body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.'));

test('a reader’s page tells what became of all that the reader sent, and shows the newest first', async () => {
  const article = await anArticle();
  const reader = await aReader();
  const from = { as: reader };
  const approved = await anApprovedComment(article, {}, from);
  const [spam] = await Promise.all([aComment(article, {}, from), aRejectedComment(article, {}, from)]);
  await decided(spam.documentId, { action: 'reject', guideline: 'promotion' });
  const other = await aRejectedComment(article, {}, from);
  const withdrawn = await aComment(article, {}, from);
  await rest(`DELETE /api/comments/receipts/${withdrawn.receipt}`);
  const pending = await aComment(article, { body: 'پیش‌تر هم گفتم' }, from);
  await aComment(article, { name: reader.name });

  const { status, body } = await pageOf(`user:${reader.id}`);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    record: {
      ...{ key: `user:${reader.id}`, name: reader.name, signedIn: true, standing: 'normal', suspendedUntil: null },
      ...{ approved: 1, pending: 1, withdrawn: 1 },
      rejected: [
        { guideline: 'vulgarity', count: 2 },
        { guideline: 'promotion', count: 1 },
      ],
    },
    notes: [],
    changes: [],
  });
  const { recent, record } = body.data;
  expect(recent).toHaveLength(6);
  expect(recent[0]).toMatchObject({ documentId: pending.documentId, body: 'پیش‌تر هم گفتم', state: 'pending' });
  expect(recent.map((one: Json) => one.documentId)).toContain(other.documentId);
  expect(record.firstSeenAt).toBe(recent.find((one: Json) => one.documentId === approved.documentId).submittedAt);
});

test('a page and its texts say nothing of e-mail and address', async () => {
  const reader = await aReader();
  const email = 'hidden.reader@example.org';
  await aComment(await anArticle(), { email }, { as: reader, from: '10.99.98.97' });
  const { body } = await pageOf(`user:${reader.id}`);
  expect(JSON.stringify(body)).not.toMatch(/hidden\.reader|10\.99\.98|address|email/i);
});

test('a guest has a page too, under the key that the queue gives', async () => {
  const comment = await aComment(await anArticle(), { name: 'Guest of the day' });
  const { body } = await rest(`GET /moderation/comments/${comment.documentId}`, { as });
  const { key } = body.data.comment.reader;
  expect((await pageOf(key)).body.data.record).toMatchObject({ name: 'Guest of the day', signedIn: false, pending: 1 });
});

test('a key that nobody ever had is not found, for reading, noting and changing', async () => {
  const answers = [
    await pageOf('user:999999'),
    await noteOn('user:999999', { data: { text: 'Who?' } }),
    await rest('PUT /moderation/readers/guest:nobody/standing', {
      as,
      body: { data: { standing: 'banned', reason: 'Who?' } },
    }),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 404, body: { error: { name: 'NotFoundError' } } });
});

test.each(['admin:1', 'user:', 'guest:a/b', 'user:1%27%20or%201=1', `guest:${'a'.repeat(65)}`, '%00'])(
  '%s is no reader’s key, and the refusal says so',
  async (key) => {
    const answer = await pageOf(encodeURIComponent(decodeURIComponent(key)));
    expect(answer.status).toBe(400);
    expect(pathsOf(answer)).toEqual(['key']);
  },
);

describe('a note about a reader', () => {
  test('is kept with who wrote it, newest first, in the words in which it was written', async () => {
    const reader = await aReader();
    await aComment(await anArticle(), {}, { as: reader });
    const key = `user:${reader.id}`;
    const first = await noteOn(key, { data: { text: '  Asked to stay on topic.\r\nAgreed.  ' } });
    expect(first).toMatchObject({
      status: 201,
      body: { data: { text: 'Asked to stay on topic.\nAgreed.', by: 'Mona Tester', at: expect.any(String) } },
    });
    await noteOn(key, { data: { text: 'هیچ' } });
    const { notes } = (await pageOf(key)).body.data;
    expect(notes.map(({ text }: Json) => text)).toEqual(['هیچ', 'Asked to stay on topic.\nAgreed.']);
    expect(notes[1].documentId).toBe(first.body.data.documentId);
  });

  test.each([
    ['nothing at all', undefined, 'data'],
    ['no text', { data: {} }, 'data.text'],
    ['a number', { data: { text: 7 } }, 'data.text'],
    ['white space', { data: { text: ' \n ' } }, 'data.text'],
    ['nothing visible', { data: { text: '\u200b\u2060' } }, 'data.text'],
    ['a NUL byte', { data: { text: 'a\u0000b' } }, 'data.text'],
    ['more than 2,000 characters', { data: { text: 'a'.repeat(2001) } }, 'data.text'],
    ['a field too many', { data: { text: 'Fine.', by: 'admin:1' } }, 'data.by'],
    ['a field beside', { data: { text: 'Fine.' }, actor: 'admin:1' }, 'actor'],
    ['a list', [], ''],
  ])('of %s is refused by field', async (_, body, path) => {
    const reader = await aReader();
    const answer = await noteOn(`user:${reader.id}`, body);
    expect(answer).toMatchObject({ status: 400, body: { data: null, error: { name: 'ValidationError' } } });
    expect(pathsOf(answer)).toEqual([path]);
  });
});
