import {
  aComment,
  anAppeal,
  anApprovedComment,
  anArticle,
  anUndoneDecision,
  approvedComments,
  aRejectedComment,
  becomesVisible,
  decided,
} from '../harness/factories';
import { anEmail, mailsTo, mailTo, oneClick, sendForm, wayOut } from '../harness/letters';
import { graphql, type Json, newsroomUrl, rest, sql, until } from '../harness/newsroom';

const replies = { replies: true };
const digest = { replies: true, digest: true };

/** Waits until nothing about a comment's decisions is left to do. */
const jobsHaveEnded = (documentId: string) =>
  until('its jobs have ended', async () => {
    const left = await sql(
      `select 1 from graphile_worker.jobs j join moderation_decisions d on j.key like '%' || d.document_id
         join moderation_comments c on c.id = d.comment_id where c.document_id = $1`,
      [documentId],
    );
    return left.length === 0;
  });

const digestsNow = () => sql(`select graphile_worker.add_job('digests')`);
const waiting = async (article: { documentId: string }): Promise<Json[]> =>
  sql(
    `select n.* from moderation_notices n join moderation_comments c on c.id = n.comment_id
     where c.article_id = $1 and sent_at is null`,
    [article.documentId],
  );

// The longest of them begins first.
test.concurrent('a digest gathers outcomes and answers by their ids, tells what is still true, and comes once a day', async () => {
  const article = await anArticle({ title: 'The ferry runs again' });
  const email = anEmail();
  const first = await anApprovedComment(article, { email, notify: digest, body: 'First words.' });
  const second = await aRejectedComment(article, { email, notify: digest, body: 'Second words.' });
  const third = await anApprovedComment(article, { email, notify: digest, body: 'Third words.' });
  await anApprovedComment(article, { parent: first.documentId, name: 'Roj', body: 'An answer.' });
  await rest(`DELETE /api/comments/receipts/${third.receipt}`);
  await until('all of it waits', async () => (await waiting(article)).length === 4);
  expect(await mailsTo(email)).toEqual([]);
  const jobs = await sql('select payload, key, last_error from graphile_worker._private_jobs');
  expect(JSON.stringify([jobs, await waiting(article)])).not.toMatch(/example\.org|words\.|An answer/);

  await digestsNow();
  const mail = await mailTo(email);
  expect(mail.subject).toBe('News of your comments');
  expect(mail.headers['list-unsubscribe']).toContain('/api/comments/unsubscribe/');
  expect(mail.text).toContain('Your comment on “The ferry runs again” has been published');
  expect(mail.text).toContain('> Second words.');
  expect(mail.text).toContain('> An answer.');
  expect(mail.text).not.toContain('Third words.');
  expect(mail.html).toMatch(/<strong>[^<]*vulgarity[^<]*<\/strong>/i);
  expect(mail.text.match(/unsubscribe/g)).toHaveLength(1);

  await anApprovedComment(article, { parent: first.documentId, name: 'Tara', body: 'Another answer.' });
  await until('it waits', async () => (await waiting(article)).length === 1);
  await digestsNow();
  await until(
    'the round is over',
    async () =>
      (await sql(`select 1 from graphile_worker.jobs where task_identifier in ('digests', 'send-digest')`)).length ===
      0,
  );
  expect(await mailsTo(email)).toHaveLength(1);
  await sql(
    `update moderation_notices n set sent_at = sent_at - interval '23 hours 40 minutes' from moderation_comments c
    where c.id = n.comment_id and c.article_id = $1`,
    [article.documentId],
  );
  await digestsNow();
  await until('the next day’s digest', async () => (await mailsTo(email)).length === 2);
  expect((await mailsTo(email))[1]?.text).toContain('> Another answer.');
  expect((await mailsTo(email))[1]?.text).not.toContain('First words.\n\n* * *');
  expect(second.state).toBe('pending');
});

