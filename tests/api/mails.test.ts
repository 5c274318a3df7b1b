import { type MailKindView, type MailTemplate, mailKinds } from '../../src/plugins/moderation/shared/mails';
import { aComment, anArticle, decided } from '../harness/factories';
import { anEmail, mailTo } from '../harness/letters';
import { type Json, rest } from '../harness/newsroom';

const as = 'superAdmin';
const put = (place: string, data: Json) => rest(`PUT /moderation/mails/${place}`, { as, body: { data } });
const preview = (data: Json) => rest('POST /moderation/mails/preview', { as, body: { data } });
const listed = async (kind: string): Promise<MailKindView> =>
  (await rest('GET /moderation/mails', { as })).body.data.find((mail: MailKindView) => mail.kind === kind);

const rejection: MailTemplate = {
  subject: '«{article}»: <b>baş e</b>',
  paragraphs: ['Silav, {name}!', '{guideline}\n{guidelineText}', '{appeal}', 'Bes e:\n{unsubscribe}'],
};

test('every mail is listed in each of the newsroom’s languages, with what can stand in it', async () => {
  const { body } = await rest('GET /moderation/mails', { as });
  expect(body.data.map(({ kind }: MailKindView) => kind)).toEqual([...mailKinds]);
  expect(body.meta.locales).toEqual(expect.arrayContaining(['en', 'ckb', 'kmr', 'ar', 'tr']));
  for (const { templates } of body.data) expect(Object.keys(templates).sort()).toEqual([...body.meta.locales].sort());
  const { placeholders, templates } = await listed('rejected');
  expect(placeholders).toContainEqual({ name: 'guideline', alone: true, required: true });
  expect(placeholders).toContainEqual({ name: 'article', alone: false, required: false });
  expect(templates.en).toMatchObject({ changed: false, template: { paragraphs: expect.any(Array) } });
});

test('words that the newsroom put in are what readers get, until the default is put back; each change is logged', async () => {
  expect((await put('rejected/kmr', rejection)).body.data).toEqual({ template: rejection, changed: true });
  expect((await listed('rejected')).templates.kmr).toEqual({ template: rejection, changed: true });
  const email = anEmail();
  const article = await anArticle({ title: 'Keştî' }, { locale: 'kmr' });
  const comment = await aComment(article, { email, locale: 'kmr' });
  await decided(comment.documentId, { action: 'reject', guideline: 'vulgarity' });
  const mail = await mailTo(email);
  expect(mail.subject).toBe('«Keştî»: <b>baş e</b>');
  expect(mail.text).toMatch(/^Silav, Rena!\n\n/);
  expect(mail.html).toMatch(/<body><div lang="kmr" dir="ltr"><p>Silav, <bdi>Rena<\/bdi>!<\/p>/);

  const restored = await rest('DELETE /moderation/mails/rejected/kmr', { as });
  expect(restored.body.data.changed).toBe(false);
  expect((await listed('rejected')).templates.kmr).toEqual(restored.body.data);
  await rest('DELETE /moderation/mails/rejected/kmr', { as });
  const log = (await rest('GET /moderation/log?action=mail', { as })).body.data;
  expect(log.map(({ subject, from, to }: Json) => [subject, from, to])).toEqual([
    ['rejected/kmr', 'changed', 'default'],
    ['rejected/kmr', 'default', 'changed'],
  ]);
});

test.each([
  ['an unknown placeholder', { paragraphs: [...rejection.paragraphs, '{nobody}'] }, ['paragraphs', '4']],
  ['one that another mail has', { subject: '{reply}' }, ['subject']],
  ['a quote in the subject', { subject: '{guideline}' }, ['subject']],
  ['a link inside a sentence', { paragraphs: [...rejection.paragraphs, 'See {receipt}.'] }, ['paragraphs', '4']],
  ['no way out', { paragraphs: rejection.paragraphs.slice(0, 3) }, ['paragraphs']],
  ['no reason', { paragraphs: ['{appeal}', '{unsubscribe}'] }, ['paragraphs']],
  ['two lines in the subject', { subject: 'One\nTwo' }, ['subject']],
  ['no words', { subject: ' ' }, ['subject']],
  ['too many words', { subject: 'x'.repeat(201) }, ['subject']],
  ['another field', { html: '<b>' }, ['html']],
])('a mail with %s is refused at its field', async (_, wrong, path) => {
  for (const answer of [
    await put('rejected/tr', { ...rejection, ...wrong }),
    await preview({ ...rejection, ...wrong, kind: 'rejected', locale: 'tr' }),
  ]) {
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['data', ...path]);
  }
  expect((await listed('rejected')).templates.tr?.changed).toBe(false);
});

test.each([
  ['a mail that there is not', 'farewell/en', ['kind']],
  ['a language that the newsroom does not have', 'rejected/fr', ['locale']],
  ['what is no language', 'rejected/x', ['locale']],
])('%s has no words to change', async (_, place, path) => {
  const answer = await put(place, rejection);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0].path).toEqual(path);
});

test.each(mailKinds)('a preview of "%s" is what a reader would get, in the language’s direction', async (kind) => {
  const { templates } = await listed(kind);
  const { status, body } = await preview({ kind, locale: 'ckb', ...templates.ckb?.template });
  expect(status).toBe(200);
  const { subject, text, html } = body.data;
  expect(`${subject}${text}${html}`).not.toMatch(/\{\w+\}/);
  expect(html).toMatch(/<body><div lang="ckb" dir="rtl">/);
  expect(text.length).toBeGreaterThan(100);
});
