import { aComment, anApprovedComment, anArticle, decided } from '../harness/factories';
import { type Answer, anAddress, aReader, graphql, type Json, person, rest, sql } from '../harness/newsroom';

const stored = async (documentId: string): Promise<Json> =>
  (await sql('select * from moderation_comments where document_id = $1', [documentId]))[0];

const submit = (article: { documentId: string }, data: Json, query = '') =>
  rest(`POST /api/articles/${article.documentId}/comments${query}`, { body: { data } });

/** Nothing of a comment that waits, or of whoever wrote it, may be in what the public is sent. */
const expectNothingOf = (answer: Answer, ...secrets: string[]) => {
  expect(answer.status).toBeLessThan(500);
  for (const secret of secrets) expect(JSON.stringify(answer.body)).not.toContain(secret);
};

const introspected = async (): Promise<{ types: string[]; fields: Record<string, string[]> }> => {
  const { body } = await graphql('{ __schema { types { name fields { name } inputFields { name } } } }');
  const all: Json[] = body.data.__schema.types;
  const names = (list: Json[] | null) => (list ?? []).map(({ name }) => name);
  return {
    types: all.map(({ name }) => name),
    fields: Object.fromEntries(all.map((type) => [type.name, names(type.fields ?? type.inputFields)])),
  };
};