test.concurrent('who asked for it hears of an answer, with its words, once, and only when readers see it', async () => {
  const article = await anArticle({ title: 'The ferry runs again' });
  const email = anEmail();
  const { documentId: parent } = await anApprovedComment(article, { email, notify: replies, body: 'At last!' });
  const reply = await aComment(article, { parent, name: 'Roj', body: 'Indeed.\n<b>Finally</b>' });
  await anUndoneDecision(reply.documentId);
  await decided(reply.documentId, { action: 'approve' });
  const mail = await mailTo(email, /answer/);
  expect(mail.subject).toBe('An answer to your comment on “The ferry runs again”');
  expect(mail.text).toContain('Roj has answered your comment');
  expect(mail.text).toContain('> Indeed.\n> <b>Finally</b>');
  expect(mail.html).toContain('Indeed.\n&lt;b&gt;Finally&lt;/b&gt;');
  expect(mail.text).toContain(`https://news.example/en/${article.documentId}#comment-${reply.documentId}`);

  await decided(reply.documentId, { action: 'reopen' });
  await becomesVisible(reply.receipt, 'pending');
  await decided(reply.documentId, { action: 'approve' });
  await jobsHaveEnded(reply.documentId);
  expect((await mailsTo(email)).map(({ subject }) => subject)).toHaveLength(2);
});

test.concurrent('nobody hears of answers of their own, of deeper answers, or without asking', async () => {
  const article = await anArticle();
  const [asking, silent] = [anEmail('asking'), anEmail('silent')];
  const root = await anApprovedComment(article, { email: asking, notify: replies });
  const other = await anApprovedComment(article, { email: silent, parent: root.documentId, name: 'Silent' });
  await mailTo(asking, /answer/);
  const more = [
    { parent: other.documentId, name: 'Third' },
    { parent: root.documentId, name: 'Same', email: asking.toUpperCase() },
  ];
  for (const { documentId } of await approvedComments(article, more)) await jobsHaveEnded(documentId);
  expect((await mailsTo(asking)).filter(({ subject }) => /answer/.test(subject))).toHaveLength(1);
  expect(await mailsTo(silent)).toHaveLength(1);
});

test.concurrent.each([
  ['an empty object', { email: anEmail(), notify: {} }, 201, []],
  ['null', { email: anEmail(), notify: null }, 201, []],
  ['no address to write to', { notify: replies }, 400, ['notify']],
  ['something else', { email: anEmail(), notify: { weekly: true } }, 400, ['notify', 'weekly']],
  ['no truth value', { email: anEmail(), notify: { digest: 'yes' } }, 400, ['notify', 'digest']],
])('`notify` with %s', async (_, data, status, path) => {
  const article = await anArticle();
  const body = { data: { name: 'Rena', body: 'Tell me.', ...data } };
  const answer = await rest(`POST /api/articles/${article.documentId}/comments`, { body });
  expect(answer.status).toBe(status);
  if (status === 400) expect(answer.body.error.details.errors[0].path).toEqual(path);
});

test.concurrent('an appeal that is granted by an approval is told in one mail', async () => {
  const email = anEmail();
  const comment = await aRejectedComment(await anArticle(), { email });
  await mailTo(email, /is not published/);
  await anAppeal(comment);
  await decided(comment.documentId, { action: 'approve', answer: 'It is a quotation.' }, 'secondAdminModerator');
  const mail = await mailTo(email, /Your appeal was granted: your comment .* has been published/);
  expect(mail.text).toContain('The answer to your appeal:\n\n> It is a quotation.');
  expect(mail.text).toContain(`https://news.example/receipts/${comment.receipt}`);
  await jobsHaveEnded(comment.documentId);
  expect(await mailsTo(email)).toHaveLength(2);
});

test.concurrent('a rejection in the place of an approval that nobody heard of is told as the answer to the appeal, with its reason', async () => {
  const email = anEmail();
  const comment = await aRejectedComment(await anArticle(), { email });
  expect((await mailTo(email)).text).toContain('You can appeal against this decision once:\n\nhttps://news.example/');
  await anAppeal(comment);
  await decided(comment.documentId, { action: 'approve', answer: 'You are right.' }, 'secondAdminModerator');
  await decided(comment.documentId, { action: 'reject', guideline: 'promotion' }, 'secondAdminModerator');
  const { text, html } = await mailTo(email, /was not granted/);
  expect(html).toMatch(/<strong>[^<]*promotion[^<]*<\/strong>/i);
  expect(text).not.toMatch(/You can appeal|You are right/);
  await jobsHaveEnded(comment.documentId);
  expect(await mailsTo(email)).toHaveLength(2);
});

test.concurrent('who has appealed is not told of another appeal when the comment is rejected anew', async () => {
  const email = anEmail();
  const comment = await aRejectedComment(await anArticle(), { email });
  await mailTo(email, /is not published/);
  await anAppeal(comment);
  await decided(comment.documentId, { action: 'reopen' }, 'secondAdminModerator');
  await mailTo(email, /looked at again/);
  await decided(comment.documentId, { action: 'reject', guideline: 'promotion' });
  const again = await until('the rejection is told', async () => (await mailsTo(email))[2]);
  expect(again.subject).toMatch(/is not published/);
  expect(again.text).toContain(`https://news.example/receipts/${comment.receipt}`);
  expect(again.text).not.toContain('You can appeal');
});

