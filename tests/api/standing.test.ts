import { manyPending } from '../harness/crowd';
import { aComment, anApprovedComment, anArticle, decided } from '../harness/factories';
import {
  type Answer,
  aReader,
  type Call,
  graphql,
  type Json,
  type Person,
  rest,
  sql,
  until,
} from '../harness/newsroom';

const keyOf = (reader: Person) => `user:${reader.id}`;
const put = (key: string, data: unknown, as = 'adminModerator'): Promise<Answer> =>
  rest(`PUT /moderation/readers/${key}/standing`, { as, body: { data } });
const pageOf = async (key: string): Promise<Json> =>
  (await rest(`GET /moderation/readers/${key}`, { as: 'adminModerator' })).body.data;
const stateOf = async (documentId: string): Promise<Json> =>
  (await rest(`GET /moderation/comments/${documentId}`, { as: 'adminModerator' })).body.data;

/** A reader whom the newsroom knows by one comment, which waits. */
const aKnownReader = async () => {
  const reader = await aReader();
  const article = await anArticle();
  const comment = await aComment(article, {}, { as: reader });
  return { reader, article, comment, key: keyOf(reader) };
};

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

const submitRest = (article: string, call: Call) =>
  rest(`POST /api/articles/${article}/comments`, { ...call, body: { data: { name: 'Rena', body: 'May I speak?' } } });
const submitGraphql = (article: string, call: Call) =>
  graphql(
    'mutation ($article: ID!, $data: CommentInput!) { submitComment(article: $article, data: $data) { state } }',
    { article, data: { name: 'Rena', body: 'May I speak?' } },
    call,
  );
const refusalOf = ({ body }: Answer) => body.error ?? body.errors?.[0]?.extensions?.error;

describe.each([
  ['REST', submitRest],
  ['GraphQL', submitGraphql],
])('over %s', (_, submit) => {
  test.concurrent('a banned reader is refused, for good', async () => {
    const { reader, article, key } = await aKnownReader();
    expect((await put(key, { standing: 'banned', reason: 'Threats.' })).body.data).toMatchObject({
      record: { standing: 'banned', suspendedUntil: null },
      ...{ rejected: 0, following: 0 },
    });
    const answer = await submit(article.documentId, { as: reader });
    expect(refusalOf(answer)).toMatchObject({ name: 'ReaderSuspended', details: { until: null } });
  });

  test.concurrent('a suspended reader is refused and told until when; when that has passed, nobody needs to lift it', async () => {
    const { reader, article, key } = await aKnownReader();
    const day = tomorrow();
    expect(
      (await put(key, { standing: 'suspended', until: day, reason: 'Cool down.' })).body.data.record,
    ).toMatchObject({ standing: 'suspended', suspendedUntil: day });
    expect(refusalOf(await submit(article.documentId, { as: reader }))).toMatchObject({
      name: 'ReaderSuspended',
      details: { until: day },
    });
    const soon = new Date(Date.now() + 1000).toISOString();
    expect((await put(key, { standing: 'suspended', until: soon, reason: 'Shorter.' })).status).toBe(200);
    await until('the suspension is over', async () => !refusalOf(await submit(article.documentId, { as: reader })));
    expect((await pageOf(key)).record).toMatchObject({ standing: 'normal', suspendedUntil: null });
  });

  test.concurrent('one set back to normal may speak again', async () => {
    const { reader, article, key } = await aKnownReader();
    await put(key, { standing: 'banned', reason: 'By mistake.' });
    await put(key, { standing: 'normal', reason: 'It was someone else.' });
    expect(refusalOf(await submit(article.documentId, { as: reader }))).toBeUndefined();
  });
});

