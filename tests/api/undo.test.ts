import { aComment, anArticle, becomesVisible, decided, decidedAt, graceHasPassed } from '../harness/factories';
import { type Json, mails, rest, until } from '../harness/newsroom';

const receiptOf = async (receipt: string): Promise<Json> =>
  (await rest(`GET /api/comments/receipts/${receipt}`)).body.data;

const guideline = 'vulgarity';

/** Two decisions at once, the second well inside the grace of the first. */
const both = async (documentId: string, first: Json, second: Json): Promise<Json> => {
  const { comment } = await decided(documentId, first);
  return (await decidedAt(documentId, { version: comment.version, ...second })).comment;
};

test('a rejection that was told keeps its reasons when a later approval is taken back', async () => {
  const { documentId, receipt } = await aComment(await anArticle());
  await decided(documentId, { action: 'reject', guideline });
  await becomesVisible(receipt, 'rejected');
  const before = await receiptOf(receipt);
  await both(documentId, { action: 'approve' }, { action: 'undo' });
  await graceHasPassed();
  expect(await receiptOf(receipt)).toEqual(before);
  expect(before.statement.guideline.code).toBe(guideline);
});

test('an approval that a rejection overtook inside its grace was never known to anyone', async () => {
  const email = 'overtaken@example.org';
  const { documentId, receipt } = await aComment(await anArticle(), { email });
  await both(documentId, { action: 'approve' }, { action: 'reject', guideline });
  const seen = new Set<string>();
  await until('the rejection is told', async () => {
    const { state } = await receiptOf(receipt);
    seen.add(state);
    return state === 'rejected';
  });
  expect([...seen]).toEqual(['pending', 'rejected']);
  await until('the mail of the rejection', async () => (await mails()).some(({ to }) => to === email));
  expect((await mails()).filter(({ to }) => to === email)).toHaveLength(1);
});

test('an approval that is brought back by an undo is told after all, once', async () => {
  const article = await anArticle();
  const email = 'restored@example.org';
  const { documentId, receipt } = await aComment(article, { email });
  const rejected = await both(documentId, { action: 'approve' }, { action: 'reject', guideline });
  const { comment } = await decidedAt(documentId, { action: 'undo', version: rejected.version });
  expect(comment.state).toBe('approved');
  await becomesVisible(receipt);
  await until('the mail of the approval', async () => (await mails()).some(({ to }) => to === email));
  await graceHasPassed();
  const told = (await mails()).filter(({ to }) => to === email);
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('has been published')]);
});

test('an escalated comment whose decision is taken back is escalated still; reopened, it starts afresh', async () => {
  const { documentId } = await aComment(await anArticle());
  await decided(documentId, { action: 'escalate' });
  const undone = await both(documentId, { action: 'approve' }, { action: 'undo' });
  expect(undone).toMatchObject({ state: 'pending', escalated: true, priority: 100 });
  const reopened = await both(documentId, { action: 'approve' }, { action: 'reopen' });
  expect(reopened).toMatchObject({ state: 'pending', escalated: false, priority: 0 });
});