describe('a submission that sets what is not the reader’s to set', () => {
  const forbidden: [string, unknown][] = [
    ['state', 'approved'],
    ['status', 'published'],
    ['version', 99],
    ['priority', 100],
    ['escalated', true],
    ['documentId', 'aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['id', 1],
    ['submittedAt', '2001-01-01T00:00:00Z'],
    ['visibleAt', '2001-01-01T00:00:00Z'],
    ['publishedAt', '2001-01-01T00:00:00Z'],
    ['createdAt', '2001-01-01T00:00:00Z'],
    ['badges', ['staff']],
    ['author', 1],
    ['user', 1],
    ['createdBy', 1],
    ['readerKey', 'user:1'],
    ['reader_key', 'user:1'],
    ['signedIn', true],
    ['replyCount', 500],
    ['articleId', 'another'],
    ['contentHash', '0'],
  ];

  test.concurrent.each(forbidden)('%s is refused, and nothing is stored', async (field, value) => {
    const article = await anArticle();
    const data = { name: 'Mallory', body: 'Let me in', [field]: value };
    const answer = await submit(article, data);
    expect(answer.body.error).toMatchObject({ status: 400, details: { errors: [{ path: [field] }] } });
    const overGraphql = await graphql(
      'mutation ($article: ID!, $data: CommentInput!) { submitComment(article: $article, data: $data) { state } }',
      { article: article.documentId, data },
    );
    expect(overGraphql.body.errors[0].message).toContain(`"${field}"`);
    expect(await sql('select 1 from moderation_comments where article_id = $1', [article.documentId])).toEqual([]);
  });

  test.concurrent('beside `data`, or in the query, has no effect', async () => {
    const article = await anArticle();
    const body = {
      data: { name: 'Mallory', body: 'Let me in' },
      state: 'approved',
      user: { id: 1 },
      badges: ['staff'],
    };
    const query = '?state=approved&user=1&status=published&documentId=aaaaaaaaaaaaaaaaaaaaaaaa&articleId=other';
    const answer = await rest(`POST /api/articles/${article.documentId}/comments${query}`, { body });
    expect(answer.body.data.state).toBe('pending');
    expect(await stored(answer.body.data.documentId)).toMatchObject({
      state: 'pending',
      badges: [],
      signed_in: false,
      article_id: article.documentId,
      visible_at: null,
    });
  });
});

describe('identity', () => {
  test.concurrent('comes from the session, not from name, body, query or a header', async () => {
    const article = await anArticle();
    const { id } = await person('trustedReader');
    const answer = await rest(`POST /api/articles/${article.documentId}/comments?user=${id}&as=${id}`, {
      body: { data: { name: 'tara', body: 'It is me, tara' } },
      headers: { 'x-user-id': String(id), cookie: `userId=${id}` },
    });
    expect(await stored(answer.body.data.documentId)).toMatchObject({ signed_in: false, badges: [] });
  });

  test.concurrent('of a reader cannot be put on by the token of a forger', async () => {
    const [header] = (await person('reader')).token.split('.');
    const payload = Buffer.from(JSON.stringify({ id: 1, iat: 1, exp: 99999999999 })).toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const article = await anArticle();
    for (const token of [`${header}.${payload}.AAAA`, `${none}.${payload}.`, `${none}.${payload}`]) {
      const answer = await submit2(article, token);
      expect(answer.status).toBe(401);
    }
  });

  const submit2 = (article: { documentId: string }, token: string) =>
    rest(`POST /api/articles/${article.documentId}/comments`, {
      body: { data: { name: 'M', body: 'Let me in' } },
      headers: { authorization: `Bearer ${token}` },
    });
});

describe('what waits or was rejected', () => {
  test.concurrent('is not in any public answer, whatever is filtered, sorted, counted or populated', async () => {
    const article = await anArticle();
    const secret = `secret-${anAddress()}`;
    const email = `mallory-${anAddress()}@example.org`;
    const waiting = await aComment(article, { body: secret, email });
    const rejected = await aComment(article, { body: `${secret} too`, email });
    await decided(rejected.documentId, { action: 'reject', guideline: 'abuse', note: `note ${secret}` });
    const list = `/api/articles/${article.documentId}/comments`;
    const calls = [
      ...[
        list,
        `${list}?state=pending`,
        `${list}?filters[state]=pending`,
        `${list}?sort=state`,
        `${list}?status=draft`,
      ],
      ...[`${list}?filters[state][$eq]=pending`, `${list}?populate=*`, `${list}?fields=email`, `${list}?sort=email`],
      ...[`${list}/${waiting.documentId}`, `/api/comments`, `/api/comments/${waiting.documentId}`],
      ...[`/api/comments/${waiting.documentId}/replies`, `/api/moderation/comments/${waiting.documentId}`],
      ...[
        `/api/moderation/comments`,
        `/api/moderation/queue?state=pending`,
        `/api/decisions`,
        `/api/moderation/decisions`,
      ],
      ...[`/api/threads`, `/api/readers`, `/api/articles/${article.documentId}?populate=comments`],
      ...[`/api/articles/${article.documentId}?populate=*`, `/api/articles?filters[comments][state]=pending`],
      ...[`/content-manager/collection-types/plugin::moderation.comment`],
    ];
    for (const call of calls) expectNothingOf(await rest(`GET ${call}`), secret, email, rejected.documentId);
    const counts = await rest(`GET /api/comments/counts?articles=${article.documentId}`);
    expect(counts.body.data[article.documentId]).toBe(0);
    expect((await rest(`GET ${list}`)).body.meta.count).toBe(0);

    for (const query of [
      `{ comments(article: "${article.documentId}", state: pending) { count } }`,
      `{ comments(article: "${article.documentId}", filters: { state: { eq: "pending" } }) { count } }`,
      `{ comments(article: "${article.documentId}") { nodes { email state readerKey } } }`,
      `{ moderationQueue { nodes { body } counts { pending } } }`,
      `{ moderationQueue(state: rejected) { nodes { body } } }`,
      `{ article(documentId: "${article.documentId}") { commentCount comments { count nodes { body } } } }`,
    ])
      expectNothingOf(await graphql(query), secret, email);
  });

  test.concurrent('cannot be learnt of by answering it, nor from the article it stands under', async () => {
    const article = await anArticle();
    const waiting = await aComment(article);
    const refused = await submit(article, { name: 'M', body: 'Is it there?', parent: waiting.documentId });
    const unknown = await submit(article, { name: 'M', body: 'Is it there?', parent: 'aaaaaaaaaaaaaaaaaaaaaaaa' });
    expect(refused.body).toEqual(unknown.body);
  });

  test.concurrent('and e-mails stay out of the desk’s answers too', async () => {
    const email = `mallory-${anAddress()}@example.org`;
    const comment = await aComment(await anArticle(), { email });
    for (const call of ['/moderation/queue?limit=100', `/moderation/comments/${comment.documentId}`]) {
      const answer = await rest(`GET ${call}`, { as: 'adminModerator' });
      expect(answer.status).toBe(200);
      expectNothingOf(answer, email);
      expect(JSON.stringify(answer.body)).not.toMatch(/readerKey|reader_key|addressHash|address_hash|"email"/);
    }
  });
});

describe('a published comment', () => {
  test.concurrent('shows what the contract names and no more', async () => {
    const article = await anArticle();
    const email = `mallory-${anAddress()}@example.org`;
    await anApprovedComment(article, { email });
    const { body } = await rest(`GET /api/articles/${article.documentId}/comments`);
    expect(Object.keys(body.data[0]).sort()).toEqual(
      ['badges', 'body', 'documentId', 'name', 'parent', 'replies', 'replyCount', 'submittedAt'].sort(),
    );
    expect(JSON.stringify(body)).not.toContain(email);
    const { fields } = await introspected();
    expect(fields.Comment?.sort()).toEqual(Object.keys(body.data[0]).sort());
  });

  test.concurrent('cannot be changed or deleted by the id that the list shows, by anyone', async () => {
    const article = await anArticle();
    const comment = await anApprovedComment(article, { body: 'As it was.' });
    const list = `/api/articles/${article.documentId}/comments`;
    const paths = [`/api/comments/${comment.documentId}`, `${list}/${comment.documentId}`];
    const data = { body: 'Changed.', name: 'Changed' };
    for (const as of [undefined, 'reader', 'moderator', 'superAdmin', 'token']) {
      for (const path of [...paths, `/moderation/comments/${comment.documentId}`]) {
        for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
          const answer = await rest(`${method} ${path}`, { as, body: { data } });
          expect([401, 403, 404, 405]).toContain(answer.status);
        }
      }
    }
    const receipts = [comment.documentId, `${comment.documentId}.`, `${comment.documentId}.${'A'.repeat(43)}`];
    for (const receipt of receipts) expect((await rest(`DELETE /api/comments/receipts/${receipt}`)).status).toBe(404);
    for (const receipt of receipts) {
      const answer = await graphql('mutation ($r: String!) { withdrawComment(receipt: $r) { state } }', { r: receipt });
      expect(answer.body.errors[0].extensions.error.name).toBe('NotFoundError');
    }
    expect((await rest(`GET ${list}`)).body.data).toMatchObject([{ name: 'Rena', body: 'As it was.' }]);
  });

  test.concurrent('of one reader cannot be withdrawn with the receipt of another', async () => {
    const article = await anArticle();
    const [mine, theirs] = [await aComment(article), await aComment(article)];
    const signature = mine.receipt.split('.')[1];
    const crossed = await rest(`DELETE /api/comments/receipts/${theirs.documentId}.${signature}`);
    expect(crossed.status).toBe(404);
    expect((await stored(theirs.documentId)).state).toBe('pending');
  });
});

