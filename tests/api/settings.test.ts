import { aComment, anAdminWith, anArticle } from '../harness/factories';
import { type Json, type Person, rest, sql, until } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

// A newsroom of its own: its settings hold for everyone in it.
let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  end = await ownNewsroom({ MODERATION_BODY_MAX: '3000' });
}, 60_000);

afterAll(() => end?.());

const find = async (): Promise<Json> => (await rest('GET /moderation/settings', { as: 'superAdmin' })).body.data;
const change = (data: unknown, as: string | Person = 'superAdmin') =>
  rest('PUT /moderation/settings', { as, body: { data } });

/** What stands, with one thing changed. */
const changed = async (group: string, values: Json) => {
  const { settings } = await find();
  const given = typeof values === 'object' ? { ...settings[group], ...values } : values;
  const answer = await change({ ...settings, [group]: given });
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const logged = () =>
  sql(`select subject, from_value as "from", to_value as "to", actor_name as by from moderation_changes
       where kind = 'settings' order by id`);

const backToDefaults = async () => {
  await change((await find()).defaults);
};
afterEach(backToDefaults);

test('they are the environment’s until somebody changes one, and it holds at once', async () => {
  const before = await find();
  expect(before.settings).toEqual(before.defaults);
  expect(before.defaults).toMatchObject({ limits: { bodyMax: 3000, maxLinks: 2 }, claimSeconds: 90, graceSeconds: 2 });

  const after = await changed('limits', { bodyMax: 10, maxLinks: 0 });
  expect(after.settings.limits).toEqual({ ...before.defaults.limits, bodyMax: 10, maxLinks: 0 });
  expect(after.defaults).toEqual(before.defaults);

  const article = await anArticle();
  const call = `POST /api/articles/${article.documentId}/comments`;
  const refused = await rest(call, { body: { data: { name: 'Rena', body: 'Much too long.' } } });
  expect(refused.body.error.details.errors).toMatchObject([
    { path: ['body'], message: 'body must have at most 10 characters' },
  ]);
  const told = (await rest('GET /api/openapi.json')).body.components.schemas.GuestSubmission.properties.body;
  expect(told.description).toContain('From 2 to 10 characters');

  await backToDefaults();
  expect((await find()).settings).toEqual(before.settings);
  await aComment(article, { body: 'Long enough again.' });
  expect(JSON.stringify((await rest('GET /api/openapi.json')).body)).toContain('From 2 to 3000 characters');
});

test('only what differs from the environment is kept', async () => {
  await changed('rate', { perReader: 7 });
  expect((await sql('select chosen from moderation_settings'))[0].chosen).toEqual({ rate: { perReader: 7 } });
});

test('each change is logged, with who made it and what it was', async () => {
  const count = (await logged()).length;
  const { settings } = await find();
  await change({ ...settings, graceSeconds: 3, limits: { ...settings.limits, nameMax: 40 } });
  await change((await find()).settings);
  const entries = (await logged()).slice(count).sort((a, b) => a.subject.localeCompare(b.subject));
  expect(entries).toEqual([
    { subject: 'graceSeconds', from: '2', to: '3', by: 'Sera Tester' },
    { subject: 'limits.nameMax', from: '80', to: '40', by: 'Sera Tester' },
  ]);
});

test('what another process changed holds here within seconds', async () => {
  await sql(`insert into moderation_settings as s (chosen, version) values ('{"limits": {"bodyMin": 9}}', 1)
             on conflict (one) do update set chosen = excluded.chosen, version = s.version + 1`);
  const article = await anArticle();
  await until('the shortest comment is nine characters', async () => {
    const body = { data: { name: 'Rena', body: 'Short' } };
    return (await rest(`POST /api/articles/${article.documentId}/comments`, { body })).status === 400;
  });
});

test('what was chosen and no longer fits the environment is left out, and the rest holds', async () => {
  await sql(`insert into moderation_settings as s (chosen, version)
             values ('{"limits": {"bodyMin": 3500}, "graceSeconds": 1, "gone": 3, "rate": {"gone": 3}}', 1)
             on conflict (one) do update set chosen = excluded.chosen, version = s.version + 1`);
  const { settings, defaults } = await find();
  expect(settings).toEqual({ ...defaults, graceSeconds: 1 });
});

test('a comment with more links than the settings allow is held for them, each with its place', async () => {
  await changed('limits', { maxLinks: 1 });
  const comment = await aComment(await anArticle(), { body: 'Buy at cheap.shop and https://dear.example/x!' });
  const { body } = await rest(`GET /moderation/comments/${comment.documentId}`, { as: 'superAdmin' });
  const found = body.data.comment.findings.filter((finding: Json) => finding.rule === 'too-many-links');
  expect(found).toEqual([
    expect.objectContaining({ guideline: 'promotion', span: { from: 7, to: 17 } }),
    expect.objectContaining({ guideline: 'promotion', span: { from: 22, to: 44 } }),
  ]);
});

describe('settings that cannot hold are refused by name', () => {
  const wrong: [string, (settings: Json) => unknown, string[]][] = [
    ['no settings at all', () => undefined, ['data']],
    ['a text', () => 'all', ['data']],
    ['a list', () => [], ['data']],
    ['null', () => null, ['data']],
    ['one that is missing', ({ claimSeconds: _, ...rest }) => rest, ['data.claimSeconds']],
    ['one that nobody knows', (s) => ({ ...s, addressKeys: ['mine'] }), ['data.addressKeys']],
    ['one in a group that nobody knows', (s) => ({ ...s, rate: { ...s.rate, x: 1 } }), ['data.rate.x']],
    ['a number as text', (s) => ({ ...s, graceSeconds: '5' }), ['data.graceSeconds']],
    ['half a second', (s) => ({ ...s, graceSeconds: 0.5 }), ['data.graceSeconds']],
    ['less than nothing', (s) => ({ ...s, duplicateMinutes: -1 }), ['data.duplicateMinutes']],
    ['more than any', (s) => ({ ...s, duplicateMinutes: 1e300 }), ['data.duplicateMinutes']],
    ['more than a whole number holds', (s) => ({ ...s, graceSeconds: 2 ** 60 }), ['data.graceSeconds']],
    ['a claim too short', (s) => ({ ...s, claimSeconds: 14 }), ['data.claimSeconds']],
    ['too many links', (s) => ({ ...s, limits: { ...s.limits, maxLinks: 101 } }), ['data.limits.maxLinks']],
    [
      'limits upside down',
      (s) => ({ ...s, limits: { ...s.limits, bodyMin: 10, bodyMax: 9, nameMin: 3, nameMax: 2 } }),
      ['data.limits.nameMin', 'data.limits.bodyMin'],
    ],
    [
      'a mode that is none',
      (s) => ({ ...s, premoderation: { ...s.premoderation, mode: 'nobody' } }),
      ['data.premoderation.mode'],
    ],
    ['a window of no time', (s) => ({ ...s, rate: { ...s.rate, windowSeconds: 0 } }), ['data.rate.windowSeconds']],
  ];

  test.each(wrong)('%s', async (_, make, paths) => {
    const { settings } = await find();
    const { status, body } = await change(make(settings));
    expect(status).toBe(400);
    expect(body.error.name).toBe('ValidationError');
    const found = body.error.details.errors.map((flaw: Json) => flaw.path.join('.'));
    expect(found).toEqual(expect.arrayContaining(paths));
    expect((await find()).settings).toEqual(settings);
  });

  test('with what is not a field beside them', async () => {
    const { settings } = await find();
    const { status, body } = await rest('PUT /moderation/settings', {
      as: 'superAdmin',
      body: { data: settings, as: 'somebody' },
    });
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['as']]);
  });
});

test('two editors at once: one of the two stands whole, and the log has both', async () => {
  const count = (await logged()).length;
  const { settings } = await find();
  const answers = await Promise.all([
    change({ ...settings, graceSeconds: 7, duplicateMinutes: 7 }),
    change({ ...settings, graceSeconds: 8, duplicateMinutes: 8 }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const stands = (await find()).settings;
  expect(stands.graceSeconds).toBe(stands.duplicateMinutes);
  const graces = (await logged()).slice(count).filter(({ subject }) => subject === 'graceSeconds');
  expect(graces).toMatchObject([{ from: '2' }, { from: graces[0].to, to: String(stands.graceSeconds) }]);
});

test('only who may change settings sees or changes them', async () => {
  const { settings } = await find();
  const login = await anAdminWith(['plugin::moderation.queue.read', 'plugin::moderation.guidelines.manage']);
  const { token } = (await rest('POST /admin/login', { body: login })).body.data;
  const other = { ...login, token, name: 'Ona' };
  for (const as of ['adminModerator', 'editor', other] as const) {
    expect((await rest('GET /moderation/settings', { as })).status).toBe(403);
    expect((await change(settings, as)).status).toBe(403);
  }
});
