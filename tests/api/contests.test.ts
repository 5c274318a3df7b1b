import {
  aComment,
  anAppeal,
  anApprovedComment,
  anArticle,
  aPastComment,
  aRejectedComment,
  aReport,
  becomesVisible,
  decided,
} from '../harness/factories';
import { anAddress, graphql, type Json, rest, sql, until } from '../harness/newsroom';

const commentOf = async (documentId: string): Promise<Json> =>
  (await sql('select id, state, reports, appealed from moderation_comments where document_id = $1', [documentId]))[0];
const countsOf = async (article: { documentId: string }): Promise<Json> =>
  (await sql('select reported, appealed from moderation_threads where article_id = $1', [article.documentId]))[0];
const receiptOf = async ({ receipt }: { receipt: string }): Promise<Json> =>
  (await rest(`GET /api/comments/receipts/${receipt}`)).body.data;
const atDesk = async (documentId: string): Promise<Json> =>
  (await rest(`GET /moderation/comments/${documentId}`, { as: 'adminModerator' })).body.data;

const report = (documentId: string, data: Json = { guideline: 'vulgarity' }, from = anAddress()) =>
  rest(`POST /api/comments/${documentId}/reports`, { body: { data }, from });
const appeal = ({ receipt }: { receipt: string }, data: Json = { text: 'I quoted.' }) =>
  rest(`POST /api/comments/receipts/${receipt}/appeals`, { body: { data } });
const answered = (documentId: string, data: Json, as = 'secondAdminModerator') =>
  atDesk(documentId).then(({ comment: { version } }) =>
    rest(`POST /moderation/comments/${documentId}/decisions`, { as, body: { data: { version, ...data } } }),
  );
const flaws = ({ body }: Json) => body.error.details.errors.map(({ path }: Json) => path.join('.'));

