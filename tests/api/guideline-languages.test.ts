import { type Json, rest } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

// A newsroom of its own: a guideline in one more language would show in the lists that other tests read.
let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  end = await ownNewsroom();
}, 60_000);

afterAll(() => end?.());

test('where only one guideline is written in a language, the others come in the default language, in their order', async () => {
  const as = 'superAdmin';
  await rest('POST /i18n/locales', { as, body: { code: 'fr', name: 'French (fr)', isDefault: false } });
  const fr = { title: 'Hors sujet', text: 'Un commentaire parle de l’article sous lequel il se trouve.' };
  const { status } = await rest('PUT /moderation/guidelines/off-topic', { as, body: { data: { texts: { fr } } } });
  expect(status).toBe(200);
  const inLocale = async (locale: string) =>
    (await rest(`GET /api/guidelines?locale=${locale}`)).body.data.map((one: Json) => [one.code, one.locale]);
  const codes = ['profanity', 'threats', 'personal-attacks', 'vulgarity', 'abuse', 'promotion', 'off-topic'];
  expect(await inLocale('fr')).toEqual(codes.map((code) => [code, code === 'off-topic' ? 'fr' : 'en']));
  expect(await inLocale('tr')).toEqual(codes.map((code) => [code, 'tr']));
});
