import { createHmac } from 'node:crypto';
import { verifyLedger } from '../../src/plugins/moderation/server/src/store/ledger';
import { driftedThreads } from '../../src/plugins/moderation/server/src/store/threads';
import { onSnapshot } from '../harness/database';
import { whereverIs } from '../harness/everywhere';
import {
  aComment,
  anAppeal,
  anArticle,
  aPastComment,
  approvedComments,
  aRejectedComment,
  aReport,
  becomesVisible,
  decided,
  privacyTokenFor,
} from '../harness/factories';
import { anAddress, aReader, graphql, type Json, mails, newsroomSettings, rest, sql, until } from '../harness/newsroom';

let n = 0;
/** A word that stands nowhere else in the run. */
const aWord = () => `zq${process.pid}x${Date.now().toString(36)}${(n++).toString(36)}q`;

const dataOf = (receipt: string) => `/api/comments/receipts/${receipt}/data`;

const expectLedgerToHold = () =>
  onSnapshot(async (query) => {
    expect(await driftedThreads(query)).toEqual([]);
    expect((await verifyLedger(query)).flaw).toBeUndefined();
  });

/** What the newsroom keeps of a comment’s row. */
const rowOf = async (documentId: string): Promise<Json> =>
  (await sql('select * from moderation_comments where document_id = $1', [documentId]))[0];

const as = 'superAdmin';

