import { aComment, anAdminWith, anApprovedComment, anArticle, decided } from '../harness/factories';
import { type Call, type Json, rest, sql } from '../harness/newsroom';

const view = (article: { documentId: string }, query = '', as: Call['as'] = 'adminModerator') =>
  rest(`GET /moderation/threads/${article.documentId}${query}`, { as });

const turn = (article: { documentId: string }, data: unknown, as: Call['as'] = 'adminModerator') =>
  rest(`PUT /moderation/threads/${article.documentId}`, { as, body: { data } });

const submitted = (article: { documentId: string }) =>
  rest(`POST /api/articles/${article.documentId}/comments`, {
    body: { data: { name: 'Rena', body: `May I? ${Math.random()}` } },
  });

const listed = async (article: { documentId: string }): Promise<Json> =>
  (await rest(`GET /api/articles/${article.documentId}/comments`)).body.meta;

test('a thread has its counts, and says that readers may comment', async () => {
  const article = await anArticle();
  const nothing = { article: article.documentId, locale: 'en', approved: 0, pending: 0, rejected: 0 };
  const open = { open: true, closed: false, closedBy: null };
  expect((await view(article)).body.data).toEqual({ ...nothing, ...open });
  const [first] = [await aComment(article), await aComment(article)];
  await decided(first.documentId, { action: 'reject', guideline: 'abuse' });
  await anApprovedComment(article);
  expect((await view(article, '?locale=en')).body.data).toEqual({
    ...nothing,
    ...open,
    approved: 1,
    pending: 1,
    rejected: 1,
  });
  expect((await view(article, '?locale=tr')).body.data).toMatchObject({ locale: 'tr', approved: 0 });
});

test('a thread can be closed before its first comment and opened again: for readers at once, each turn logged once', async () => {
  const article = await anArticle();
  const before = await listed(article);
  const { status, body } = await turn(article, { locale: 'en', closed: true });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ open: false, closed: true, closedBy: 'thread', pending: 0 });
  const after = await listed(article);
  expect(after.open).toBe(false);
  expect(after.version).toBeGreaterThan(before.version);
  const refused = await submitted(article);
  expect([refused.status, refused.body.error.name]).toEqual([403, 'CommentingClosed']);

  await turn(article, { locale: 'en', closed: true });
  expect((await turn(article, { locale: 'en', closed: false })).body.data).toMatchObject({
    open: true,
    closedBy: null,
  });
  expect((await submitted(article)).status).toBe(201);
  expect((await listed(article)).open).toBe(true);

  const log = await sql(
    `select from_value, to_value, actor_name, details from moderation_changes
     where kind = 'thread' and subject = $1 order by id`,
    [article.documentId],
  );
  const by = { actor_name: 'Mona Tester', details: { locale: 'en' } };
  expect(log).toEqual([
    { from_value: 'open', to_value: 'closed', ...by },
    { from_value: 'closed', to_value: 'open', ...by },
  ]);
});

test('closing one language leaves the others open', async () => {
  const article = await anArticle();
  await turn(article, { locale: 'tr', closed: true });
  expect((await view(article, '?locale=tr')).body.data.closed).toBe(true);
  expect((await view(article)).body.data.closed).toBe(false);
  expect((await submitted(article)).status).toBe(201);
});

test('what else closes it is told: the article’s setting, or its period', async () => {
  const article = await anArticle({ commenting: 'closed' });
  expect((await view(article)).body.data).toMatchObject({ open: false, closed: false, closedBy: 'article' });
  const { body } = await turn(article, { locale: 'en', closed: true });
  expect(body.data).toMatchObject({ open: false, closed: true, closedBy: 'thread' });

  const period = await anArticle({ commenting: 'closes_after', commentingDays: 1 });
  expect((await view(period)).body.data.closedBy).toBeNull();
  await sql(`update articles set first_published_at = now() - interval '2 days' where document_id = $1`, [
    period.documentId,
  ]);
  expect((await view(period)).body.data).toMatchObject({ open: false, closedBy: 'period' });
});

test('a draft’s thread is judged by the draft, and can be closed before it is published', async () => {
  const draft = await anArticle({ commenting: 'closed' }, { published: false });
  expect((await view(draft)).body.data).toMatchObject({ closedBy: 'article' });
  expect((await turn(draft, { locale: 'en', closed: true })).body.data.closedBy).toBe('thread');
});

test('two who turn the switch at once leave it as one of them said, and the log agrees', async () => {
  const article = await anArticle();
  const answers = await Promise.all(
    [true, false, true, false].map((closed) => turn(article, { locale: 'en', closed })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const log = await sql(`select to_value from moderation_changes where kind = 'thread' and subject = $1 order by id`, [
    article.documentId,
  ]);
  const { closed } = (await view(article)).body.data;
  expect(log.at(-1)?.to_value ?? 'open').toBe(closed ? 'closed' : 'open');
});

test('an article that nobody wrote is not found', async () => {
  const nobody = { documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa' };
  expect((await view(nobody)).status).toBe(404);
  expect((await turn(nobody, { locale: 'en', closed: true })).status).toBe(404);
  expect(await sql('select 1 from moderation_threads where article_id = $1', [nobody.documentId])).toEqual([]);
});

test.each([
  ['nothing', undefined, ['data']],
  ['no locale', { closed: true }, ['data.locale']],
  ['no switch', { locale: 'en' }, ['data.closed']],
  ['text for the switch', { locale: 'en', closed: 'true' }, ['data.closed']],
  ['a language that is none', { locale: '../en', closed: true }, ['data.locale']],
  ['a language that the newsroom does not have', { locale: 'fr', closed: true }, ['data.locale']],
  ['an unknown field', { locale: 'en', closed: true, open: true }, ['data.open']],
])('a switch with %s is refused by name', async (_, data, paths) => {
  const { status, body } = await turn(await anArticle(), data);
  expect(status).toBe(400);
  expect(body.error.details.errors.map((flaw: Json) => flaw.path.join('.'))).toEqual(paths);
});

test.each(['?locale=', '?locale=e', '?locale[a]=b', '?page=1', `?locale=${'x'.repeat(4000)}`])(
  'a question that makes no sense is refused by name: %s',
  async (query) => {
    const { status, body } = await view(await anArticle(), query);
    expect(status).toBe(400);
    expect(body.error.details.errors.length).toBeGreaterThan(0);
  },
);

test('an address that cannot be an article’s is refused by name', async () => {
  const { status, body } = await view({ documentId: 'A%20B' });
  expect([status, body.error.details.errors[0].path]).toEqual([400, ['article']]);
});

test('who reads the queue sees a thread, and only who decides turns its switch', async () => {
  const article = await anArticle();
  const login = await anAdminWith(['plugin::moderation.queue.read']);
  const { token } = (await rest('POST /admin/login', { body: login })).body.data;
  const as = { ...login, token, name: 'Ona' };
  expect((await view(article, '', as)).status).toBe(200);
  expect((await turn(article, { locale: 'en', closed: true }, as)).status).toBe(403);
  expect((await view(article, '', 'editor')).status).toBe(403);
});
