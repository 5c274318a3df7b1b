import { aComment, anApprovedComment, anArticle, decided } from '../harness/factories';
import { type Answer, anAddress, aReader, type Call, graphql, type Json, rest, sql } from '../harness/newsroom';

/** What a refusal says, the same over both doors. */
interface Refusal {
  status?: number;
  name?: string;
  message?: string;
  details?: Json;
}

const submitRest = (article: string, data: unknown, options: Call = {}) =>
  rest(`POST /api/articles/${encodeURIComponent(article)}/comments`, { ...options, body: { data } });

const mutation = `mutation ($article: ID!, $data: CommentInput!) {
  submitComment(article: $article, data: $data) { documentId state receipt } }`;
const submitGraphql = (article: string, data: unknown, options: Call = {}) =>
  graphql(mutation, { article, data }, options);

/** The refusal in an answer, wherever it stands; GraphQL's own answer to what its types forbid has a code instead of a name. */
const refusalOf = ({ body }: Answer): Refusal | undefined => {
  if (body.error) return body.error;
  const [error] = body.errors ?? [];
  return error && { message: error.message, name: error.extensions?.code, ...error.extensions?.error };
};

const pathsOf = (refusal: Refusal | undefined): string[] =>
  (refusal?.details?.errors ?? []).map(({ path }: { path: string[] }) => path.join('.'));

const isClean = (answer: Answer) => {
  expect(answer.status).toBeLessThan(500);
  expect(JSON.stringify(answer.body)).not.toMatch(
    /node_modules|\bat \w+.*\.(js|ts):\d|INTERNAL_SERVER_ERROR|select |moderation_/,
  );
};

const doors = [
  ['REST', submitRest],
  ['GraphQL', submitGraphql],
] as const;

const long = (count: number) => 'a'.repeat(count);

/** What is sent, and the field that the refusal must name. */
const badData: [string, Json, string][] = [
  ['no name', { name: undefined }, 'data.name'],
  ['no text', { body: undefined }, 'data.body'],
  ['null for a name', { name: null }, 'data.name'],
  ['null for a text', { body: null }, 'data.body'],
  ['an empty name', { name: '' }, 'data.name'],
  ['an empty text', { body: '' }, 'data.body'],
  ['a name of white space', { name: ' \u00a0\u3000 ' }, 'data.name'],
  ['a text of white space', { body: ' \n\t\u2003 ' }, 'data.body'],
  ['a text of nothing visible', { body: '\u200b\u200d\ufeff\u00ad' }, 'data.body'],
  ['a text of blank Braille and Hangul filler', { body: '\u2800\u3164\u115f' }, 'data.body'],
  ['a name of nothing visible', { name: '\u2060\u200b' }, 'data.name'],
  ['a NUL byte in the text', { body: 'a\u0000b' }, 'data.body'],
  ['a NUL byte in the name', { name: 'a\u0000b' }, 'data.name'],
  ['an escape character', { body: 'red \u001b[31m alert' }, 'data.body'],
  ['a C1 control', { body: 'a\u0085b' }, 'data.body'],
  ['a noncharacter', { body: 'a\uffffb' }, 'data.body'],
  ['a lone surrogate in the text', { body: 'a\ud800b' }, 'data.body'],
  ['a lone surrogate in the name', { name: '\udc00a' }, 'data.name'],
  ['a name on two lines', { name: 'Rena\nModerator' }, 'data.name'],
  ['a name that turns the direction of text', { name: 'Rena\u202emoderator' }, 'data.name'],
  ['a text of one character', { body: 'a' }, 'body'],
  ['a text that is too long', { body: long(4001) }, 'body'],
  ['a name that is too long', { name: long(81) }, 'name'],
  ['a text beyond all measure', { body: long(40_000) }, 'data.body'],
  ['a text that is one endless cluster', { body: `e${'\u0301'.repeat(40_000)}` }, 'data.body'],
  ['an e-mail that is none', { email: 'rena@' }, 'data.email'],
  ['an e-mail with a line break', { email: 'a@example.org\nBcc: b@example.org' }, 'data.email'],
  ['an e-mail with two addresses', { email: 'a@example.org,b@example.org' }, 'data.email'],
  ['an e-mail that is too long', { email: `${long(250)}@example.org` }, 'data.email'],
  ['a parent that is no id', { parent: "x' or 1=1" }, 'data.parent'],
  ['a locale that is none', { locale: '../../etc' }, 'data.locale'],
  ['a proof that is too long', { proof: long(1025) }, 'data.proof'],
];