describe('a reader who has a comment erased by its receipt', () => {
  test.concurrent('leaves no word, name or address in any table or in the log, and the ledger verifies', async () => {
    const [name, body, email, note, about, appeal, noted] = Array.from({ length: 7 }, aWord) as [string, ...string[]];
    const article = await anArticle();
    const comment = await aRejectedComment(article, { name, body: `So ${body} it is`, email: `${email}@example.org` });
    const { documentId, receipt } = comment;
    const { reader_key: key, address_hash: hash } = await rowOf(documentId);
    await decided(documentId, { action: 'note', note: `Quoting ${note}` });
    await anAppeal(comment, `But ${appeal}`);
    await rest(`POST /moderation/readers/${key}/notes`, { as, body: { data: { text: noted } } });
    await decided(documentId, { action: 'approve' }, 'secondAdminModerator');
    await becomesVisible(receipt);
    await aReport(documentId, { text: `Look: ${about}` });
    const words = [name, body, email, note, about, appeal, noted, hash] as string[];
    for (const word of words) expect(await whereverIs([word])).not.toEqual([]);

    const answer = await rest(`DELETE ${dataOf(receipt)}`);
    expect(answer.status).toBe(200);
    const gone = { documentId, state: 'withdrawn', name: null, body: null, erasedAt: expect.any(String) };
    expect(answer.body.data).toMatchObject(gone);
    expect((await rest(`GET /api/comments/receipts/${receipt}`)).body.data).toMatchObject(gone);
    expect(await whereverIs(words)).toEqual([]);
    expect((await whereverIs([key])).filter((place) => !place.startsWith('log:'))).toEqual([]);
    await expectLedgerToHold();
  });

  test.concurrent('can ask again, and is told the same; the log tells it once, and nothing more', async () => {
    const { documentId, receipt } = await aComment(await anArticle());
    const first = await rest(`DELETE ${dataOf(receipt)}`);
    const second = await rest(`DELETE ${dataOf(receipt)}`);
    expect(second).toMatchObject({ status: 200, body: first.body });
    const { body } = await rest(`GET /moderation/log?action=erasure&q=${documentId}`, { as });
    expect(body.data).toMatchObject([
      { action: 'erasure', subject: documentId, by: { kind: 'reader', id: 'reader' }, to: 'receipt', note: null },
    ]);
  });

  test.concurrent('takes the comment off the page with what was answered to it, and counts stay exact', async () => {
    const article = await anArticle();
    const [root, other] = await approvedComments(article, [{}, {}]);
    const [reply] = await approvedComments(article, [{ parent: root?.documentId }]);
    await rest(`DELETE ${dataOf(root?.receipt ?? '')}`);
    const { body } = await rest(`GET /api/articles/${article.documentId}/comments`);
    expect(body.data.map((one: Json) => one.documentId)).toEqual([other?.documentId]);
    expect(body.meta.count).toBe(1);
    const { body: open } = await rest(`GET /moderation/comments/${reply?.documentId}`, { as });
    expect(open.data.ancestors).toMatchObject([{ documentId: root?.documentId, name: '', body: '' }]);
    await expectLedgerToHold();
  });

  test.concurrent('is no longer counted with the reader’s other comments, which stay', async () => {
    const article = await anArticle();
    const from = anAddress();
    const erased = await aComment(article, {}, { from });
    const kept = await aComment(article, {}, { from });
    await rest(`DELETE ${dataOf(erased.receipt)}`);
    const { reader_key: key, body } = await rowOf(kept.documentId);
    expect(body).toMatch(/^A thought/);
    const { body: page } = await rest(`GET /moderation/readers/${key}`, { as });
    expect(page.data.record).toMatchObject({ pending: 1, withdrawn: 0 });
  });

  test.concurrent('leaves nothing of what its reader, and the reader it answers, were to be told', async () => {
    const article = await anArticle();
    const asked = () => ({ email: `${aWord()}@example.org`, notify: { replies: true, digest: true } });
    const [root] = await approvedComments(article, [asked()]);
    const [reply] = await approvedComments(article, [{ parent: root?.documentId, ...asked() }]);
    const kinds = async () =>
      (
        await sql(
          `select n.kind from moderation_notices n join moderation_comments c on c.id = n.comment_id
           where c.document_id = any($1) order by n.kind`,
          [[root?.documentId, reply?.documentId]],
        )
      ).map(({ kind }) => kind);
    await until('three notices wait', async () => (await kinds()).length === 3);
    expect(await kinds()).toEqual(['outcome', 'outcome', 'reply']);
    await rest(`DELETE ${dataOf(reply?.receipt ?? '')}`);
    expect(await kinds()).toEqual(['outcome']);
    await rest(`DELETE ${dataOf(root?.receipt ?? '')}`);
    expect(await kinds()).toEqual([]);
  });

  test.concurrent('does so over GraphQL too', async () => {
    const { documentId, receipt } = await aComment(await anArticle(), { body: 'Over GraphQL' });
    const { body: before } = await graphql('query ($receipt: String!) { commentData(receipt: $receipt) }', { receipt });
    expect(before.data.commentData.comments).toMatchObject([{ documentId, body: 'Over GraphQL' }]);
    const erase = 'mutation ($receipt: String!) { eraseComment(receipt: $receipt) { documentId state } }';
    const { body } = await graphql(erase, { receipt });
    expect(body.data.eraseComment).toEqual({ documentId, state: 'withdrawn' });
    expect((await rowOf(documentId)).body).toBeNull();
  });

  test.concurrent('cannot be written back, and not be decided: the database refuses it, and so does the desk', async () => {
    const { documentId, receipt } = await aComment(await anArticle());
    await rest(`DELETE ${dataOf(receipt)}`);
    for (const change of ["body = 'x'", "email = 'x'", "address_hash = 'x'", "reader_key = 'x'", "state = 'approved'"])
      await expect(
        sql(`update moderation_comments set ${change} where document_id = $1`, [documentId]),
      ).rejects.toThrow(/never edited|stays erased/);
    const approve = { action: 'approve', version: 2 };
    const answer = await rest(`POST /moderation/comments/${documentId}/decisions`, { as, body: { data: approve } });
    expect(answer).toMatchObject({ status: 409, body: { error: { name: 'IllegalMove' } } });
  });

  test.concurrent('finds it shown as erased wherever the desk shows it', async () => {
    const article = await anArticle();
    const { documentId, receipt } = await aComment(article);
    await decided(documentId, { action: 'note', note: 'Seen.' });
    await rest(`DELETE ${dataOf(receipt)}`);
    const { body: open } = await rest(`GET /moderation/comments/${documentId}`, { as });
    expect(open.data.comment).toMatchObject({ name: '', body: '', erasedAt: expect.any(String), actions: ['note'] });
    expect(open.data.history).toMatchObject([
      { action: 'submit' },
      { action: 'note', note: null },
      { action: 'withdraw' },
    ]);
    const calls = [
      ...[`/moderation/queue?queue=all&article=${article.documentId}`, `/moderation/log?q=${documentId}`],
      ...[`/moderation/log.csv?q=${documentId}`, `/moderation/readers/erased:${documentId}`],
      ...[`/moderation/comments/${documentId}/personal`, `/moderation/comments/${documentId}/data`],
    ];
    for (const call of calls) expect([call, (await rest(`GET ${call}`, { as })).status]).toEqual([call, 200]);
  });

  test.concurrent('cannot use it to send more than the rate allows', async () => {
    const { receipt } = await aComment(await anArticle());
    const from = anAddress();
    const statuses = [];
    for (let one = 0; one < 11; one += 1) statuses.push((await rest(`DELETE ${dataOf(receipt)}`, { from })).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });

  test.concurrent('needs a receipt that was issued', async () => {
    const { receipt } = await aComment(await anArticle());
    for (const method of ['GET', 'DELETE'])
      expect((await rest(`${method} ${dataOf(`${receipt.slice(0, -4)}AAAA`)}`)).status).toBe(404);
  });
});

test.concurrent('a receipt exports all that is held of its comment, in the reader’s own words', async () => {
  const email = `${aWord()}@example.org`;
  const comment = await aRejectedComment(await anArticle(), {
    body: 'Mine, all of it',
    email,
    notify: { replies: true },
  });
  await decided(comment.documentId, { action: 'note', note: 'For colleagues only' });
  const { status, body } = await rest(`GET ${dataOf(comment.receipt)}`);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    comments: [
      {
        documentId: comment.documentId,
        name: 'Rena',
        body: 'Mine, all of it',
        email,
        state: 'rejected',
        addressHashKept: true,
        mails: { replies: true, digest: false, unsubscribed: false },
        erasedAt: null,
        decisions: [
          { action: 'submit', by: 'rule', statement: null },
          { action: 'reject', by: 'moderator', statement: { guideline: { code: 'vulgarity' } } },
        ],
        appeal: null,
      },
    ],
    reader: null,
  });
  expect(body.data.besides.length).toBeGreaterThan(2);
  const { address_hash: hash, reader_key: key } = await rowOf(comment.documentId);
  for (const secret of [hash, key, 'For colleagues only', 'Mona']) expect(JSON.stringify(body)).not.toContain(secret);
});