describe('an admin user without the plugin’s permission', () => {
  test.concurrent.each(['editor', 'author'])(
    'who is %s reads no queue, decides nothing and changes no guideline',
    async (as) => {
      const comment = await aComment(await anArticle());
      const before = await rest('GET /api/guidelines');
      const data = { action: 'approve', version: 1 };
      const attempts = [
        await rest('GET /moderation/queue', { as }),
        await rest(`GET /moderation/comments/${comment.documentId}`, { as }),
        await rest(`POST /moderation/comments/${comment.documentId}/decisions`, { as, body: { data } }),
        await rest(`POST /moderation/comments/${comment.documentId}/decisions`, {
          as,
          body: { data: { action: 'reject', guideline: 'abuse', version: 1 } },
        }),
        await rest('PUT /moderation/guidelines/off-topic', {
          as,
          body: { data: { texts: { en: { title: 'Mine', text: 'Now mine' } } } },
        }),
        await rest(`DELETE /moderation/comments/${comment.documentId}`, { as }),
      ];
      expect(attempts.map(({ status }) => status).every((status) => [403, 404, 405].includes(status))).toBe(true);
      expect((await stored(comment.documentId)).state).toBe('pending');
      const titles = (answer: Answer) => answer.body.data.find(({ code }: Json) => code === 'off-topic').title;
      expect(titles(await rest('GET /api/guidelines'))).toEqual(titles(before));
    },
  );
});