describe.each(doors)('over %s, a submission', (door, submit) => {
  test.concurrent.each(badData)('with %s is refused by the name of the field', async (_, data, path) => {
    const { documentId } = await sharedArticle();
    const answer = await submit(documentId, { name: 'Rena', body: 'A fine day.', ...data });
    isClean(answer);
    const refusal = refusalOf(answer);
    expect(refusal).toMatchObject({
      name: 'ValidationError',
      ...(door === 'REST' && { status: 400 }),
    });
    expect(pathsOf(refusal).map((found) => found.replace(/^data\./, ''))).toContain(path.replace(/^data\./, ''));
  });

  test.concurrent.each([
    ['state', 'approved'],
    ['documentId', 'aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['__proto__x', {}],
  ])('with the unknown field %s is refused', async (field, value) => {
    const { documentId } = await sharedArticle();
    const answer = await submit(documentId, { name: 'Rena', body: 'A fine day.', [field]: value });
    isClean(answer);
    const refusal = refusalOf(answer);
    // GraphQL refuses it by its own types, before any resolver.
    if (door === 'REST') expect(pathsOf(refusal)).toEqual([field]);
    else expect(refusal?.message).toContain(`Field "${field}" is not defined`);
  });

  test.concurrent.each([
    ['a number for a text', { body: 12 }],
    ['a list for a text', { body: ['a', 'b'] }],
    ['an object for a name', { name: { $ne: '' } }],
    ['true for an e-mail', { email: true }],
    ['a number for a parent', { parent: { $gt: 0 } }],
  ])('with %s is refused', async (_, data) => {
    const { documentId } = await sharedArticle();
    const answer = await submit(documentId, { name: 'Rena', body: 'A fine day.', ...data });
    isClean(answer);
    if (door === 'REST') expect(pathsOf(refusalOf(answer))).toEqual([Object.keys(data)[0]]);
    else expect(refusalOf(answer)?.message).toContain('got invalid value');
  });

  test.concurrent('that fits to the last character is taken', async () => {
    const { documentId } = await sharedArticle();
    const answer = await submit(documentId, { name: '👩‍👩‍👧'.repeat(10), body: 'é'.repeat(4000) });
    expect(refusalOf(answer)).toBeUndefined();
  });

  test.concurrent('to an article that is unknown, a draft, or in another language is refused', async () => {
    const draft = await anArticle({}, { published: false });
    const { documentId } = await sharedArticle();
    for (const [article, data] of [
      ['unknownarticle', {}],
      [draft.documentId, {}],
      [documentId, { locale: 'tr' }],
    ] as const) {
      const answer = await submit(article, { name: 'Rena', body: 'Anyone here?', ...data });
      isClean(answer);
      expect(refusalOf(answer)).toMatchObject({ name: 'NotFoundError' });
    }
    expect(refusalOf(await submit("a' or 1", { name: 'Rena', body: 'Anyone?' }))).toMatchObject({
      name: 'ValidationError',
    });
  });

  test.concurrent('that answers a comment nobody can see is refused', async () => {
    const [article, other] = [await anArticle(), await anArticle()];
    const waiting = await aComment(article);
    const elsewhere = await anApprovedComment(other);
    const rejected = await anApprovedComment(article);
    await decided(rejected.documentId, { action: 'reject', guideline: 'abuse' });
    for (const parent of [waiting.documentId, elsewhere.documentId, rejected.documentId, 'unknownparent']) {
      const answer = await submit(article.documentId, { name: 'Rena', body: 'I disagree.', parent });
      expect(refusalOf(answer)).toMatchObject({ name: 'NotFoundError', message: expect.stringContaining('answers') });
    }
  });

  test.concurrent('under a closed article is refused', async () => {
    const { documentId } = await anArticle({ commenting: 'closed' });
    const answer = await submit(documentId, { name: 'Rena', body: 'Too late?' });
    if (door === 'REST') expect(answer.status).toBe(403);
    expect(refusalOf(answer)).toMatchObject({ name: 'CommentingClosed' });
  });

  test.concurrent('of a suspended reader is refused until the day it ends', async () => {
    const reader = await aReader();
    const { documentId } = await sharedArticle();
    await sql(
      `insert into moderation_readers (document_id, key, standing, suspended_until)
       values (md5(random()::text), $1, 'suspended', now() + interval '1 day')`,
      [`user:${reader.id}`],
    );
    const answer = await submit(documentId, { body: 'Let me in.' }, { as: reader });
    if (door === 'REST') expect(answer.status).toBe(403);
    expect(refusalOf(answer)).toMatchObject({ name: 'ReaderSuspended', details: { until: expect.any(String) } });
    await sql(`update moderation_readers set suspended_until = now() - interval '1 second' where key = $1`, [
      `user:${reader.id}`,
    ]);
    expect(refusalOf(await submit(documentId, { body: 'Let me in.' }, { as: reader }))).toBeUndefined();
  });

  test.concurrent('sent twice is refused the second time, also when both come together', async () => {
    const { documentId } = await sharedArticle();
    const from = anAddress();
    const data = { name: 'Rena', body: `Said twice ${from}` };
    const answers = await Promise.all([1, 2, 3].map(() => submit(documentId, data, { from })));
    const refusals = answers.map(refusalOf).filter(Boolean);
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) expect(refusal).toMatchObject({ name: 'DuplicateComment' });
    expect(refusalOf(await submit(documentId, data))).toBeUndefined();
  });

  test.concurrent('too soon after ten others is refused with the seconds to wait', async () => {
    const { documentId } = await sharedArticle();
    const from = anAddress();
    const answers: Answer[] = [];
    for (let n = 0; n < 11; n += 1) {
      answers.push(await submit(documentId, { name: 'Rena', body: `Number ${n} from ${from}` }, { from }));
    }
    const last = answers.at(-1);
    expect(answers.slice(0, 10).map(refusalOf).filter(Boolean)).toEqual([]);
    const refusal = last && refusalOf(last);
    expect(refusal).toMatchObject({ name: 'RateLimitError', details: { retryAfter: expect.any(Number) } });
    expect(refusal?.details.retryAfter).toBeLessThanOrEqual(60);
    if (door === 'GraphQL') return;
    expect(last?.status).toBe(429);
    expect(last?.headers.get('retry-after')).toBe(String(refusal?.details.retryAfter));
  });

  test.concurrent('too large to be a comment is refused before it is read', async () => {
    const { documentId } = await sharedArticle();
    const answer = await submit(documentId, { name: 'Rena', body: long(300_000) });
    expect(answer.status).toBe(413);
    expect(JSON.stringify(answer.body)).not.toContain('node_modules');
  });
});