describe('a reader who asks by e-mail', () => {
  const ask = (data: Json, from = anAddress()) => rest('POST /api/comments/privacy-requests', { body: { data }, from });
  const linkFor = async (email: string) => `/api/comments/privacy-requests/${await privacyTokenFor(email)}`;

  test.concurrent('is told to wait for the window that is full, and not for another', async () => {
    const [email, from] = [`${aWord()}@example.org`, anAddress()];
    await ask({ email: `${aWord()}@example.org`, wants: 'export', locale: 'kmr' }, from); // which no other test asks in
    await sql(
      `update moderation_privacy_requests set created_at = created_at - interval '50 minutes' where locale = 'kmr'`,
    );
    for (let n = 0; n < 3; n += 1) await ask({ email, wants: 'export' });
    const { status, headers } = await ask({ email, wants: 'export' }, from);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_000);
  });

  test.concurrent('has everything under the address erased by a link that erases only when it is confirmed', async () => {
    const [one, two, grounds] = [aWord(), aWord(), aWord()];
    const email = `${aWord()}@example.org`;
    const first = await aComment(await anArticle(), { email, body: one });
    await aComment(await anArticle(), { email: email.replace('example', 'EXAMPLE'), body: two });
    const [visible] = await approvedComments(await anArticle(), [{}]);
    await aReport(visible?.documentId ?? '', { illegal: true, text: grounds, name: 'Rena', email });
    const asked = await ask({ email, wants: 'erasure', locale: 'ckb' });
    expect(asked).toMatchObject({ status: 202, body: { data: { accepted: true } } });
    const link = await linkFor(email);
    for (let round = 0; round < 2; round += 1) {
      const preview = await rest(`GET ${link}`);
      expect(preview).toMatchObject({
        status: 200,
        body: { data: { wants: 'erasure', locale: 'ckb', comments: 2, reports: 1, used: false } },
      });
    }
    expect((await rowOf(first.documentId)).body).toBe(one);

    const done = { data: { wants: 'erasure', erased: 2, export: null } };
    expect(await rest(`POST ${link}`)).toMatchObject({ status: 200, body: done });
    expect(await rest(`POST ${link}`)).toMatchObject({ status: 200, body: done });
    expect((await rest(`GET ${link}`)).body.data).toMatchObject({ comments: 0, used: true });
    expect(await whereverIs([one, two, grounds, email.split('@')[0] ?? ''])).toEqual([]);
    await expectLedgerToHold();
  });

  test.concurrent('is handed all that carries the address, once', async () => {
    const email = `${aWord()}@example.org`;
    const { documentId } = await aComment(await anArticle(), { email });
    await ask({ email: email.toUpperCase(), wants: 'export' });
    const link = await linkFor(email);
    const answer = await rest(`POST ${link}`);
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { wants: 'export', export: { comments: [{ documentId, email }] } } },
    });
    expect(await rest(`POST ${link}`)).toMatchObject({ status: 409, body: { error: { name: 'LinkUsed' } } });
    expect((await rowOf(documentId)).email).toBe(email);
    for (const wrong of [link.replace('export', 'erasure'), `${link.slice(0, -4)}AAAA`, `${link}A`])
      expect((await rest(`POST ${wrong}`)).status).toBe(404);
  });

  test.concurrent('is answered alike whether the address is known or not, and only a known one gets a mail', async () => {
    const unknown = `${aWord()}@example.org`;
    const { status, body } = await ask({ email: unknown, wants: 'erasure' });
    expect({ status, body }).toEqual({ status: 202, body: { data: { accepted: true } } });
    const jobs = () => sql(`select 1 from graphile_worker.jobs where task_identifier = 'send-privacy-mail'`);
    await until('the jobs have ended', async () => (await jobs()).length === 0);
    expect((await mails()).filter(({ to }) => to === unknown)).toEqual([]);
    expect(await whereverIs([unknown])).toEqual([]);
  });

  test.concurrent('is asked to wait who asks too often, for one address or from one network', async () => {
    const email = `${aWord()}@example.org`;
    for (let round = 0; round < 3; round += 1) expect((await ask({ email, wants: 'export' })).status).toBe(202);
    const refused = await ask({ email: email.toUpperCase(), wants: 'export' });
    expect(refused).toMatchObject({ status: 429, body: { error: { name: 'RateLimitError' } } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const from = anAddress();
    const statuses = [];
    for (let round = 0; round < 11; round += 1)
      statuses.push((await ask({ email: `${aWord()}@example.org`, wants: 'export' }, from)).status);
    expect(statuses).toEqual([...Array(10).fill(202), 429]);
  });

  test.concurrent.each([
    ['no address', { wants: 'export' }, 'email'],
    ['what is no address', { email: 'rena', wants: 'export' }, 'email'],
    ['another wish', { email: 'rena@example.org', wants: 'all' }, 'wants'],
    ['a field too many', { email: 'rena@example.org', wants: 'export', name: 'Rena' }, 'name'],
  ])('is told by its field what is wrong with %s', async (_, data, field) => {
    const { status, body } = await ask(data);
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path.at(-1)).toBe(field);
  });
});