describe('the content manager', () => {
  const types = ['comment', 'decision', 'guideline', 'thread', 'reader'];

  test.concurrent.each(types)('is no way to a %s, not even for the super admin', async (type) => {
    const comment = await aComment(await anArticle());
    const uid = `plugin::moderation.${type}`;
    const spellings = [uid, encodeURIComponent(uid), uid.replace('moderation', '%6doderation')];
    for (const spelling of spellings) {
      for (const kind of ['collection-types', 'single-types']) {
        const path = `/content-manager/${kind}/${spelling}`;
        const calls = [
          `GET ${path}`,
          `POST ${path}`,
          `GET ${path}/${comment.documentId}`,
          `PUT ${path}/${comment.documentId}`,
          `DELETE ${path}/${comment.documentId}`,
          `POST ${path}/actions/bulkDelete`,
          `POST ${path}/actions/bulkPublish`,
        ];
        for (const call of calls) {
          const body = call.startsWith('GET') ? undefined : { documentIds: [comment.documentId], state: 'approved' };
          const answer = await rest(call, { as: 'superAdmin', body });
          expect([call, [403, 404, 405].includes(answer.status)]).toEqual([call, true]);
        }
      }
    }
    expect(await stored(comment.documentId)).toMatchObject({ state: 'pending' });
  });

  test.concurrent('is not reached by other spellings of its address', async () => {
    const body = `secret-${anAddress()}`;
    const comment = await aComment(await anArticle(), { body });
    for (const path of [
      '/content-manager//collection-types/plugin::moderation.comment',
      '//content-manager/collection-types/plugin::moderation.comment',
      '/Content-Manager/collection-types/plugin::moderation.comment',
      '/content-manager/collection-types/plugin::moderation%2ecomment',
      '/content-manager/collection-types/plugin%3A%3Amoderation%2Ecomment',
      '/content-manager/collection-types/plugin%253A%253Amoderation.comment',
      '/CONTENT-MANAGER/COLLECTION-TYPES/plugin::moderation.comment',
      '/./content-manager/collection-types/plugin::moderation.comment',
      '/content%2dmanager/collection-types/plugin::moderation.comment',
    ]) {
      const answer = await rest(`GET ${path}/${comment.documentId}`, { as: 'superAdmin' });
      expectNothingOf(answer, body);
      expect([path, [400, 403, 404].includes(answer.status)]).toEqual([path, true]);
    }
  });

  test.concurrent.each([
    '/content-manager/collection-types/plugin::moderation.comment',
    '/Content-Manager/collection-types/plugin::moderation.comment',
    '/CONTENT-MANAGER/Collection-Types/plugin::moderation%2ecomment',
    '/Content-Manager/collection-types/plugin%3A%3A%6Doderation%2Ecomment',
  ])('refuses one comment by its id at %s', async (path) => {
    const { documentId } = await aComment(await anArticle());
    expect((await rest(`GET ${path}/${documentId}`, { as: 'superAdmin' })).status).toBe(403);
    expect((await rest(`GET ${path}/${documentId}?x=%ff`, { as: 'superAdmin' })).status).toBe(403);
  });
});

