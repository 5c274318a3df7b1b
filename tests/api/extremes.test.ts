import { aComment, anApprovedComment, anArticle } from '../harness/factories';
import { rest } from '../harness/newsroom';

const family = '👩‍👩‍👧';

test('a name is as long as readers count it, whatever it is made of', async () => {
  const article = await anArticle();
  const name = family.repeat(80);
  await anApprovedComment(article, { name, body: 'We are many.' });
  expect((await rest(`GET /api/articles/${article.documentId}/comments`)).body.data[0].name).toBe(name);
  const body = { data: { name: `${name}${family}`, body: 'One more.' } };
  const { status, body: refusal } = await rest(`POST /api/articles/${article.documentId}/comments`, { body });
  expect(status).toBe(400);
  expect(refusal.error.details.errors).toMatchObject([
    { path: ['name'], message: 'name must have at most 80 characters' },
  ]);
});

test('a cursor that stands between two places is no place', async () => {
  const { documentId } = await anArticle();
  await aComment({ documentId });
  const cursor = Buffer.from('["page:newest",1.5,1.5]').toString('base64url');
  const { status, body } = await rest(`GET /api/articles/${documentId}/comments?cursor=${cursor}`);
  expect(status).toBe(400);
  expect(body.error.details.errors[0].path).toEqual(['cursor']);
});