describe('a report', () => {
  test.concurrent('counts on its comment and in the thread, the second one on the comment alone', async () => {
    const article = await anArticle();
    const { documentId } = await anApprovedComment(article);
    await Promise.all([aReport(documentId), aReport(documentId, { text: 'Read the second line.' })]);
    expect(await commentOf(documentId)).toMatchObject({ reports: 2, appealed: false });
    expect(await countsOf(article)).toEqual({ reported: 1, appealed: 0 });
  });

  test.concurrent('counts once for each reporter, also when both come together', async () => {
    const { documentId } = await anApprovedComment(await anArticle());
    const from = anAddress();
    const answers = await Promise.all([1, 2, 3].map(() => report(documentId, { guideline: 'vulgarity' }, from)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.name).toBe('AlreadyReported');
    expect(await commentOf(documentId)).toMatchObject({ reports: 1 });
  });

  test.concurrent('needs a comment that readers see', async () => {
    const article = await anArticle();
    const [waiting, inGrace] = [await aComment(article), await aComment(article)];
    const root = await anApprovedComment(article);
    const reply = await anApprovedComment(article, { parent: root.documentId });
    await decided(root.documentId, { action: 'reject', guideline: 'vulgarity' });
    await decided(inGrace.documentId, { action: 'approve' });
    for (const documentId of [waiting.documentId, inGrace.documentId, reply.documentId, 'unknown'])
      expect(await report(documentId)).toMatchObject({ status: 404 });
  });

  test.concurrent.each<[string, Json, string[]]>([
    ['a guideline that is not in force', { guideline: 'taste' }, ['data.guideline']],
    ['nothing', {}, ['data.guideline']],
    ['fields nobody asked for', { guideline: 'vulgarity', weight: 9 }, ['data.weight']],
    ['a text that is too long', { guideline: 'vulgarity', text: 'x'.repeat(1001) }, ['data.text']],
    ['illegal content without grounds', { illegal: true, text: ' ' }, ['data.text', 'data.name', 'data.email']],
    ['an address that is none', { illegal: true, text: 'Defamation', name: 'Roj', email: 'nowhere' }, ['data.email']],
  ])('with %s is refused at its field', async (_, data, paths) => {
    const { documentId } = await anApprovedComment(await anArticle());
    const answer = await report(documentId, data);
    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
    expect(flaws(answer).sort()).toEqual([...paths].sort());
  });

  test.concurrent('of illegal content goes first, and its name and address stay with the newsroom', async () => {
    const article = await anArticle();
    const { documentId } = await anApprovedComment(article);
    const said = { illegal: true, text: 'It names a protected witness.', name: 'Roj', email: 'roj@example.org' };
    expect((await report(documentId, said)).status).toBe(201);
    const { comment, reports } = await atDesk(documentId);
    expect(comment).toMatchObject({ reports: 1, priority: 100 });
    expect(reports).toMatchObject([{ guideline: null, text: said.text, outcome: null }]);
    expect(JSON.stringify(await atDesk(documentId))).not.toContain('roj@example.org');
    const [kept] = await sql('select kind, name, email, locale from moderation_reports where comment_id = $1', [
      (await commentOf(documentId)).id,
    ]);
    expect(kept).toEqual({ kind: 'illegal', name: 'Roj', email: 'roj@example.org', locale: 'en' });
  });

  test.concurrent('weighs less from who is seldom right, and then asks for no look alone', async () => {
    const from = anAddress();
    const fair = await anApprovedComment(await anArticle());
    await aReport(fair.documentId, {}, { from });
    await decided(fair.documentId, { action: 'uphold' });
    const { documentId } = await anApprovedComment(await anArticle());
    await aReport(documentId, {}, { from });
    expect(await commentOf(documentId)).toMatchObject({ reports: 0 });
    expect((await atDesk(documentId)).reports[0].weight).toBeCloseTo(2 / 3);
    await aReport(documentId);
    expect(await commentOf(documentId)).toMatchObject({ reports: 2 });
  });

  test.concurrent('that was right is counted as such, one that nobody answered is not', async () => {
    const from = anAddress();
    const { documentId } = await anApprovedComment(await anArticle());
    await aReport(documentId, {}, { from });
    await decided(documentId, { action: 'reject', guideline: 'vulgarity' });
    expect((await atDesk(documentId)).reports).toMatchObject([{ outcome: 'granted' }]);
    const withdrawn = await anApprovedComment(await anArticle());
    await aReport(withdrawn.documentId, {}, { from });
    await rest(`DELETE /api/comments/receipts/${withdrawn.receipt}`);
    const { reports } = await atDesk(withdrawn.documentId);
    expect(reports).toMatchObject([{ outcome: null, closedAt: expect.any(String) }]);
    expect(reports[0].weight).toBeCloseTo(4 / 3);
  });

  test.concurrent('ten in a minute from one reader are enough', async () => {
    const from = anAddress();
    const comments = await Promise.all(Array.from({ length: 11 }, async () => anApprovedComment(await anArticle())));
    const statuses = [];
    for (const { documentId } of comments) statuses.push(await report(documentId, { guideline: 'vulgarity' }, from));
    expect(statuses.slice(0, 10).every(({ status }) => status === 201)).toBe(true);
    expect(statuses[10]).toMatchObject({ status: 429, body: { error: { name: 'RateLimitError' } } });
    expect(Number(statuses[10]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('an appeal', () => {
  test.concurrent('puts its comment among the appealed, once and never again', async () => {
    const article = await anArticle();
    const comment = await aRejectedComment(article);
    expect(await receiptOf(comment)).toMatchObject({
      ...{ canAppeal: true, appeal: null, name: 'Rena', erasedAt: null, parent: null },
      ...{ article: { documentId: article.documentId, locale: 'en', title: expect.stringContaining('Article') } },
    });
    const answers = await Promise.all([appeal(comment), appeal(comment)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.name).toBe('AlreadyAppealed');
    expect(answers.find(({ status }) => status === 201)?.body.data).toMatchObject({
      ...{ canAppeal: false, appealUntil: null, appeal: { text: 'I quoted.', state: 'open', answer: null } },
    });
    expect(await commentOf(comment.documentId)).toMatchObject({ appealed: true, reports: 0 });
    expect(await countsOf(article)).toEqual({ reported: 0, appealed: 1 });
  });

  test.concurrent('needs a rejection that its reader knows of', async () => {
    const article = await anArticle();
    const [waiting, published, inGrace] = await Promise.all([
      aComment(article),
      anApprovedComment(article),
      aComment(article),
    ]);
    await decided(inGrace.documentId, { action: 'reject', guideline: 'vulgarity' });
    const refusals = [];
    for (const comment of [inGrace, waiting, published]) refusals.push((await appeal(comment)).body.error);
    expect(refusals).toMatchObject([
      { name: 'IllegalMove', details: { state: 'pending' } },
      { name: 'IllegalMove', details: { state: 'pending' } },
      { name: 'IllegalMove', details: { state: 'approved' } },
    ]);
    expect(await appeal({ receipt: 'unknown' })).toMatchObject({ status: 404 });
  });

  test.concurrent.each<[Json, string]>([
    [undefined, 'data is required'],
    ['I quoted.', 'data must be an object'],
    [['I quoted.'], 'data must be an object'],
    [{}, 'data.text is required'],
    [{ text: 5 }, 'data.text must be text'],
    [{ text: null }, 'data.text must be text'],
    [{ text: 'I quoted.', state: 'approved' }, 'data.state is not a field here'],
  ])('%j as data is refused: %s', async (data, message) => {
    const { receipt } = await aComment(await anArticle());
    const answer = await rest(`POST /api/comments/receipts/${receipt}/appeals`, { body: { data } });
    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'ValidationError', message } } });
  });

  test.concurrent('says why, in at most 1,000 characters as readers count them', async () => {
    const comment = await aRejectedComment(await anArticle());
    expect(flaws(await appeal(comment, {}))).toEqual(['data.text']);
    expect(flaws(await appeal(comment, { text: ' ' }))).toEqual(['data.text']);
    expect(flaws(await appeal(comment, { text: 'x'.repeat(1001) }))).toEqual(['data.text']);
    expect((await appeal(comment, { text: '👩‍👩‍👧‍👦'.repeat(300) })).status).toBe(201);
  });

  test.concurrent('comes too late when its days are over', async () => {
    const decisions = [{ action: 'reject', guideline: 'vulgarity' }];
    const comment = await aPastComment(await anArticle(), { daysAgo: 31, decisions });
    expect(await receiptOf(comment)).toMatchObject({ state: 'rejected', canAppeal: false, appealUntil: null });
    expect(await appeal(comment)).toMatchObject({ status: 403, body: { error: { name: 'AppealTooLate' } } });
  });

  test.concurrent('is answered by a colleague, with a reason that its reader learns', async () => {
    const comment = await aRejectedComment(await anArticle());
    const { documentId } = comment;
    await anAppeal(comment);
    const own = await answered(documentId, { action: 'uphold', answer: 'No.' }, 'adminModerator');
    expect(own).toMatchObject({ status: 409, body: { error: { name: 'OwnDecision' } } });
    expect(flaws(await answered(documentId, { action: 'uphold' }))).toEqual(['answer']);
    expect(flaws(await answered(documentId, { action: 'uphold', answer: 'A', note: 'B' }))).toEqual(['data.answer']);
    const given = await answered(documentId, { action: 'uphold', answer: 'The insult stands beside the quotation.' });
    expect(given.status).toBe(201);
    expect(await receiptOf(comment)).toMatchObject({
      ...{ state: 'rejected', canAppeal: false },
      appeal: { state: 'upheld', answer: 'The insult stands beside the quotation.', soleModerator: false },
    });
    expect((await atDesk(documentId)).history.at(-1)).toMatchObject({
      note: 'The insult stands beside the quotation.',
      by: { name: 'Mirza Tester' },
    });
  });

  test.concurrent('that is granted publishes the comment, and its reader learns of both together', async () => {
    const comment = await aRejectedComment(await anArticle());
    await anAppeal(comment);
    expect((await answered(comment.documentId, { action: 'approve', answer: 'You are right.' })).status).toBe(201);
    expect(await receiptOf(comment)).toMatchObject({ state: 'rejected', appeal: { state: 'open', answer: null } });
    await becomesVisible(comment.receipt);
    expect(await receiptOf(comment)).toMatchObject({
      ...{ state: 'approved', canAppeal: false, appeal: { state: 'granted', answer: 'You are right.' } },
    });
  });

  test.concurrent('an undone answer opens it again, and the reader never hears of it', async () => {
    const comment = await aRejectedComment(await anArticle());
    await anAppeal(comment);
    const { body } = await answered(comment.documentId, { action: 'approve', answer: 'You are right.' });
    await answered(comment.documentId, { action: 'undo', version: body.data.comment.version });
    expect(await commentOf(comment.documentId)).toMatchObject({ state: 'rejected', appealed: true });
    expect(await receiptOf(comment)).toMatchObject({ state: 'rejected', appeal: { state: 'open', answer: null } });
  });

  test.concurrent('that was granted a moment ago, and is refused before its reader hears of it, was not granted', async () => {
    const comment = await aRejectedComment(await anArticle());
    await anAppeal(comment);
    await answered(comment.documentId, { action: 'approve', answer: 'You are right.' });
    await answered(comment.documentId, { action: 'reject', guideline: 'vulgarity' });
    expect((await atDesk(comment.documentId)).appeal).toMatchObject({ outcome: 'upheld', answer: null });
    const told = await until('the reader is told', async () => {
      const receipt = await receiptOf(comment);
      return receipt.appeal.state !== 'open' && receipt;
    });
    expect(told).toMatchObject({ state: 'rejected', appeal: { state: 'upheld', answer: null } });
  });

  test.concurrent('an answer goes with nothing else', async () => {
    const { documentId } = await aComment(await anArticle());
    expect(flaws(await answered(documentId, { action: 'approve', answer: 'Why not.' }))).toEqual(['answer']);
  });

  test.concurrent('in a batch waits for an answer of its own', async () => {
    const comment = await aRejectedComment(await anArticle());
    await anAppeal(comment);
    const { version } = (await atDesk(comment.documentId)).comment;
    const selection = { comments: [{ documentId: comment.documentId, version }] };
    const as = 'secondAdminModerator';
    const { body } = await rest('POST /moderation/bulk', { as, body: { data: { action: 'uphold', selection } } });
    let batch: Json;
    do batch = (await rest(`GET /moderation/bulk/${body.data.documentId}`, { as })).body.data;
    while (batch.state === 'running');
    expect(batch).toMatchObject({ refused: 1, refusals: [{ name: 'AnswerRequired' }] });
  });
});

test.concurrent('GraphQL takes reports and appeals by the same rules', async () => {
  const article = await anArticle();
  const [published, rejected] = [await anApprovedComment(article), await aRejectedComment(article)];
  const reporting = `mutation ($comment: ID!, $data: CommentReportInput!) {
    reportComment(comment: $comment, data: $data) { documentId } }`;
  const comment = published.documentId;
  const from = anAddress();
  const first = await graphql(reporting, { comment, data: { guideline: 'vulgarity' } }, { from });
  expect(first.body.data.reportComment.documentId).toMatch(/^[a-z0-9]{24}$/);
  const second = await graphql(reporting, { comment, data: { guideline: 'vulgarity' } }, { from });
  expect(second.body.errors[0].extensions.error.name).toBe('AlreadyReported');
  const appealing = `mutation ($receipt: String!, $data: CommentAppealInput!) {
    appealComment(receipt: $receipt, data: $data) { state canAppeal appealUntil body appeal { state text answer } } }`;
  const { body } = await graphql(appealing, { receipt: rejected.receipt, data: { text: 'I quoted.' } });
  expect(body.data.appealComment).toMatchObject({
    ...{ state: 'rejected', canAppeal: false, appeal: { state: 'open', text: 'I quoted.', answer: null } },
  });
  const bad = await graphql(appealing, { receipt: rejected.receipt, data: {} });
  expect(bad.body.errors[0].extensions.error.details.errors[0].path).toEqual(['data', 'text']);
});
