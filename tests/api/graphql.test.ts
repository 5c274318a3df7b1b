import { anArticle, graceHasPassed } from '../harness/factories';
import { anAddress, aReader, type Call, graphql, type Json, until } from '../harness/newsroom';

const asked = async (query: string, variables: object = {}, options: Omit<Call, 'body'> = {}): Promise<Json> => {
  const { body } = await graphql(query, variables, options);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
};

const submitted = async (article: { documentId: string }, data: Json = {}, options: Omit<Call, 'body'> = {}) => {
  const mutation = `mutation ($article: ID!, $data: CommentInput!) {
    submitComment(article: $article, data: $data) { documentId state receipt } }`;
  const filled = { name: 'Rena', body: `A thought ${anAddress()}`, ...data };
  return (await asked(mutation, { article: article.documentId, data: filled }, options)).submitComment as {
    documentId: string;
    state: string;
    receipt: string;
  };
};

const decision = `mutation ($id: ID!, $data: DecisionInput!) {
  decideComment(documentId: $id, data: $data) {
    decision { action from to seq note by { kind name } guideline { code version } }
    comment { state version escalated undoUntil actions } } }`;

const decided = async (documentId: string, data: Json, as: Call['as'] = 'moderator'): Promise<Json> =>
  (await asked(decision, { id: documentId, data }, { as })).decideComment;

const receiptOf = async ({ receipt }: { receipt: string }, locale?: string): Promise<Json> => {
  const query = `query ($receipt: String!, $locale: String) { commentReceipt(receipt: $receipt, locale: $locale) {
    documentId state submittedAt decidedAt canAppeal statement { guideline { code version title } text } } }`;
  return (await asked(query, { receipt, locale })).commentReceipt;
};

const comment = 'documentId parent name badges body submittedAt replyCount';

const listed = async (article: { documentId: string }, args: Json = {}): Promise<Json> => {
  const query = `query ($article: ID!, $first: Int, $after: String, $sort: CommentSort, $locale: String) {
    comments(article: $article, first: $first, after: $after, sort: $sort, locale: $locale) {
      nodes { ${comment} replies { ${comment} } } edges { cursor node { documentId } }
      pageInfo { endCursor hasNextPage } count open version } }`;
  return (await asked(query, { article: article.documentId, ...args })).comments;
};

const becomesVisible = (made: { receipt: string }, state = 'approved') =>
  until(`the comment is ${state}`, async () => (await receiptOf(made)).state === state);

const approved = async (article: { documentId: string }, each: Json[]) => {
  const made = [];
  for (const data of each) made.push(await submitted(article, data));
  for (const { documentId } of made) await decided(documentId, { action: 'approve', version: 1 });
  await Promise.all(made.map((one) => becomesVisible(one)));
  return made;
};

describe('over GraphQL, a reader’s words', () => {
  test.concurrent('wait, are approved, and appear after the grace', async () => {
    const article = await anArticle();
    const made = await submitted(article, { body: 'The ferry was on time.', email: 'rena@example.org' });
    expect(made.state).toBe('pending');
    expect(await receiptOf(made)).toMatchObject({ documentId: made.documentId, state: 'pending', decidedAt: null });
    const answer = await decided(made.documentId, { action: 'approve', version: 1 });
    expect(answer).toMatchObject({
      decision: { action: 'approve', from: 'pending', to: 'approved', by: { kind: 'moderator', name: 'mizgin' } },
      comment: { state: 'approved', version: 2 },
    });
    expect(await listed(article)).toMatchObject({ nodes: [], count: 0 });
    await becomesVisible(made);
    expect(await listed(article)).toMatchObject({
      nodes: [{ documentId: made.documentId, name: 'Rena', body: 'The ferry was on time.', badges: [], replies: [] }],
      count: 1,
      open: true,
      pageInfo: { hasNextPage: false },
    });
  });

  test.concurrent('that are rejected come with a statement of reasons in the reader’s language', async () => {
    const made = await submitted(await anArticle());
    await decided(made.documentId, { action: 'reject', guideline: 'threats', note: 'For us.', version: 1 });
    await becomesVisible(made, 'rejected');
    for (const locale of ['en', 'ckb', 'kmr', 'ar', 'tr']) {
      const { guidelines } = await asked(
        'query ($locale: String) { guidelines(locale: $locale) { code version locale title text } }',
        { locale },
      );
      const { version, title, text } = guidelines.find(({ code }: Json) => code === 'threats');
      const { statement } = await receiptOf(made, locale);
      expect(statement).toEqual({ guideline: { code: 'threats', version, title }, text });
    }
  });

  test.concurrent('that are approved and taken back inside the grace are never seen', async () => {
    const article = await anArticle();
    const made = await submitted(article);
    await decided(made.documentId, { action: 'approve', version: 1 });
    const { comment: undone } = await decided(made.documentId, { action: 'undo', version: 2 });
    expect(undone).toMatchObject({ state: 'pending', undoUntil: null });
    await graceHasPassed();
    expect(await listed(article)).toMatchObject({ nodes: [], count: 0 });
    expect(await receiptOf(made)).toMatchObject({ state: 'pending', decidedAt: null });
  });

  test.concurrent('can be withdrawn once', async () => {
    const made = await submitted(await anArticle());
    const mutation = 'mutation ($receipt: String!) { withdrawComment(receipt: $receipt) { state } }';
    expect((await asked(mutation, made)).withdrawComment.state).toBe('withdrawn');
    const { body } = await graphql(mutation, made);
    expect(body.errors[0].extensions.error).toMatchObject({ name: 'IllegalMove', details: { state: 'withdrawn' } });
  });

  test.concurrent('bear the account’s name where the reader is signed in', async () => {
    const reader = await aReader();
    const article = await anArticle({ premoderation: 'new_readers' });
    for (const state of ['pending', 'pending']) {
      const made = await submitted(article, { name: 'The Editor' }, { as: reader });
      expect(made.state).toBe(state);
      await decided(made.documentId, { action: 'approve', version: 1 });
    }
    expect((await submitted(article, {}, { as: reader })).state).toBe('approved');
    expect((await listed(article)).nodes[0]).toMatchObject({ name: reader.name });
  });
});

