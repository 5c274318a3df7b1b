import { aComment, anAdminWith, anApprovedComment, anArticle, decided } from '../harness/factories';
import { type Call, type Json, rest, sql } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

// A newsroom of its own: what is in force holds for everyone in it.
let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  end = await ownNewsroom();
}, 60_000);

afterAll(() => end?.());

const as = 'superAdmin';
const call = (line: string, data?: unknown, who: Call['as'] = as) =>
  rest(line.replace(' ', ' /moderation/guidelines'), { as: who, ...(data !== undefined && { body: { data } }) });

const all = async (): Promise<Json[]> => (await call('GET /all')).body.data;
const one = async (code: string): Promise<Json> => (await all()).find((guideline) => guideline.code === code);
const publicly = async (): Promise<string[]> =>
  (await rest('GET /api/guidelines')).body.data.map(({ code }: Json) => code);

const words = (title = 'Manners') => ({ title, text: `${title}: be polite.` });

let made = 0;
const aGuideline = async (): Promise<string> => {
  made += 1;
  const { status } = await call('POST ', { code: `manners-${made}`, texts: { en: words(`Manners ${made}`) } });
  expect(status).toBe(201);
  return `manners-${made}`;
};

const log = (subject: string) =>
  sql(
    `select from_value as "from", to_value as "to", details, actor_name as by from moderation_changes
     where kind = 'guideline' and subject = $1 order by id`,
    [subject],
  );

const flaws = ({ body }: { body: Json }) => body.error.details.errors.map((flaw: Json) => flaw.path.join('.'));

test('a new guideline is last, in force at once, and can be cited', async () => {
  const texts = { en: words(), ar: { title: 'الأدب', text: 'كن مهذبا.' } };
  const { status, body } = await call('POST ', { code: 'manners', texts });
  expect(status).toBe(201);
  expect(body.data).toEqual({ code: 'manners', version: 1, position: 7, texts, retiredAt: null, cited: 0 });
  expect((await publicly()).at(-1)).toBe('manners');
  const { documentId } = await aComment(await anArticle());
  await decided(documentId, { action: 'reject', guideline: 'manners' });
  expect((await one('manners')).cited).toBe(1);
  expect(await log('manners')).toEqual([{ from: null, to: '1', details: { texts }, by: 'Sera Tester' }]);
});

test.each([
  ['a code that is taken', { code: 'abuse', texts: { en: words() } }, ['data.code']],
  ['a code that is an address here', { code: 'order', texts: { en: words() } }, ['data.code']],
  ['a code of capitals', { code: 'Manners', texts: { en: words() } }, ['data.code']],
  ['a code of one letter', { code: 'm', texts: { en: words() } }, ['data.code']],
  ['a code too long', { code: 'm'.repeat(61), texts: { en: words() } }, ['data.code']],
  ['a code that is no text', { code: 7, texts: { en: words() } }, ['data.code']],
  ['no code', { texts: { en: words() } }, ['data.code']],
  ['no texts', { code: 'courtesy' }, ['data.texts']],
  ['no text in the default language', { code: 'courtesy', texts: { ar: words() } }, ['data.texts.en']],
  ['no text at all', { code: 'courtesy', texts: {} }, ['data.texts.en']],
  ['a language of another newsroom', { code: 'courtesy', texts: { en: words(), fr: words() } }, ['data.texts.fr']],
  ['half a text', { code: 'courtesy', texts: { en: { title: 'C' } } }, ['data.texts.en.text']],
  ['an invisible text', { code: 'courtesy', texts: { en: { title: '\u200b', text: 'C' } } }, ['data.texts.en.title']],
  [
    'an endless text',
    { code: 'courtesy', texts: { en: { title: 'C', text: 'c'.repeat(2001) } } },
    ['data.texts.en.text'],
  ],
  ['a version of its own', { code: 'courtesy', texts: { en: words() }, version: 9 }, ['data.version']],
  ['nothing', null, ['data']],
])('a new guideline with %s is refused by name', async (_, data, paths) => {
  const before = await all();
  const answer = await call('POST ', data);
  expect(answer.status).toBe(400);
  expect(flaws(answer)).toEqual(paths);
  expect(await all()).toEqual(before);
});