test.concurrent('what cannot be read is refused without a word of it in the log', async () => {
  const word = aWord().slice(-9);
  const article = await anArticle();
  const paths = [`/api/articles/${article.documentId}/comments`, '/api/comments/privacy-requests', '/graphql'];
  for (const path of paths) {
    const { status, body } = await rest(`POST ${path}`, { body: `{"data": {"body": ${word} }}` });
    expect([path, status]).toEqual([path, 400]);
    expect(JSON.stringify(body)).not.toContain(word);
  }
  expect(await whereverIs([word])).toEqual([]);
});

describe('a moderator whom a reader asked', () => {
  test.concurrent('exports and erases all of that reader, notes and reports too; a ban stays, and says nothing more', async () => {
    const [word, note, reason, told] = Array.from({ length: 4 }, aWord) as [string, ...string[]];
    const reader = await aReader();
    const article = await anArticle();
    const [visible] = await approvedComments(article, [{}]);
    const comments = [];
    for (let one = 0; one < 3; one += 1)
      comments.push(await aComment(article, { body: `${word} ${one}` }, { as: reader }));
    const { reader_key: key } = await rowOf(comments[0]?.documentId ?? '');
    const path = `/moderation/readers/${key}`;
    await rest(`POST ${path}/notes`, { as, body: { data: { text: note } } });
    await aReport(visible?.documentId ?? '', { text: told }, { as: reader });
    await rest(`PUT ${path}/standing`, { as, body: { data: { standing: 'banned', reason } } });

    const { body } = await rest(`GET ${path}/data`, { as });
    expect(body.data.comments).toHaveLength(3);
    expect(body.data.reports).toMatchObject([{ text: told }]);
    expect(body.data.reader).toMatchObject({ key, standing: 'banned', notes: [{ text: note }] });

    expect(await rest(`DELETE ${path}/data`, { as })).toMatchObject({ status: 200, body: { data: { erased: 3 } } });
    expect(await whereverIs([word, note, reason, told] as string[])).toEqual([]);
    expect(await sql('select standing from moderation_readers where key = $1', [key])).toEqual([
      { standing: 'banned' },
    ]);
    const again = await rest(`POST /api/articles/${article.documentId}/comments`, {
      as: reader,
      body: { data: { body: 'Me again' } },
    });
    expect(again).toMatchObject({ status: 403, body: { error: { name: 'ReaderSuspended' } } });
    const { body: page } = await rest(`GET /moderation/comments/${visible?.documentId}`, { as });
    expect(page.data.reports).toMatchObject([{ text: null }]);
    await expectLedgerToHold();
  });

  test.concurrent('is told where there is nobody of that key', async () => {
    for (const path of ['readers/guest:nobody', 'comments/nobody'])
      for (const method of ['GET', 'DELETE'])
        expect((await rest(`${method} /moderation/${path}/data`, { as })).status).toBe(404);
  });
});