test('a guest is banned under address and name, and only there', async () => {
  const article = await anArticle();
  const from = '10.45.46.47';
  const comment = await aComment(article, { name: 'Shouter' }, { from });
  const { key } = (await stateOf(comment.documentId)).comment.reader;
  await put(key, { standing: 'banned', reason: 'Shouting.' });
  const again = (name: string, address: string) =>
    rest(`POST /api/articles/${article.documentId}/comments`, {
      from: address,
      body: { data: { name, body: 'Once more!' } },
    });
  expect((await again('Shouter', from)).status).toBe(403);
  expect((await again('Shouter', '10.45.46.48')).status).toBe(201);
  expect((await again('Neighbour', from)).status).toBe(201);
});

describe('where known readers publish at once', () => {
  const stateAfter = async (reader: Person, premoderation: string) =>
    (await aComment(await anArticle({ premoderation }), {}, { as: reader })).state;

  test.concurrent('a trusted reader does without a record, and waits where everyone does', async () => {
    const { reader, key } = await aKnownReader();
    expect(await stateAfter(reader, 'new_readers')).toBe('pending');
    expect((await put(key, { standing: 'trusted', reason: 'Writes for us.' })).status).toBe(200);
    expect(await stateAfter(reader, 'new_readers')).toBe('approved');
    expect(await stateAfter(reader, 'everyone')).toBe('pending');
  });

  test.concurrent('a reader who is always read first waits, whatever the record', async () => {
    const { reader, article, key, comment } = await aKnownReader();
    await decided(comment.documentId, { action: 'approve' });
    await anApprovedComment(article, {}, { as: reader });
    expect(await stateAfter(reader, 'new_readers')).toBe('approved');
    await put(key, { standing: 'premoderated', reason: 'Twice off topic.' });
    expect(await stateAfter(reader, 'new_readers')).toBe('pending');
  });
});

describe('with a ban or a suspension', () => {
  test.concurrent('what waits is rejected in the same step, under a guideline, and nothing else is', async () => {
    const { reader, article, key, comment } = await aKnownReader();
    const approved = await anApprovedComment(article, {}, { as: reader });
    const elsewhere = await aComment(await anArticle(), {}, { as: reader });
    const others = await aComment(article);
    const answer = await put(key, { standing: 'banned', reason: 'Advertising.', rejectPending: 'promotion' });
    expect(answer.body.data).toMatchObject({
      ...{ rejected: 2, following: 0 },
      record: { pending: 0, approved: 1, rejected: [{ guideline: 'promotion', count: 2 }] },
    });
    for (const { documentId } of [comment, elsewhere]) {
      const { comment: now, history } = await stateOf(documentId);
      expect(now.state).toBe('rejected');
      expect(history.at(-1)).toMatchObject({
        ...{ action: 'reject', note: 'Advertising.', by: { kind: 'moderator', name: 'Mona Tester' } },
        guideline: { code: 'promotion' },
      });
    }
    expect((await stateOf(approved.documentId)).comment.state).toBe('approved');
    expect((await stateOf(others.documentId)).comment.state).toBe('pending');
  });

  test.concurrent('a guideline that is not in force changes nothing', async () => {
    const { key, comment } = await aKnownReader();
    const answer = await put(key, { standing: 'banned', reason: 'Rude.', rejectPending: 'taste' });
    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
    expect(answer.body.error.message).toContain('taste');
    expect(await pageOf(key)).toMatchObject({ record: { standing: 'normal', pending: 1 }, changes: [] });
    expect((await stateOf(comment.documentId)).comment.state).toBe('pending');
  });

  test.concurrent('more than one transaction should hold are all rejected, the last of them a moment later', async () => {
    const { article, key } = await aKnownReader();
    await manyPending(article, { key, count: 620 });
    const { body } = await put(key, { standing: 'banned', reason: 'A flood.', rejectPending: 'promotion' });
    expect(body.data).toMatchObject({ rejected: 500, following: 121 });
    await until('the rest is rejected', async () => (await pageOf(key)).record.pending === 0);
    expect((await pageOf(key)).record.rejected).toEqual([{ guideline: 'promotion', count: 621 }]);
    const [thread] = await sql('select pending, rejected from moderation_threads where article_id = $1', [
      article.documentId,
    ]);
    expect(thread).toEqual({ pending: 0, rejected: 621 });
  });

  test.concurrent('a comment on its way at that moment is either rejected with the others or refused', async () => {
    const { reader, article, key } = await aKnownReader();
    const data = (n: number) => ({ data: { body: `Quick, number ${n}` } });
    const sent = [1, 2, 3, 4, 5].map((n) =>
      rest(`POST /api/articles/${article.documentId}/comments`, { as: reader, body: data(n) }),
    );
    await put(key, { standing: 'banned', reason: 'A flood.', rejectPending: 'promotion' });
    for (const { status } of await Promise.all(sent)) expect([201, 403]).toContain(status);
    expect((await pageOf(key)).record.pending).toBe(0);
  });
});

