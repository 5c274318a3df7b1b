import { randomUUID } from 'node:crypto';
import { anArticle } from '../harness/factories';
import { anAddress, graphql, type Json, rest, sql } from '../harness/newsroom';

const send = (article: { documentId: string }, data: Json, from = anAddress()) =>
  rest(`POST /api/articles/${article.documentId}/comments`, { body: { data: { name: 'Rena', ...data } }, from });

const countUnder = async ({ documentId }: { documentId: string }) =>
  Number((await sql('select count(*) from moderation_comments where article_id = $1', [documentId]))[0].count);

test.concurrent('the same words under the same key are the same comment, from wherever they come', async () => {
  const article = await anArticle();
  const data = { body: 'Sent from the train.', key: randomUUID() };
  const first = await send(article, data);
  expect(first.status).toBe(201);
  expect(await send(article, data)).toMatchObject({ status: 201, body: first.body });
  const query = `mutation ($article: ID!, $data: CommentInput!) {
    submitComment(article: $article, data: $data) { documentId state receipt }
  }`;
  const again = await graphql(query, { article: article.documentId, data: { name: 'Rena', ...data } });
  expect(again.body.data.submitComment).toEqual({ ...first.body.data, ...first.body.meta });
  expect(await countUnder(article)).toBe(1);
});

test.concurrent('other words, another article or another key are another comment', async () => {
  const [article, other] = [await anArticle(), await anArticle()];
  const data = { body: 'Said once.', key: randomUUID() };
  const answers = [
    await send(article, data),
    await send(article, { ...data, body: 'Said twice.' }),
    await send(article, { ...data, key: randomUUID() }),
    await send(other, data),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.data.documentId)).size).toBe(4);
});

test.concurrent('a corrected address is not dropped: it is another comment', async () => {
  const article = await anArticle();
  const data = { body: 'Write to me.', key: randomUUID() };
  const first = await send(article, { ...data, email: 'typo@example.org' });
  const second = await send(article, { ...data, email: 'right@example.org' });
  expect(second.body.data.documentId).not.toBe(first.body.data.documentId);
});

test.concurrent('without a key, or under another, the same reader is still told of a duplicate', async () => {
  const article = await anArticle();
  const from = anAddress();
  const body = 'Twice from one reader.';
  expect((await send(article, { body, key: randomUUID() }, from)).status).toBe(201);
  for (const key of [undefined, randomUUID()])
    expect(await send(article, { body, key }, from)).toMatchObject({
      status: 409,
      body: { error: { name: 'DuplicateComment' } },
    });
});

test.concurrent('sent at once from two places, they are one comment', async () => {
  const article = await anArticle();
  const data = { body: 'Both at once.', key: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 6 }, () => send(article, data)));
  for (const { status } of answers) expect(status).toBe(201);
  expect(new Set(answers.map(({ body }) => body.meta.receipt)).size).toBe(1);
  expect(await countUnder(article)).toBe(1);
});

test.concurrent('what was taken back, or sent long ago, can be said anew', async () => {
  const article = await anArticle();
  const data = { body: 'On second thought.', key: randomUUID() };
  const { body } = await send(article, data);
  await rest(`DELETE /api/comments/receipts/${body.meta.receipt}`);
  const anew = await send(article, data);
  expect(anew.status).toBe(201);
  expect(anew.body.data.documentId).not.toBe(body.data.documentId);
  expect((await send(article, data)).body).toEqual(anew.body);
  expect(await countUnder(article)).toBe(2);
});

test.concurrent.each([['short'], ['with a space in it, alas'], ['ü'.repeat(20)], ['x'.repeat(129)], [17]])(
  'a key like %j is refused by its name',
  async (key) => {
    const { status, body } = await send(await anArticle(), { body: 'Whatever.', key });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['key'] }]);
  },
);