describe('over GraphQL, a moderator', () => {
  test.concurrent('reopens, escalates and notes', async () => {
    const made = await submitted(await anArticle());
    const steps = [
      [{ action: 'approve' }, 'approved'],
      [{ action: 'reopen', note: 'A second look.' }, 'pending'],
      [{ action: 'escalate' }, 'pending'],
      [{ action: 'note', note: 'Asked the editor.' }, 'pending'],
      [{ action: 'reject', guideline: 'off-topic' }, 'rejected'],
    ] as const;
    for (const [index, [data, state]] of steps.entries()) {
      const answer = await decided(made.documentId, { ...data, version: index + 1 }, 'token');
      expect(answer).toMatchObject({ decision: { action: data.action, seq: index + 2 }, comment: { state } });
    }
  });

  test.concurrent('pages the queue with exact counts', async () => {
    const article = await anArticle();
    for (let n = 0; n < 3; n += 1) await submitted(article);
    const query = `query ($after: String) { moderationQueue(first: 2, after: $after) {
      nodes { documentId state article { documentId title } findings { rule reason } actions }
      counts { pending approved rejected } pageInfo { endCursor hasNextPage } } }`;
    const { moderationQueue: one } = await asked(query, {}, { as: 'moderator' });
    const { moderationQueue: two } = await asked(query, { after: one.pageInfo.endCursor }, { as: 'moderator' });
    expect(one.nodes).toHaveLength(2);
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect(one.counts.pending).toBeGreaterThanOrEqual(3);
    const ids = [...one.nodes, ...two.nodes].map(({ documentId }: Json) => documentId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('over GraphQL, a list', () => {
  test.concurrent.each(['newest', 'oldest', 'discussed'])('pages %s without a gap or a repeat', async (sort) => {
    const article = await anArticle();
    const each = Array.from({ length: 5 }, (_, n) => ({ body: `Number ${n}`, name: `Reader ${n}` }));
    const ids = (await approved(article, each)).map(({ documentId }) => documentId);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listed(article, { sort, first: 2, after });
      expect(page.edges.at(-1).cursor).toBe(page.pageInfo.endCursor);
      seen.push(...page.edges.map(({ node }: Json) => node.documentId));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(sort === 'oldest' ? ids : ids.reverse());
  });

  test.concurrent('shows replies under their root, and pages through them', async () => {
    const article = await anArticle();
    const [root] = await approved(article, [{ body: 'root' }]);
    const parent = root?.documentId;
    await approved(
      article,
      ['a1', 'a2', 'a3', 'a4'].map((body) => ({ body, parent })),
    );
    const page = await listed(article);
    expect(page).toMatchObject({ count: 5, nodes: [{ body: 'root', replyCount: 4 }] });
    expect(page.nodes[0].replies.map(({ body }: Json) => body)).toEqual(['a1', 'a2', 'a3']);
    const query = `query ($id: ID!, $after: String) { commentReplies(comment: $id, first: 3, after: $after) {
      nodes { body parent } pageInfo { endCursor hasNextPage } } }`;
    const { commentReplies: one } = await asked(query, { id: parent });
    const { commentReplies: two } = await asked(query, { id: parent, after: one.pageInfo.endCursor });
    expect(two).toMatchObject({ nodes: [{ body: 'a4', parent }], pageInfo: { hasNextPage: false } });
  });

  test.concurrent('and a count come with the article in the article’s language', async () => {
    const article = await anArticle({}, { locale: 'ckb' });
    await approved(article, [{ body: 'سڵاو لە هەمووان', locale: 'ckb' }]);
    const query = `query ($id: ID!) { article(documentId: $id, locale: "ckb") {
      slug commentCount comments(first: 1) { count nodes { body } } } }`;
    expect((await asked(query, { id: article.documentId })).article).toEqual({
      slug: article.slug,
      commentCount: 1,
      comments: { count: 1, nodes: [{ body: 'سڵاو لە هەمووان' }] },
    });
    const counts = 'query ($ids: [ID!]!) { commentCounts(articles: $ids, locale: "ckb") { article count } }';
    expect((await asked(counts, { ids: [article.documentId] })).commentCounts).toEqual([
      { article: article.documentId, count: 1 },
    ]);
  });

  test.concurrent('says when commenting is closed', async () => {
    expect((await listed(await anArticle({ commenting: 'closed' }))).open).toBe(false);
  });
});
