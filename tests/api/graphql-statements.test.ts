import { randomUUID } from 'node:crypto';
import { anArticle } from '../harness/factories';
import { graphql, type Json, rest, statementsOf } from '../harness/newsroom';

const made = async (type: 'author' | 'tag', data: Json): Promise<string> => {
  const path = `/content-manager/collection-types/api::${type}.${type}`;
  return (await rest(`POST ${path}`, { as: 'superAdmin', body: data })).body.data.documentId;
};

/** The statements of one operation, apart from those that any request of this role costs. */
const statementsFor = async (query: string) => {
  const mark = randomUUID().replaceAll('-', '');
  const answer = await graphql(query, {}, { headers: { 'x-test-mark': mark } });
  expect(answer.body.errors).toBeUndefined();
  return { data: answer.body.data, statements: await statementsOf(mark) };
};

test('ten articles with authors, tags and comment counts take at most ten statements', async () => {
  const slug = randomUUID();
  const author = await made('author', { name: 'Rona', slug: `author-${slug}` });
  const tags = [
    await made('tag', { name: 'Sea', slug: `sea-${slug}` }),
    await made('tag', { name: 'Land', slug: `land-${slug}` }),
  ];
  for (let n = 0; n < 10; n += 1) {
    await anArticle({
      authors: { connect: [{ documentId: author }] },
      tags: { connect: tags.map((documentId) => ({ documentId })) },
    });
  }
  const { data, statements } = await statementsFor(`{
    articles(pagination: { limit: 10 }, sort: "createdAt:desc") { title slug commentCount authors { name } tags { name slug } } }`);
  expect(data.articles).toHaveLength(10);
  expect(data.articles[0]).toMatchObject({
    commentCount: 0,
    authors: [{ name: 'Rona' }],
    tags: [{ name: 'Sea' }, { name: 'Land' }],
  });
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.length).toBeLessThanOrEqual(10);
});

const refused = async (query: string) => {
  const { body } = await graphql(query);
  expect(body.errors[0].message).toMatch(/too large/);
  expect(body.data).toBeUndefined();
};

test('a flood of aliases is refused before anything runs', async () => {
  const { documentId } = await anArticle();
  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
  await refused(`{ ${aliases(11, `comments(article: "${documentId}") { count }`)} }`);
  await refused(`mutation { ${aliases(11, 'withdrawComment(receipt: "x") { state }')} }`);
  await refused(`{ articles { ${aliases(500, 'commentCount')} } }`);
  await refused(
    `{ ...f } fragment f on Query { ${aliases(6, '...g')} } fragment g on Query { ${aliases(2, 'articles { slug }')} }`.replace(
      /a\d: \.\.\./g,
      '...',
    ),
  );
  const { body } = await graphql(`{ ${aliases(10, `comments(article: "${documentId}") { count }`)} }`);
  expect(body.errors).toBeUndefined();
});

test('what is too deep is refused', async () => {
  const deep = 'articles { authors { '.repeat(7);
  const { body } = await graphql(`{ ${deep} name ${' } }'.repeat(7)} }`);
  expect(body.errors[0].message).toMatch(/depth/i);
});