test.concurrent('where the article has gone off line, a mail says so, leads nowhere, and no answer is told', async () => {
  const article = await anArticle({ title: 'Taken down' });
  const email = anEmail();
  const { documentId: parent } = await anApprovedComment(article, { email, notify: replies });
  await mailTo(email);
  const later = anEmail('second');
  const [late, reply] = [await aComment(article, { email: later }), await aComment(article, { parent, name: 'Roj' })];
  const place = `/content-manager/collection-types/api::article.article/${article.documentId}`;
  await rest(`POST ${place}/actions/unpublish?locale=en`, { as: 'editor', body: {} });
  for (const { documentId } of [late, reply]) await decided(documentId, { action: 'approve' });
  const mail = await mailTo(later);
  expect(mail.subject).toBe('Your comment on “an article that is no longer published” has been published');
  expect(mail.text).not.toContain('#comment-');
  await jobsHaveEnded(reply.documentId);
  await until('its mail was looked at', async () => (await mailJobs()) === 0);
  expect(await mailsTo(email)).toHaveLength(1);
});

/** Mails that can be sent now and are not. */
const mailJobs = async (): Promise<number> =>
  (await sql(`select 1 from graphile_worker.jobs where key like 'send-mail:notice:%' and attempts = 0`)).length;

test.concurrent('an appeal that is not granted is told, and so is one by which the comment waits again', async () => {
  const article = await anArticle();
  const [upheld, reopened] = [anEmail('upheld'), anEmail('reopened')];
  const first = await aRejectedComment(article, { email: upheld });
  const second = await aRejectedComment(article, { email: reopened });
  await anAppeal(first);
  await anAppeal(second);
  await decided(first.documentId, { action: 'uphold', answer: 'It insults a person.' }, 'secondAdminModerator');
  await decided(second.documentId, { action: 'reopen' }, 'secondAdminModerator');
  expect((await mailTo(upheld, /was not granted/)).text).toContain('> It insults a person.');
  expect((await mailTo(reopened, /looked at again/)).text).toContain('waits for a new decision');
});

test.concurrent('`notify` goes the same way over GraphQL', async () => {
  const { documentId } = await anArticle();
  const submit = `mutation ($article: ID!, $data: CommentInput!) { submitComment(article: $article, data: $data) { documentId } }`;
  const data = { name: 'Rena', body: 'Tell me.', notify: { replies: true, digest: null } };
  const refused = await graphql(submit, { article: documentId, data });
  expect(refused.body.errors[0].extensions.error.details.errors[0].path).toEqual(['notify']);
  const { body } = await graphql(submit, { article: documentId, data: { ...data, email: anEmail() } });
  const [kept] = await sql('select notify_replies, notify_digest from moderation_comments where document_id = $1', [
    body.data.submitComment.documentId,
  ]);
  expect(kept).toEqual({ notify_replies: true, notify_digest: false });
});

const illegal = { illegal: true, text: 'A call to <b>violence</b>.', name: 'Tara' };
const reported = async (documentId: string, data: Json) =>
  (await rest(`POST /api/comments/${documentId}/reports`, { body: { data: { ...illegal, ...data } } })).body.data;

test.concurrent('a report of illegal content is acknowledged and answered in its language, whoever has unsubscribed', async () => {
  const article = await anArticle({ title: 'The ferry runs again' });
  const [granted, upheld] = [anEmail('granted'), anEmail('upheld')];
  const [bad, fine] = await approvedComments(article, [{ email: granted, name: 'Tara' }, { name: 'Roj' }]);
  await sendForm(wayOut(await mailTo(granted)), oneClick);
  await reported(bad?.documentId ?? '', { email: granted });
  await reported(fine?.documentId ?? '', { email: upheld, locale: 'ar' });
  const received = await mailTo(granted, /received your report/);
  expect(received.headers['list-unsubscribe']).toBeUndefined();
  expect(received.text).toContain('Hello Tara,');
  // Whoever reported has not been proven to read this inbox: it is not sent what a stranger wrote.
  expect(received.text).not.toContain('violence');
  expect(received.text).toContain(`#comment-${bad?.documentId}`);
  expect((await mailTo(upheld)).html).toContain(`<html lang="ar" dir="rtl">`);

  await decided(bad?.documentId ?? '', { action: 'reject', guideline: 'threats' });
  await decided(fine?.documentId ?? '', { action: 'uphold' });
  const answer = await mailTo(granted, /no longer published/);
  expect(answer.text).not.toContain('#comment-');
  expect(answer.text).toContain('> A call to <b>violence</b>.');
  expect(answer.html).not.toContain('<b>');
  await until('the other is answered', async () => (await mailsTo(upheld)).length === 2);
  expect((await mailsTo(upheld))[1]?.subject).toContain('يبقى');
});