test('each change is kept with who, when and why; of two at one moment the last holds and both are told in order', async () => {
  const { key } = await aKnownReader();
  const day = tomorrow();
  await put(key, { standing: 'suspended', until: day, reason: 'Cool down.' });
  const both = await Promise.all([
    put(key, { standing: 'premoderated', reason: 'Watch closely.' }),
    put(key, { standing: 'banned', reason: 'Enough.' }, 'secondAdminModerator'),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { changes, record } = await pageOf(key);
  expect(changes).toHaveLength(3);
  const [last, middle, first] = changes;
  expect(first).toMatchObject({
    ...{ from: 'normal', to: 'suspended', until: day, reason: 'Cool down.', by: 'Mona Tester' },
  });
  expect(middle.from).toBe('suspended');
  expect(last.from).toBe(middle.to);
  expect(record.standing).toBe(last.to);
  const by = { premoderated: 'Mona Tester', banned: 'Mirza Tester' };
  expect(last.by).toBe(by[last.to as keyof typeof by]);
});

describe('a new standing is refused', () => {
  const normal = { standing: 'normal', reason: 'All is well.' };
  const bad: [string, Json, string][] = [
    ['without anything', undefined, 'data'],
    ['without a standing', { reason: 'Why.' }, 'data.standing'],
    ['that does not exist', { ...normal, standing: 'blessed' }, 'data.standing'],
    ['without a reason', { standing: 'banned' }, 'data.reason'],
    ['with a reason of white space', { standing: 'banned', reason: ' \n ' }, 'data.reason'],
    ['with an endless reason', { standing: 'banned', reason: 'a'.repeat(2001) }, 'data.reason'],
    ['with a reason that is no text', { standing: 'banned', reason: ['a'] }, 'data.reason'],
    ['with a suspension that never ends', { standing: 'suspended', reason: 'Why.' }, 'data.until'],
    ['with a day that is none', { standing: 'suspended', until: 'tomorrow', reason: 'Why.' }, 'data.until'],
    ['with a day that is past', { standing: 'suspended', until: '2020-01-01T00:00:00Z', reason: 'Why.' }, 'data.until'],
    ['with an end to what has none', { ...normal, until: '2099-01-01T00:00:00Z' }, 'data.until'],
    ['with rejections it does not bring', { ...normal, rejectPending: 'promotion' }, 'data.rejectPending'],
    ['with a guideline that is no text', { ...normal, standing: 'banned', rejectPending: 7 }, 'data.rejectPending'],
    [
      'with an endless guideline',
      { ...normal, standing: 'banned', rejectPending: 'a'.repeat(61) },
      'data.rejectPending',
    ],
    ['with a field too many', { ...normal, by: 'admin:1' }, 'data.by'],
  ];
  test.each(bad)('%s', async (_, data, path) => {
    const answer = await put('user:1', data);
    expect(answer).toMatchObject({ status: 400, body: { data: null, error: { name: 'ValidationError' } } });
    expect(answer.body.error.details.errors.map((one: Json) => one.path.join('.'))).toEqual([path]);
  });

  test('with trust for a guest, whose name anybody can write under', async () => {
    const answer = await put('guest:abc', { standing: 'trusted', reason: 'Seems nice.' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['data', 'standing']);
  });
});
