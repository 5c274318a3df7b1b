import { anAppeal, anApprovedComment, anArticle, aRejectedComment, aReport, decided } from '../harness/factories';
import { type Json, rest, sql } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';
import { aStream } from '../harness/stream';

/* What hangs on the whole newsroom: its settings, and who works there. */

const commentOf = async (documentId: string): Promise<Json> =>
  (await sql('select state, reports from moderation_comments where document_id = $1', [documentId]))[0];
const atDesk = async (documentId: string): Promise<Json> =>
  (await rest(`GET /moderation/comments/${documentId}`, { as: 'adminModerator' })).body.data;

let end: () => Promise<void>;
beforeAll(async () => {
  end = await ownNewsroom({ MODERATION_REPORTS_HIDE_AT: '3', MODERATION_REPORTS_BURST_COUNT: '4' });
}, 120_000);
afterAll(() => end());

describe('where the newsroom hides what many report', () => {
  test('the third report takes a comment off the page until a moderator decides', async () => {
    const article = await anArticle();
    const { documentId } = await anApprovedComment(article);
    await aReport(documentId);
    await aReport(documentId);
    expect(await commentOf(documentId)).toMatchObject({ state: 'approved', reports: 2 });
    const desk = await aStream();
    await aReport(documentId);
    expect(await commentOf(documentId)).toMatchObject({ state: 'pending', reports: 3 });
    // The desks that show what waits hear that it came back.
    await desk.hears('change', { type: 'decided', documentId, state: 'pending' });
    desk.close();
    expect((await rest(`GET /api/articles/${article.documentId}/comments`)).body.data).toEqual([]);
    const { comment, history } = await atDesk(documentId);
    expect(history.at(-1)).toMatchObject({ action: 'reopen', by: { kind: 'rule', name: 'reported' } });
    expect(comment.actions).not.toContain('uphold');
    await decided(documentId, { action: 'approve' });
    expect(await commentOf(documentId)).toMatchObject({ state: 'approved', reports: 0 });
    expect((await atDesk(documentId)).reports.map(({ outcome }: Json) => outcome)).toEqual(Array(3).fill('upheld'));
  });

  test('a crowd that nobody knows is marked and not obeyed', async () => {
    const { documentId } = await anApprovedComment(await anArticle());
    // Four at once, so that the third does not hide before the fourth makes it a burst.
    await sql(
      `insert into moderation_reports (document_id, comment_id, kind, guideline, reporter_key, weight, proven, reported_at)
       select 'crowd' || n || $1, id, 'guideline', 'vulgarity', 'reporter:' || n, 1, false, now()
       from moderation_comments, generate_series(1, 40) n where document_id = $1`,
      [documentId],
    );
    await aReport(documentId);
    expect(await commentOf(documentId)).toMatchObject({ state: 'approved', reports: 41 });
    expect(await atDesk(documentId)).toMatchObject({ burst: true });
  });
});

test('the only moderator of a newsroom answers appeals against own rejections, and that is told', async () => {
  const comment = await aRejectedComment(await anArticle());
  await anAppeal(comment);
  // Everyone else is on leave: nobody but Mona is active.
  await sql(`update admin_users set is_active = false where firstname <> 'Mona'`);
  await sql(`update up_users set blocked = true where username = 'mizgin'`);
  await decided(comment.documentId, { action: 'uphold', answer: 'I looked again.' });
  const { body } = await rest(`GET /api/comments/receipts/${comment.receipt}`);
  expect(body.data).toMatchObject({ appeal: { state: 'upheld', soleModerator: true } });
  expect((await atDesk(comment.documentId)).appeal).toMatchObject({ soleModerator: true, answer: 'I looked again.' });
});