test('new words in several languages make one version in all, and the same words make none', async () => {
  const code = await aGuideline();
  const texts = { en: words('Courtesy'), tr: words('Nezaket'), ar: words('الأدب') };
  const { status, body } = await call(`PUT /${code}`, { texts });
  expect([status, body.data.version, body.data.texts]).toEqual([200, 2, texts]);
  const again = await call(`PUT /${code}`, { texts: { tr: texts.tr } });
  expect([again.status, again.body.data.version]).toEqual([200, 2]);
  expect((await call(`PUT /${code}`, { texts: {} })).body.data.version).toBe(2);
  const gone = await call(`PUT /${code}`, { texts: { tr: null } });
  expect(gone.body.data).toMatchObject({ version: 3, texts: { en: texts.en, ar: texts.ar } });
  expect(gone.body.data.texts.tr).toBeUndefined();
  expect((await log(code)).slice(1)).toMatchObject([
    { from: '1', to: '2', details: { languages: ['en', 'tr', 'ar'] } },
    { from: '2', to: '3', details: { languages: ['tr'] } },
  ]);
});

test('two editors who save at once make two versions, and neither’s words are lost', async () => {
  const code = await aGuideline();
  const answers = await Promise.all([
    call(`PUT /${code}`, { texts: { tr: words('Nezaket') } }),
    call(`PUT /${code}`, { texts: { ar: words('الأدب') } }),
  ]);
  expect(answers.map(({ body }) => body.data.version).sort()).toEqual([2, 3]);
  expect(await one(code)).toMatchObject({ version: 3, texts: { tr: words('Nezaket'), ar: words('الأدب') } });
});

test.each([
  ['of the default language taken away', { texts: { en: null } }, ['data.texts.en']],
  ['in a language of another newsroom', { texts: { fr: { title: 'P', text: 'P' } } }, ['data.texts.fr']],
  ['in a language that is none', { texts: { '../x': { title: 'P', text: 'P' } } }, ['data.texts.../x']],
  ['in no shape', { texts: [] }, ['data.texts']],
  ['as before, for one language', { title: 'P', text: 'P' }, ['data.texts', 'data.title', 'data.text']],
])('words %s are refused by name', async (_, data, paths) => {
  const answer = await call('PUT /abuse', data);
  expect(answer.status).toBe(400);
  expect(flaws(answer)).toEqual(paths);
  expect((await one('abuse')).version).toBe(1);
});

test('what JavaScript keeps for itself is a language like any other: unknown', async () => {
  const body =
    '{"data": {"texts": {"__proto__": {"title": "P", "text": "P"}, "constructor": {"title": "P", "text": "P"}}}}';
  const answer = await rest('PUT /moderation/guidelines/abuse', { as, body });
  expect(answer.status).toBe(400);
  expect((await one('abuse')).version).toBe(1);
});

test('guidelines stand in the order in which they are put, in every version', async () => {
  await aGuideline();
  const codes = (await publicly()).reverse();
  const { status, body } = await call('PUT /order', { codes });
  expect(status).toBe(200);
  expect(body.data.filter(({ retiredAt }: Json) => !retiredAt).map(({ code }: Json) => code)).toEqual(codes);
  expect(await publicly()).toEqual(codes);
  await call('PUT /abuse', { texts: { tr: words('Taciz') } });
  expect(await publicly()).toEqual(codes);
  expect((await log('order')).at(-1)).toMatchObject({ to: codes.join(', ') });
  await call('PUT /order', { codes: codes.reverse() });
});

test.each([
  ['one missing', (codes: string[]) => codes.slice(1)],
  ['one twice', (codes: string[]) => [...codes, codes[0]]],
  ['one that nobody knows', (codes: string[]) => [...codes.slice(1), 'kindness']],
  ['none', () => []],
  ['a number', (codes: string[]) => [...codes.slice(1), 7]],
  ['no list', () => 'abuse'],
])('an order with %s is refused by name', async (_, wrong) => {
  const before = await publicly();
  const answer = await call('PUT /order', { codes: wrong(before) });
  expect(answer.status).toBe(400);
  expect(flaws(answer)[0]).toMatch(/^data\.codes/);
  expect(await publicly()).toEqual(before);
});

test('a retired guideline is cited by no new decision, keeps its old ones, and comes back last', async () => {
  const code = await aGuideline();
  const [first, second] = [await aComment(await anArticle()), await aComment(await anArticle())];
  await decided(first.documentId, { action: 'reject', guideline: code });
  const { status, body } = await call(`POST /${code}/retirement`);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ code, cited: 1, retiredAt: expect.any(String) });
  expect(await publicly()).not.toContain(code);
  const data = { action: 'reject', guideline: code, version: 1 };
  const refused = await rest(`POST /moderation/comments/${second.documentId}/decisions`, { as, body: { data } });
  expect(refused.status).toBe(400);

  expect((await call(`POST /${code}/retirement`)).body.data.retiredAt).toBe(body.data.retiredAt);
  // Reworded while it is away, it stays away.
  expect((await call(`PUT /${code}`, { texts: { tr: words('Nezaket') } })).body.data.retiredAt).toBe(
    body.data.retiredAt,
  );
  await aGuideline();
  expect((await call(`DELETE /${code}/retirement`)).body.data).toMatchObject({ version: 2, retiredAt: null });
  expect((await publicly()).at(-1)).toBe(code);
  await decided(second.documentId, { action: 'reject', guideline: code });
  expect((await log(code)).map(({ to }) => to)).toEqual(['1', 'retired', '2', 'in force']);
});

