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
    articles(filters: { authors: { slug: { eq: "author-${slug}" } } }, pagination: { limit: 10 }) { title slug commentCount authors { name } tags { name slug } } }`);
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

test.each([
  ['a relation inside itself', '{ articles { localizations { localizations { title } } } }'],
  ['the same by way of connections', '{ articles { localizations { localizations_connection { nodes { title } } } } }'],
  [
    'a full page of articles with full pages of comments',
    '{ articles(pagination: { limit: 100 }) { a: comments(first: 100) { nodes { body } } b: comments(first: 100) { nodes { body } } } }',
  ],
  [
    'the same without an end',
    '{ articles(pagination: { limit: -1 }) { a: comments(first: 100) { nodes { body name replyCount } } } }',
  ],
])('%s is refused', async (_, query) => refused(query));

test('a page size in a variable counts as what it is', async () => {
  const query = `query ($all: PaginationArg, $first: Int = 100) {
    articles(pagination: $all) { comments(first: $first) { nodes { body name replyCount } } } }`;
  const large = await graphql(query, { all: { pageSize: 100 } });
  expect(large.status).toBe(400);
  expect(large.body.errors[0].message).toMatch(/too large/);
  expect((await graphql(query, { all: { pageSize: 10 }, first: 20 })).body.errors).toBeUndefined();
});

test('a front page of 25 articles with authors, tags and comments with replies is not too large', async () => {
  const { body } =
    await graphql(`{ articles(pagination: { limit: 25 }) { title slug commentCount authors { name } tags { name slug }
    localizations { slug } comments { count nodes { name body submittedAt replies { name body submittedAt } } } } }`);
  expect(body.errors).toBeUndefined();
});