describe('after the address key has changed', () => {
  const [, before = ''] = newsroomSettings.ADDRESS_KEY?.split(',') ?? [];
  const under = (text: string) => createHmac('sha256', before).update(text).digest('base64url');
  const knownAs = (from: string, name: string) => ({
    key: `guest:${under(`guest/${from}/${name.toLowerCase()}`)}`,
    addressHash: under(`address/${from}`),
  });
  const send = (article: { documentId: string }, from: string, data: Json = {}) =>
    rest(`POST /api/articles/${article.documentId}/comments`, {
      from,
      body: { data: { name: 'Rena', body: aWord(), ...data } },
    });

  test.concurrent('a guest’s standing from before holds, and is kept under the new key from the next comment on', async () => {
    const article = await anArticle();
    const standing = (key: string, name: string) =>
      sql(`insert into moderation_readers (document_id, key, standing) values ($1, $2, $3)`, [aWord(), key, name]);
    const banned = anAddress();
    await standing(knownAs(banned, 'Rena').key, 'banned');
    expect((await send(article, banned)).body.error.name).toBe('ReaderSuspended');
    const held = anAddress();
    await standing(knownAs(held, 'Rena').key, 'premoderated');
    const { body } = await send(article, held);
    const { reader_key: key } = await rowOf(body.data.documentId);
    expect(key).not.toBe(knownAs(held, 'Rena').key);
    const { body: page } = await rest(`GET /moderation/readers/${key}`, { as });
    expect(page.data.record.standing).toBe('premoderated');
  });

  test.concurrent('who has reported a comment before has reported it', async () => {
    const [visible] = await approvedComments(await anArticle(), [{}]);
    const from = anAddress();
    await sql(
      `insert into moderation_reports (document_id, comment_id, kind, guideline, reporter_key, reported_at)
       select $1, id, 'guideline', 'vulgarity', $2, now() from moderation_comments where document_id = $3`,
      [aWord(), `reporter:${under(`reporter/${from}`)}`, visible?.documentId],
    );
    const report = { data: { guideline: 'vulgarity' } };
    const answer = await rest(`POST /api/comments/${visible?.documentId}/reports`, { from, body: report });
    expect(answer.body.error.name).toBe('AlreadyReported');
  });

  test.concurrent('the rate and the duplicate of a guest from before are counted', async () => {
    const article = await anArticle();
    const from = anAddress();
    const reader = knownAs(from, 'Rena');
    for (let one = 0; one < 9; one += 1)
      await aPastComment(article, { daysAgo: 0, reader, name: 'Rena', body: `Before ${one}` });
    expect((await send(article, from, { body: 'Before 3' })).body.error.name).toBe('DuplicateComment');
    expect((await send(article, from)).status).toBe(201);
    expect((await send(article, from)).body.error.name).toBe('RateLimitError');
  });
});

