import { aComment, anArticle, becomesVisible, decided } from '../harness/factories';
import { rest } from '../harness/newsroom';

test('a reader’s words wait, are approved, and appear after the grace', async () => {
  const article = await anArticle();
  const list = () => rest(`GET /api/articles/${article.documentId}/comments`);
  const comment = await aComment(article, { body: 'The ferry was on time.' });
  expect(comment.state).toBe('pending');
  expect((await list()).body.data).toEqual([]);

  await decided(comment.documentId, { action: 'approve' });
  expect((await list()).body).toMatchObject({ data: [], meta: { count: 0 } });
  await becomesVisible(comment.receipt);
  expect((await list()).body).toMatchObject({
    data: [{ documentId: comment.documentId, name: 'Rena', body: 'The ferry was on time.', replies: [], badges: [] }],
    meta: { count: 1, open: true, nextCursor: null },
  });
});
