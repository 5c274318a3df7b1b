import { graphql } from '../harness/newsroom';

test('what goes wrong inside is not told to GraphQL clients', async () => {
  // PostgreSQL stores no U+0000: the query fails in the database, whose words name tables and columns.
  const { body } = await graphql('query ($slug: String!) { articles(filters: { slug: { eq: $slug } }) { title } }', {
    slug: 'a\u0000b',
  });
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].message).toBe('Internal Server Error');
  expect(JSON.stringify(body.errors[0].extensions)).not.toMatch(/select|articles|encoding/i);
});
