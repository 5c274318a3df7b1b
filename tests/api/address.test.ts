import { anArticle } from '../harness/factories';
import { anAddress, rest } from '../harness/newsroom';

test('a reader who writes addresses into X-Forwarded-For is still known by the one that the proxy wrote', async () => {
  const { documentId } = await anArticle();
  const written = anAddress();
  const statuses = [];
  for (let count = 0; count < 11; count += 1) {
    const body = { data: { name: 'Hurry', body: `Thought number ${count}` } };
    const from = `${anAddress()}, ${written}`;
    statuses.push((await rest(`POST /api/articles/${documentId}/comments`, { from, body })).status);
  }
  expect(statuses).toEqual([...Array(10).fill(201), 429]);
});
