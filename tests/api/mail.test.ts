import { aComment, anArticle, anUndoneDecision, decided, graceHasPassed } from '../harness/factories';
import { anAddress, type Json, type Mail, mails, sql, takeMails, until } from '../harness/newsroom';

const mailsTo = async (email: string): Promise<Mail[]> => (await mails()).filter(({ to }) => to === email);

const mailTo = (email: string): Promise<Mail> => until(`a mail to ${email}`, async () => (await mailsTo(email))[0]);

const anEmail = () => `rena-${anAddress()}@example.org`;

test.concurrent('an approval is told by mail, with the reader’s own words and the way to the receipt', async () => {
  const article = await anArticle({ title: 'The ferry runs again' });
  const email = anEmail();
  const comment = await aComment(article, { email, body: 'At last!\nThank you.' });
  await decided(comment.documentId, { action: 'approve' });
  const mail = await mailTo(email);
  expect(mail.subject).toBe('Your comment on “The ferry runs again” has been published');
  expect(mail.text).toContain('Hello Rena,');
  expect(mail.text).toContain('> At last!\n> Thank you.');
  expect(mail.text).toContain(`https://news.example/receipts/${comment.receipt}`);
  expect(mail.html).toContain(`<a href="https://news.example/receipts/${comment.receipt}">`);
  expect(await mailsTo(email)).toHaveLength(1);
});

test.concurrent('a rejection is told with the guideline it was made under, and without the moderator’s note', async () => {
  const email = anEmail();
  const comment = await aComment(await anArticle(), { email });
  await decided(comment.documentId, { action: 'reject', guideline: 'promotion', note: 'Third time this week.' });
  const mail = await mailTo(email);
  expect(mail.subject).toMatch(/is not published$/);
  expect(mail.html).toMatch(/<strong>[^<]*promotion[^<]*<\/strong>/i);
  expect(mail.text).not.toContain('Third time');
  expect(mail.text).not.toContain('Mona');
});

test.concurrent.each([
  ['en', 'ltr', /has been published/],
  ['ckb', 'rtl', /\p{Script=Arabic}/u],
  ['kmr', 'ltr', /\p{Script=Latin}/u],
  ['ar', 'rtl', /\p{Script=Arabic}/u],
  ['tr', 'ltr', /yayımlandı|yayınlandı/],
])('a reader who wrote in %s is answered in it, %s', async (locale, direction, words) => {
  const article = await anArticle({}, { locale });
  const email = anEmail();
  const comment = await aComment(article, { email, locale });
  await decided(comment.documentId, { action: 'approve' });
  const mail = await mailTo(email);
  expect(mail.subject).toMatch(words);
  expect(mail.html).toContain(`<div lang="${locale}" dir="${direction}">`);
});

test.concurrent('a hostile name or text is only text in the mail', async () => {
  const article = await anArticle({ title: 'Ferries & <b>harbours</b>' });
  const email = anEmail();
  const hostile = `<img src=x onerror="alert(1)"></blockquote><script>alert('2')</script>{article}`;
  const comment = await aComment(article, { email, body: hostile, name: '<b>{article}</b> $& "x"' });
  await decided(comment.documentId, { action: 'approve' });
  const mail = await mailTo(email);
  expect(mail.html).not.toMatch(/<(img|script|b)\b/);
  expect(mail.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  expect(mail.text).toContain(`> ${hostile}`);
  expect(mail.subject).toBe('Your comment on “Ferries & <b>harbours</b>” has been published');
});

test.concurrent('nobody is written to who left no address, or whose decision was taken back', async () => {
  const article = await anArticle();
  const email = anEmail();
  const undone = await aComment(article, { email });
  const silent = await aComment(article, { name: 'Silent Reader' });
  await anUndoneDecision(undone.documentId);
  await decided(silent.documentId, { action: 'approve' });
  const last = anEmail();
  const sentinel = await aComment(article, { email: last });
  await decided(sentinel.documentId, { action: 'approve' });
  await mailTo(last);
  await graceHasPassed();
  expect(await mailsTo(email)).toEqual([]);
  expect((await mails()).filter(({ text }) => text.includes('Silent Reader'))).toEqual([]);
});

test.concurrent('a submission alone, a note, an escalation, a reopening and a withdrawal send nothing', async () => {
  const article = await anArticle();
  const email = anEmail();
  const comment = await aComment(article, { email });
  await decided(comment.documentId, { action: 'escalate' });
  await decided(comment.documentId, { action: 'note', note: 'Hm.' });
  await decided(comment.documentId, { action: 'approve' });
  await mailTo(email);
  await decided(comment.documentId, { action: 'reopen' });
  await graceHasPassed();
  expect(await mailsTo(email)).toHaveLength(1);
});

const mailJob = async ({ decision }: Json): Promise<Json> =>
  (await sql('select * from graphile_worker.jobs where key = $1', [`send-mail:${decision.documentId}`]))[0];

test.concurrent('a mail that the server puts off is not sent when another decision stands by then', async () => {
  const article = await anArticle();
  const [changed, kept] = [`later-${anEmail()}`, `later-${anEmail()}`];
  const first = await aComment(article, { email: changed });
  const second = await aComment(article, { email: kept });
  const approvals = [
    await decided(first.documentId, { action: 'approve' }),
    await decided(second.documentId, { action: 'approve' }),
  ];
  for (const approval of approvals) {
    const job = await until('the mail was put off', async () => {
      const tried = await mailJob(approval);
      return tried?.last_error ? tried : undefined;
    });
    expect(job.last_error).toContain('451');
    expect(job.last_error).not.toContain('example.org');
  }
  await decided(first.documentId, { action: 'reopen' });
  await takeMails();
  await mailTo(kept);
  await until('the job of the first has ended', async () => !(await mailJob(approvals[0])));
  expect(await mailsTo(changed)).toEqual([]);
});

test.concurrent('a mail that the server refuses for good is not tried again', async () => {
  const email = `nobody-${anEmail()}`;
  const comment = await aComment(await anArticle(), { email });
  const approval = await decided(comment.documentId, { action: 'approve' });
  await graceHasPassed();
  await until('the job has ended', async () => !(await mailJob(approval)));
  expect(await mailsTo(email)).toEqual([]);
});