test('what was cited, or is named by a report that nobody answered, is not deleted', async () => {
  const [cited, reported] = [await aGuideline(), await aGuideline()];
  const { documentId } = await aComment(await anArticle());
  const { comment } = await decided(documentId, { action: 'reject', guideline: cited });
  await rest(`POST /moderation/comments/${documentId}/decisions`, {
    as,
    body: { data: { action: 'undo', version: comment.version } },
  });
  const { documentId: seen } = await anApprovedComment(await anArticle());
  await sql(
    `insert into moderation_reports (document_id, comment_id, guideline, reporter_key, reported_at)
     select $1, id, $2, 'guest:test', now() from moderation_comments where document_id = $3`,
    [`report-${reported}`, reported, seen],
  );
  for (const code of [cited, reported]) {
    const { status, body } = await call(`DELETE /${code}`);
    expect([status, body.error.name]).toEqual([409, 'GuidelineInUse']);
    expect(await one(code)).toBeDefined();
  }
  await sql('update moderation_reports set closed_at = now() where guideline = $1', [reported]);
  expect((await call(`DELETE /${reported}`)).status).toBe(200);
});

test('what nothing leads to is deleted, and its words stay in the log', async () => {
  const code = await aGuideline();
  await call(`PUT /${code}`, { texts: { tr: words('Nezaket') } });
  expect(await call(`DELETE /${code}`)).toMatchObject({ status: 200, body: { data: { code } } });
  expect(await one(code)).toBeUndefined();
  expect((await log(code)).at(-1)).toMatchObject({ from: '2', to: null, details: { texts: { tr: words('Nezaket') } } });
  expect((await call(`DELETE /${code}`)).status).toBe(404);
});

test('deleted and cited at once: either the decision stands and the guideline stays, or neither', async () => {
  for (let round = 0; round < 5; round += 1) {
    const code = await aGuideline();
    const { documentId } = await aComment(await anArticle());
    const data = { action: 'reject', guideline: code, version: 1 };
    const [decision, deletion] = await Promise.all([
      rest(`POST /moderation/comments/${documentId}/decisions`, { as, body: { data } }),
      call(`DELETE /${code}`),
    ]);
    expect([
      [201, 409],
      [400, 200],
    ]).toContainEqual([decision.status, deletion.status]);
    expect((await one(code)) !== undefined).toBe(decision.status === 201);
  }
});

test('one guideline stays in force, even where two editors retire the last two at once', async () => {
  const codes = await publicly();
  const [last, secondLast] = codes.reverse();
  for (const code of codes.slice(2)) expect((await call(`POST /${code}/retirement`)).status).toBe(200);
  const answers = await Promise.all([call(`POST /${last}/retirement`), call(`POST /${secondLast}/retirement`)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.error.name).toBe('LastGuideline');
  expect(await publicly()).toHaveLength(1);
  const fresh = await aGuideline();
  const [only = ''] = await publicly();
  await call(`POST /${only}/retirement`);
  expect((await call(`DELETE /${fresh}`)).body.error.name).toBe('LastGuideline');
  for (const code of codes) await call(`DELETE /${code}/retirement`);
});

test.each(['PUT ', 'POST /retirement', 'DELETE /retirement', 'DELETE '])(
  'a guideline that nobody wrote is not found: %s',
  async (line) => {
    const [method, rest = ''] = line.split(' ');
    for (const code of ['kindness', '%00', "a'b", 'A'.repeat(3000)]) {
      const { status } = await call(`${method} /${code}${rest}`, method === 'PUT' ? { texts: {} } : undefined);
      expect([400, 404]).toContain(status);
    }
  },
);

test('only who may change guidelines does any of it', async () => {
  const login = await anAdminWith(['plugin::moderation.queue.read', 'plugin::moderation.settings.change']);
  const { token } = (await rest('POST /admin/login', { body: login })).body.data;
  const other = { ...login, token, name: 'Ona' };
  expect((await rest('GET /moderation/guidelines', { as: other })).status).toBe(200);
  for (const line of [
    ...['GET /all', 'POST ', 'PUT /order', 'PUT /abuse', 'POST /abuse/retirement', 'DELETE /abuse/retirement'],
    'DELETE /abuse',
  ]) {
    expect((await call(line, line.startsWith('P') ? {} : undefined, other)).status).toBe(403);
  }
});