describe('GraphQL’s shadow CRUD', () => {
  test.concurrent('knows nothing of the plugin’s tables', async () => {
    const { types, fields } = await introspected();
    expect(types.filter((name) => /^Moderation(Comment|Decision|Guideline|Thread|Reader)/.test(name))).toEqual([]);
    const names = [...(fields.Query ?? []), ...(fields.Mutation ?? [])];
    expect(
      names.filter((name) => /(create|update|delete)Moderation|moderation(Comment|Decision|Thread|Reader)/i.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => /comment/i.test(name)).sort()).toEqual(
      [
        ...['comments', 'commentReplies', 'commentCounts', 'commentReceipt', 'commentData'],
        ...['submitComment', 'withdrawComment', 'eraseComment', 'appealComment', 'reportComment', 'decideComment'],
      ].sort(),
    );
    expect(fields.CommentInput?.sort()).toEqual([
      'body',
      'email',
      'key',
      'locale',
      'name',
      'notify',
      'parent',
      'proof',
    ]);
  });

  test.concurrent('lets the public change nothing that stands in the newsroom', async () => {
    const article = await anArticle();
    for (const mutation of [
      `createArticle(data: { title: "Mine", slug: "mine" })`,
      `updateArticle(documentId: "${article.documentId}", data: { title: "Mine" })`,
      `deleteArticle(documentId: "${article.documentId}")`,
    ]) {
      for (const as of [undefined, 'reader', 'moderator']) {
        const { body } = await graphql(`mutation { ${mutation} { documentId } }`, {}, { as });
        expect(body.errors[0].message).toMatch(/Forbidden/);
      }
    }
  });
});

describe('a filter or a populate', () => {
  const probes = [
    'filters[createdBy][email][$startsWith]=e',
    'filters[createdBy][password][$startsWith]=$2',
    'filters[updatedBy][resetPasswordToken][$notNull]=true',
    'filters[authors][createdBy][email][$contains]=example',
    'filters[tags][articles][createdBy][email][$contains]=e',
    'filters[localizations][createdBy][email][$contains]=e',
    'filters[$or][0][createdBy][email][$contains]=e',
    'filters[$not][createdBy][id][$gt]=0',
    'sort=createdBy.email',
    'sort[0][createdBy][email]=asc',
    'populate=createdBy',
    'populate[createdBy][fields][0]=email',
    'populate[authors][populate][createdBy]=true',
    'populate[authors][filters][createdBy][email][$contains]=e',
    'fields[0]=createdBy',
  ];
  test.concurrent.each(probes)('%s tells nothing of who works here', async (probe) => {
    await anArticle();
    const { email } = await person('editor');
    for (const as of [undefined, 'reader']) {
      const answer = await rest(`GET /api/articles?${probe}`, { as });
      expectNothingOf(answer, email, 'resetPasswordToken', '"createdBy":');
      if (/^(filters|sort)/.test(probe)) expect(answer.status).toBe(400);
    }
  });

  test.concurrent('on GraphQL has no private field to probe', async () => {
    const { fields } = await introspected();
    const articleFilters = fields.ArticleFiltersInput ?? [];
    expect(articleFilters).toContain('title');
    for (const name of ['createdBy', 'updatedBy']) expect(articleFilters).not.toContain(name);
    for (const type of ['Article', 'Author', 'Tag']) expect(fields[type]).not.toContain('createdBy');
    const { body } = await graphql('{ articles(filters: { createdBy: { email: { startsWith: "e" } } }) { slug } }');
    expect(body.errors).toBeDefined();
  });
});