test.concurrent('an address that somebody writes into many reports gets ten mails an hour, and every report counts', async () => {
  const email = anEmail();
  const comments = await approvedComments(await anArticle(), Array(12).fill({}));
  await Promise.all(comments.map(({ documentId }) => reported(documentId, { email }))); // together they find no more
  const waiting = () =>
    sql(
      `select 1 from graphile_worker.jobs j join moderation_reports r
         on j.key = 'send-mail:report:' || r.document_id || ':received' where r.email = $1`,
      [email],
    );
  await until('nothing is left to be sent', async () => (await waiting()).length === 0);
  expect(await mailsTo(email)).toHaveLength(10);
  expect(await sql('select 1 from moderation_reports where email = $1', [email])).toHaveLength(12);
});

test.concurrent('one click ends all mails to an address, and the page behind the link begins them again', async () => {
  const article = await anArticle({}, { locale: 'ckb' });
  const email = anEmail();
  const first = await aComment(article, { email, locale: 'ckb' });
  await decided(first.documentId, { action: 'approve' });
  const mail = await mailTo(email);
  expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  expect(mail.headers['auto-submitted']).toBe('auto-generated');
  expect(mail.headers['message-id']).toMatch(/^<[0-9a-f]{64}@example\.org>$/);
  const path = wayOut(mail);
  expect(path).not.toContain('example.org');
  expect(mail.text).toContain(`https://cms.example${path}?locale=ckb`);

  const page = await rest(`GET ${path}?locale=ckb`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
  );
  expect(page.body).toMatch(/^<!doctype html>\n<html lang="ckb" dir="rtl">/);
  expect(page.body).toContain('<form method="post">');
  expect(page.body).not.toMatch(/<script|style="|example\.org/);
  expect((await sendForm(path, {})).body.error.details.errors[0].path).toEqual(['List-Unsubscribe']);
  expect(await sql('select 1 from moderation_unsubscribed where address_hash = $1', [hashIn(path)])).toEqual([]);

  // As RFC 8058 (3.2) would have it; the simpler form is what most mail programs send.
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  expect((await fetch(newsroomUrl + path, { method: 'POST', body: parts })).status).toBe(200);
  expect((await sendForm(path, { Subscribe: 'Again' })).status).toBe(200);
  expect((await rest(`GET ${path}?locale=<b>&utm_source=mail`)).status).toBe(200);
  expect(await sql('select 1 from moderation_unsubscribed where address_hash = $1', [hashIn(path)])).toEqual([]);

  const done = await sendForm(path, oneClick);
  expect(done.status).toBe(200);
  expect(done.headers.get('set-cookie')).toBeNull();
  expect(done.body).toContain('role="status"');
  const second = await anApprovedComment(article, { email: email.toUpperCase(), locale: 'ckb', notify: replies });
  await jobsHaveEnded(second.documentId);
  expect(await mailsTo(email)).toHaveLength(1);
  expect(await mailsTo(email.toUpperCase())).toHaveLength(0);

  expect((await rest(`GET ${path}`)).body).toContain('name="Subscribe" value="Again"');
  expect((await sendForm(`${path}?locale=ckb`, { Subscribe: 'Again' })).status).toBe(200);
  await anApprovedComment(article, { email, locale: 'ckb', body: 'Once more.' });
  await until('mails come again', async () => (await mailsTo(email)).length === 2);
});

const hashIn = (path: string) => path.split('/').at(-1)?.split('.')[0];

test.concurrent('a token that was altered or made up is nobody’s', async () => {
  for (const token of ['none', `${'a'.repeat(43)}.${'b'.repeat(43)}`, '%00']) {
    const answer = await sendForm(`/api/comments/unsubscribe/${token}`, oneClick);
    expect(answer.status).toBe(404);
    expect((await rest(`GET /api/comments/unsubscribe/${token}`)).status).toBe(404);
  }
});