test('the retention takes away what is older than it is kept, says so once, and the ledger verifies', async () => {
  const article = await anArticle();
  const reject = { action: 'reject', guideline: 'vulgarity' };
  const withdraw = { action: 'withdraw', actor: { kind: 'reader', id: 'reader', name: 'The reader' } };
  const email = 'past@example.org';
  const past = async (data: Json) => (await aPastComment(article, { email, ...data })).documentId;
  const [fresh, waiting, old, appealable, rejected, withdrawn, recent] = [
    await past({ daysAgo: 10, decisions: [{ action: 'approve' }] }),
    await past({ daysAgo: 91 }),
    await past({ daysAgo: 31, decisions: [{ action: 'approve' }] }),
    await past({ daysAgo: 59, decisions: [reject] }),
    await past({ daysAgo: 396, decisions: [reject] }),
    await past({ daysAgo: 366, decisions: [withdraw] }),
    await past({ daysAgo: 364, decisions: [withdraw] }),
  ];
  const entries = async () => (await rest('GET /moderation/log?action=retention', { as })).body.data;
  const before = (await entries()).length;
  const run = async () => {
    await sql(`select graphile_worker.add_job('retention', job_key := 'test-retention')`);
    const there = () => sql(`select 1 from graphile_worker.jobs where key = 'test-retention'`);
    await until('the run has ended', async () => (await there()).length === 0);
  };
  await run();
  const held = async (documentId: string) => {
    const { body, email, address_hash } = await rowOf(documentId);
    return [body !== null, email !== null, address_hash !== null];
  };
  expect(await held(fresh)).toEqual([true, true, true]);
  expect(await held(waiting)).toEqual([true, true, false]);
  expect(await held(old)).toEqual([true, false, true]);
  expect(await held(appealable)).toEqual([true, true, true]);
  expect(await held(rejected)).toEqual([false, false, false]);
  expect(await held(withdrawn)).toEqual([false, false, false]);
  expect(await held(recent)).toEqual([true, false, false]);
  expect((await rowOf(rejected)).state).toBe('rejected');
  const after = await entries();
  expect(after.length).toBe(before + 1);
  expect(after[0]).toMatchObject({
    by: { kind: 'rule', name: 'retention' },
    to: expect.stringContaining('rejected: '),
  });
  await run();
  expect((await entries()).length).toBe(before + 1);
  await expectLedgerToHold();
});