describe('a draft', () => {
  test.concurrent('of an article cannot be read by the public in any way', async () => {
    const title = `Embargoed ${anAddress()}`;
    const draft = await anArticle({ title }, { published: false });
    const published = await anArticle();
    const type = '/content-manager/collection-types/api::article.article';
    await rest(`PUT ${type}/${published.documentId}?locale=en`, { as: 'editor', body: { title } });
    await rest(`PUT ${type}/${published.documentId}?locale=tr`, {
      as: 'editor',
      body: { title, slug: `${published.slug}-tr`, commenting: 'open', premoderation: 'inherit' },
    });
    const calls = [
      ...[
        '',
        '?status=draft',
        '?publicationState=preview',
        '?status[]=draft',
        '?status=DRAFT',
        '?locale=*&status=draft',
      ],
      ...['?populate=localizations', '?populate=*', '?populate[localizations][status]=draft', '?_q=Embargoed'],
      ...['?filters[publishedAt][$null]=true', '?hasPublishedVersion=false', '?publicationFilter=draft', '?locale=tr'],
    ].flatMap((query) => [
      `/api/articles${query}`,
      `/api/articles/${draft.documentId}${query}`,
      `/api/articles/${published.documentId}${query}`,
    ]);
    for (const as of [undefined, 'reader', 'moderator'])
      for (const call of calls) expectNothingOf(await rest(`GET ${call}`, { as }), title);
    const queries = [
      `{ articles(status: DRAFT) { title } }`,
      `{ articles_connection(status: DRAFT) { nodes { title } } }`,
      `{ article(documentId: "${draft.documentId}", status: DRAFT) { title } }`,
      `{ article(documentId: "${draft.documentId}") { title } }`,
      `{ articles { title localizations { title } localizations_connection { nodes { title } } } }`,
      `{ article(documentId: "${published.documentId}") { localizations { title } } }`,
      `{ tags { articles(status: DRAFT) { title } } }`,
      `{ authors { articles(status: DRAFT) { title } } }`,
      `{ articles(filters: { publishedAt: { null: true } }) { title } }`,
    ];
    for (const as of [undefined, 'reader'])
      for (const query of queries) expectNothingOf(await graphql(query, {}, { as }), title);
    expectNothingOf(await rest(`GET /api/articles/${draft.documentId}/comments`), title);
  });

  test.concurrent.each(['previewToken', 'readOnlyToken'])('is seen by the preview that holds %s', async (as) => {
    const { slug } = await anArticle({}, { published: false });
    const answer = await rest(`GET /api/articles?status=draft&filters[slug][$eq]=${slug}`, { as });
    expect(answer.body.data).toMatchObject([{ slug }]);
    const query = 'query ($slug: String!) { articles(status: DRAFT, filters: { slug: { eq: $slug } }) { slug } }';
    expect((await graphql(query, { slug }, { as })).body.data.articles).toEqual([{ slug }]);
  });

  test.concurrent.each([undefined, 'reader', 'moderator', 'token'])('is refused to %s by name', async (as) => {
    const answer = await rest('GET /api/articles?status=draft', { as });
    expect(answer.body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
    expect((await graphql('{ articles(status: DRAFT) { slug } }', {}, { as })).body.data).toBeNull();
  });
});

describe('everything else behind `/api`', () => {
  test.concurrent.each([
    'GET /api/users',
    'GET /api/users/1',
    'GET /api/users/me',
    'GET /api/users/count',
    'GET /api/users-permissions/roles',
    'GET /api/users-permissions/permissions',
    'GET /api/upload/files',
    'POST /api/upload',
    'GET /api/i18n/locales',
    'POST /api/articles',
    'PUT /api/articles/any',
    'DELETE /api/articles/any',
    'POST /api/tags',
    'POST /api/authors',
    'GET /api/email',
    'POST /api/email',
    'GET /api/content-type-builder/content-types',
  ])('%s is refused to the public', async (call) => {
    const answer = await rest(call, { body: call.startsWith('GET') ? undefined : { data: {} } });
    expect([401, 403, 404, 405]).toContain(answer.status);
  });

  test.concurrent('a reader sees no other account, over GraphQL either', async () => {
    const { email } = await person('otherReader');
    const reader = await aReader();
    for (const query of [
      '{ usersPermissionsUsers { email } }',
      '{ me { email } }',
      '{ usersPermissionsRoles { name } }',
      '{ uploadFiles { url } }',
    ])
      expectNothingOf(await graphql(query, {}, { as: reader }), email);
    expectNothingOf(await rest('GET /api/users', { as: reader }), email);
  });
});
