import { appealOf } from '../../src/plugins/moderation/server/src/store/appeals';
import { closeContests, reopenContests } from '../../src/plugins/moderation/server/src/store/contests';
import { reportsOf } from '../../src/plugins/moderation/server/src/store/reports';
import { onSnapshot } from '../harness/database';
import {
  aComment,
  anAppeal,
  anApprovedComment,
  anArticle,
  aRejectedComment,
  aReport,
  decided,
} from '../harness/factories';
import { contest, type Json, sql } from '../harness/newsroom';

const commentOf = async (documentId: string): Promise<Json> =>
  (await sql('select id, reports, appealed from moderation_comments where document_id = $1', [documentId]))[0];
const countsOf = async (article: { documentId: string }): Promise<Json> =>
  (await sql('select reported, appealed from moderation_threads where article_id = $1', [article.documentId]))[0];

const aboutIt = (documentId: string) => ({ documentId, guideline: 'vulgarity', reporter: 'user:1' });

describe('a report', () => {
  test.concurrent('counts on its comment and in the thread, the second one on the comment alone', async () => {
    const article = await anArticle();
    const { documentId } = await anApprovedComment(article);
    await Promise.all([aReport(documentId), aReport(documentId, { text: 'Read the second line.' })]);
    expect(await commentOf(documentId)).toMatchObject({ reports: 2, appealed: false });
    expect(await countsOf(article)).toEqual({ reported: 1, appealed: 0 });
  });

  test.concurrent('counts once for each reporter, also when both come together', async () => {
    const article = await anArticle();
    const { documentId } = await anApprovedComment(article);
    const answers = await Promise.all([1, 2, 3].map(() => contest('report', aboutIt(documentId))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.name).toBe('AlreadyReported');
    expect(await commentOf(documentId)).toMatchObject({ reports: 1 });
  });

  test.concurrent('needs a comment that readers see', async () => {
    const article = await anArticle();
    const waiting = await aComment(article);
    const inGrace = await aComment(article);
    await decided(inGrace.documentId, { action: 'approve' });
    for (const documentId of [waiting.documentId, inGrace.documentId, 'unknown'])
      expect(await contest('report', aboutIt(documentId))).toMatchObject({ status: 404 });
  });

  test.concurrent('of a reply whose root is gone finds nothing', async () => {
    const article = await anArticle();
    const root = await anApprovedComment(article);
    const reply = await anApprovedComment(article, { parent: root.documentId });
    await decided(root.documentId, { action: 'reject', guideline: 'vulgarity' });
    expect(await contest('report', aboutIt(reply.documentId))).toMatchObject({ status: 404 });
  });

  test.concurrent('names a guideline in force', async () => {
    const { documentId } = await anApprovedComment(await anArticle());
    const answer = await contest('report', { ...aboutIt(documentId), guideline: 'taste' });
    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
    expect(answer.body.error.details.errors[0].path).toEqual(['guideline']);
  });
});

describe('an appeal', () => {
  test.concurrent('puts its comment among the appealed, once and never again', async () => {
    const article = await anArticle();
    const { documentId } = await aRejectedComment(article);
    const answers = await Promise.all([1, 2].map(() => contest('appeal', { documentId, text: 'I quoted.' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.name).toBe('AlreadyAppealed');
    expect(await commentOf(documentId)).toMatchObject({ appealed: true, reports: 0 });
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
    for (const { documentId } of [inGrace, waiting, published])
      refusals.push((await contest('appeal', { documentId, text: 'Why?' })).body.error);
    expect(refusals).toMatchObject([
      { name: 'IllegalMove', details: { state: 'pending' } },
      { name: 'IllegalMove', details: { state: 'pending' } },
      { name: 'IllegalMove', details: { state: 'approved' } },
    ]);
    expect(await contest('appeal', { documentId: 'unknown', text: 'Why?' })).toMatchObject({ status: 404 });
  });
});

test('what a decision answers is closed, and open again when it is taken back', async () => {
  const article = await anArticle();
  const [reported, appealed] = await Promise.all([anApprovedComment(article), aRejectedComment(article)]);
  await aReport(reported.documentId);
  await aReport(reported.documentId, { text: 'Insulting.' });
  await anAppeal(appealed.documentId, 'It was a quotation.');
  const [one, other] = await Promise.all([commentOf(reported.documentId), commentOf(appealed.documentId)]);
  await onSnapshot(async (query) => {
    await closeContests(query, {
      closings: [
        { commentId: one.id, decision: 'first', outcome: 'granted' },
        { commentId: other.id, decision: 'second', outcome: 'upheld' },
      ],
    });
    const reports = await reportsOf(query, one.id);
    expect(reports.map(({ closedAt }) => typeof closedAt)).toEqual(['number', 'number']);
    expect(await appealOf(query, other.id)).toMatchObject({ outcome: 'upheld', text: 'It was a quotation.' });

    const reopened = await reopenContests(query, { decisions: ['first', 'second', 'third'] });
    expect(reopened.sort((a, b) => b.reports - a.reports)).toEqual([
      { commentId: one.id, reports: 2, appealed: false },
      { commentId: other.id, reports: 0, appealed: true },
    ]);
    expect(await appealOf(query, other.id)).toMatchObject({ outcome: null, closedAt: null });
    expect(await reopenContests(query, { decisions: ['first'] })).toEqual([]);
  });
});