describe('over REST, a body', () => {
  const post = async (body: unknown, headers = {}) =>
    rest(`POST /api/articles/${(await sharedArticle()).documentId}/comments`, { body, headers });

  test.concurrent.each([
    ['broken JSON', '{"data": {"name": "Rena", '],
    ['a bare word', 'comment'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no data', '{}'],
    ['data that is a list', '{"data": []}'],
    ['data that is text', '{"data": "hello"}'],
    ['data that is null', '{"data": null}'],
    ['a polluted prototype', '{"data": {"__proto__": {"state": "approved"}, "name": "Rena", "body": "Hello there"}}'],
    ['deep nesting', `{"data": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('that is %s is refused with 400', async (_, body) => {
    const answer = await post(body);
    isClean(answer);
    expect([answer.status, answer.body.data]).toEqual([400, null]);
  });

  test.concurrent('in another content type is refused', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/octet-stream']) {
      const answer = await post('name=Rena&body=Hello', { 'content-type': type });
      isClean(answer);
      expect(answer.status).toBe(400);
    }
  });
});

/** Cursors of the right form that lead beyond what the database can count. */
const wildPlaces = [
  [9007199254740991, 9007199254740991],
  [1, 2147483648],
  [9007199254740991, 1],
  [-9007199254740991, -1],
];
const wildCursor = (place: number[]) => Buffer.from(JSON.stringify(['page:newest', ...place])).toString('base64url');

describe('over REST, a query', () => {
  const list = async (query: string) =>
    rest(`GET /api/articles/${(await sharedArticle()).documentId}/comments?${query}`);

  test.concurrent.each([
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=101', 'limit'],
    ['limit=99999999999999999999', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=', 'limit'],
    ['limit=NaN', 'limit'],
    ['limit[]=1&limit[]=2', 'limit'],
    ['limit[$gt]=1', 'limit'],
    ['sort=state', 'sort'],
    ['sort=newest&sort=oldest', 'sort'],
    ['sort[0]=newest', 'sort'],
    ['locale=e', 'locale'],
    ['locale[]=en', 'locale'],
    ['locale=%00', 'locale'],
    ['cursor=abc', 'cursor'],
    ['cursor=', 'cursor'],
    ['cursor[]=x', 'cursor'],
    [`cursor=${Buffer.from('["page:newest","a","b"]').toString('base64url')}`, 'cursor'],
    [`cursor=${Buffer.from('["page:newest",1e400,1]').toString('base64url')}`, 'cursor'],
    [`cursor=${Buffer.from('["page:oldest",1,1]').toString('base64url')}`, 'cursor'],
    ...wildPlaces.map((place) => [`cursor=${wildCursor(place)}`, 'cursor']),
    [`cursor=${Buffer.from('["page:newest",1]').toString('base64url')}`, 'cursor'],
    [`cursor=${long(500)}`, 'cursor'],
    ['page=2', 'page'],
    ['filters[state][$eq]=pending', 'filters'],
    ['populate=*', 'populate'],
  ])('%s is refused by name', async (query, path) => {
    const answer = await list(query);
    isClean(answer);
    expect(answer.body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(pathsOf(answer.body.error)).toContain(path);
  });

  test.concurrent.each([
    'GET /api/comments/counts',
    'GET /api/comments/counts?articles=',
    'GET /api/comments/counts?articles=a%27',
    'GET /api/comments/counts?articles[$in]=a',
    `GET /api/comments/counts?articles=${Array.from({ length: 101 }, (_, n) => `a${n}`).join(',')}`,
    'GET /api/comments/counts?articles=a&state=pending',
    'GET /api/guidelines?locale=%F0%9F%98%80',
    'GET /api/guidelines?filters[code]=abuse',
    'GET /api/comments/UPPER/replies',
    'GET /api/comments/unknown/replies?sort=newest',
  ])('%s is refused with 400', async (call) => {
    const answer = await rest(call);
    isClean(answer);
    expect(answer.status).toBe(400);
  });

  test.concurrent.each([
    'GET /api/comments/unknown/replies',
    'GET /api/articles/unknown/comments',
    'GET /api/comments/receipts/unknown',
    'GET /api/comments/receipts/%00',
    `GET /api/comments/receipts/aaaaaaaaaaaaaaaaaaaaaaaa.${long(43)}`,
    'DELETE /api/comments/receipts/unknown',
    'GET /api/comments/receipts/a%2fb',
  ])('%s is refused with 404', async (call) => {
    const answer = await rest(call);
    isClean(answer);
    expect(answer.status).toBe(404);
  });

  test.concurrent.each(['GET /api/articles/%E0%A4%A/comments', 'GET /api/comments/%/replies', 'GET /%'])(
    '%s, which cannot be read, is refused without a trace',
    async (call) => isClean(await rest(call)),
  );
});

describe('a decision', () => {
  const decideRest = (id: string, data: unknown) =>
    rest(`POST /api/moderation/comments/${id}/decisions`, { as: 'moderator', body: { data } });
  const decideGraphql = (documentId: string, data: unknown) =>
    graphql(
      'mutation ($id: ID!, $data: DecisionInput!) { decideComment(documentId: $id, data: $data) { comment { state } } }',
      { id: documentId, data },
      { as: 'moderator' },
    );

  describe.each([
    ['REST', decideRest],
    ['GraphQL', decideGraphql],
  ] as const)('over %s', (door, decide) => {
    test.concurrent.each([
      ['no version', { action: 'approve' }, 'version'],
      ['no action', { version: 1 }, 'action'],
      ['version 0', { action: 'approve', version: 0 }, 'version'],
      ['a rejection without a guideline', { action: 'reject', version: 1 }, 'guideline'],
      ['an unknown guideline', { action: 'reject', guideline: 'bad-taste', version: 1 }, 'guideline'],
      ['an approval under a guideline', { action: 'approve', guideline: 'abuse', version: 1 }, 'guideline'],
      ['a note without words', { action: 'note', version: 1 }, 'note'],
      ['a note of white space', { action: 'note', note: '  \n', version: 1 }, 'note'],
      ['a note with a NUL', { action: 'note', note: 'a\u0000', version: 1 }, 'note'],
      ['a note that is too long', { action: 'note', note: long(2001), version: 1 }, 'note'],
    ])('with %s is refused by the name of the field', async (_, data, path) => {
      const comment = await aComment(await sharedArticle());
      const answer = await decide(comment.documentId, data);
      isClean(answer);
      expect(refusalOf(answer)).toMatchObject({ name: 'ValidationError' });
      expect(pathsOf(refusalOf(answer)).map((found) => found.replace(/^data\./, ''))).toEqual([path]);
    });

    test.concurrent('that only a reader can make, or that nobody knows, is refused', async () => {
      const comment = await aComment(await sharedArticle());
      for (const action of ['withdraw', 'submit', 'delete', 'edit']) {
        const answer = await decide(comment.documentId, { action, version: 1 });
        isClean(answer);
        expect(refusalOf(answer)).toBeDefined();
      }
      expect((await rest(`GET /api/comments/receipts/${comment.receipt}`)).body.data.state).toBe('pending');
    });

    test.concurrent('on a version that is gone is refused with what stands now', async () => {
      const comment = await aComment(await sharedArticle());
      await decided(comment.documentId, { action: 'approve' });
      const answer = await decide(comment.documentId, { action: 'approve', version: 1 });
      if (door === 'REST') expect(answer.status).toBe(409);
      expect(refusalOf(answer)).toMatchObject({
        name: 'DecisionConflict',
        details: { state: 'approved', version: 2, decidedBy: 'Mona Tester' },
      });
    });

    test.concurrent('that the table does not have is refused', async () => {
      const comment = await aComment(await sharedArticle());
      for (const action of ['reopen', 'undo']) {
        const answer = await decide(comment.documentId, { action, version: 1 });
        if (door === 'REST') expect(answer.status).toBe(409);
        expect(refusalOf(answer)).toMatchObject({
          name: 'IllegalMove',
          details: { action, state: 'pending', version: 1 },
        });
      }
    });

    test.concurrent('on a comment that nobody knows is refused', async () => {
      const answer = await decide('unknowncomment', { action: 'approve', version: 1 });
      if (door === 'REST') expect(answer.status).toBe(404);
      expect(refusalOf(answer)).toMatchObject({ name: 'NotFoundError' });
    });
  });
});

test.concurrent('over GraphQL, what cannot be read is refused without a trace', async () => {
  for (const body of ['{', '[]', 'null', '{"query": 1}', { query: '{' }, { query: '{ unknown }' }, { query: '' }]) {
    const answer = await rest('POST /graphql', { body });
    isClean(answer);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  }
});

test.concurrent.each(['first: 0', 'first: 101', 'first: -5', 'after: "abc"', 'after: ""', 'locale: "?"'])(
  'over GraphQL, a list with %s is refused by name',
  async (args) => {
    const { documentId } = await sharedArticle();
    const answer = await graphql(`{ comments(article: "${documentId}", ${args}) { count } }`);
    isClean(answer);
    expect(refusalOf(answer)).toMatchObject({ name: 'ValidationError' });
  },
);

let article: ReturnType<typeof anArticle> | undefined;
/** One article for all that never gets so far as to be stored under it, or does not look at what is. */
const sharedArticle = () => {
  article ??= anArticle();
  return article;
};

describe('a signed-in reader whose account’s name cannot be shown', () => {
  test.concurrent.each([
    ['an e-mail address', (id: number) => `rena-${id}@example.org`],
    ['a turn of direction', (id: number) => `rena\u202e${id}`],
    ['a line break', (id: number) => `rena\n${id}`],
    ['a control character', (id: number) => `rena\u0007${id}`],
    ['a name that is too long', (id: number) => `${id}${long(81)}`],
  ])('is told so: %s', async (_, username) => {
    const reader = await aReader();
    await sql('update up_users set username = $1 where id = $2', [username(Number(reader.id)), reader.id]);
    const article = (await anArticle()).documentId;
    for (const [, submit] of doors) {
      const answer = await submit(article, { body: 'Good morning' }, { as: reader });
      const refusal = refusalOf(answer);
      expect(refusal?.details.errors).toMatchObject([{ path: ['name'], message: expect.stringMatching(/account/) }]);
      expect(refusal?.name).toBe('ValidationError');
    }
  });
});
