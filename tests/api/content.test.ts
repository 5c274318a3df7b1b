import { strapi } from '@strapi/client';
import { anArticle } from '../harness/factories';
import { anAddress, type Json, newsroomUrl, person, rest, sql } from '../harness/newsroom';

const type = '/content-manager/collection-types/api::article.article';
const unique = () => anAddress().replaceAll('.', '-');
const frontend = () => strapi({ baseURL: `${newsroomUrl}/api` });

const made = async (kind: 'author' | 'tag', data: Json): Promise<string> => {
  const path = `/content-manager/collection-types/api::${kind}.${kind}`;
  return (await rest(`POST ${path}`, { as: 'editor', body: data })).body.data.documentId;
};

describe('a frontend with @strapi/client, unchanged,', () => {
  test.concurrent('finds an article by its slug, with authors and tags', async () => {
    const n = unique();
    const author = await made('author', { name: 'Rona Haldar', slug: `rona-${n}` });
    const tag = await made('tag', { name: 'Harbour', slug: `harbour-${n}` });
    const { slug, documentId } = await anArticle({
      authors: { connect: [{ documentId: author }] },
      tags: { connect: [{ documentId: tag }] },
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'The ferry runs again.' }] }],
      dateline: 'Selvane',
    });
    const articles = frontend().collection('articles');
    const found = await articles.find({ filters: { slug: { $eq: slug } }, populate: ['authors', 'tags'] });
    expect(found.data).toMatchObject([
      {
        documentId,
        slug,
        dateline: 'Selvane',
        body: [{ children: [{ text: 'The ferry runs again.' }] }],
        authors: [{ name: 'Rona Haldar' }],
        tags: [{ name: 'Harbour' }],
      },
    ]);
    expect(found.meta.pagination).toMatchObject({ total: 1 });
    expect((await articles.findOne(documentId)).data).toMatchObject({ slug });
    for (const filters of [{ tags: { slug: { $eq: `harbour-${n}` } } }, { authors: { slug: { $eq: `rona-${n}` } } }]) {
      expect((await articles.find({ filters })).data).toMatchObject([{ documentId }]);
    }
  });

  test.concurrent('pages through articles and sorts them by first publication', async () => {
    const title = `Paged ${unique()}`;
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push((await anArticle({ title })).documentId);
    const page = (number: number) =>
      frontend()
        .collection('articles')
        .find({
          filters: { title: { $eq: title } },
          sort: ['firstPublishedAt:asc', 'id:asc'],
          pagination: { page: number, pageSize: 2 },
        });
    const pages = [await page(1), await page(2), await page(3)];
    expect(pages.flatMap(({ data }) => data.map(({ documentId }) => documentId))).toEqual(ids);
    expect(pages[0]?.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 3, total: 5 });
  });

  test.concurrent('reads each language of an article by `locale`', async () => {
    const { documentId, slug } = await anArticle({ title: 'The ferry' });
    const data = { title: 'Vapur', slug: `vapur-${unique()}`, commenting: 'open', premoderation: 'inherit' };
    await rest(`PUT ${type}/${documentId}?locale=tr`, { as: 'editor', body: data });
    const published = await rest(`POST ${type}/${documentId}/actions/publish?locale=tr`, { as: 'editor', body: data });
    expect(published.status).toBe(200);
    const articles = frontend().collection('articles');
    expect((await articles.findOne(documentId, { locale: 'tr' })).data).toMatchObject({ title: 'Vapur', locale: 'tr' });
    expect((await articles.findOne(documentId)).data).toMatchObject({ title: 'The ferry', slug, locale: 'en' });
    const all = await articles.find({ locale: 'tr', filters: { slug: { $eq: data.slug } } });
    expect(all.data).toMatchObject([{ documentId }]);
    await expect(articles.findOne(documentId, { locale: 'ar' })).rejects.toThrow();
  });
});

describe('an editor', () => {
  const post = (body: Json, locale = 'en') => rest(`POST ${type}?locale=${locale}`, { as: 'editor', body });
  const data = (slug: string) => ({ title: 'Twice', slug, commenting: 'open', premoderation: 'inherit' });

  test.concurrent('cannot give a slug twice in one language, and is told so', async () => {
    const { slug } = await anArticle();
    const { documentId } = (await post(data(slug))).body.data;
    const answer = await rest(`POST ${type}/${documentId}/actions/publish?locale=en`, {
      as: 'editor',
      body: data(slug),
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ name: 'ValidationError', message: expect.stringMatching(/unique/) });
    expect(answer.body.error.details.errors).toMatchObject([{ path: ['slug'] }]);
    expect((await post(data(slug), 'tr')).status).toBe(201);
  });

  test.concurrent('publishes, changes and publishes again, and the date of first publication stays', async () => {
    const { documentId } = await anArticle();
    const first = async () => (await rest(`GET /api/articles/${documentId}`)).body.data.firstPublishedAt;
    const before = await first();
    expect(Date.parse(before)).toBeGreaterThan(Date.now() - 60_000);
    const changed = data(`again-${unique()}`);
    await rest(`PUT ${type}/${documentId}?locale=en`, { as: 'editor', body: changed });
    await rest(`POST ${type}/${documentId}/actions/unpublish?locale=en`, { as: 'editor', body: {} });
    expect((await rest(`GET /api/articles/${documentId}`)).status).toBe(404);
    const again = await rest(`POST ${type}/${documentId}/actions/publish?locale=en`, { as: 'editor', body: changed });
    expect(again.status).toBe(200);
    const { body } = await rest(`GET /api/articles/${documentId}`);
    expect(body.data).toMatchObject({ slug: changed.slug, firstPublishedAt: before });
    expect(Date.parse(body.data.publishedAt)).toBeGreaterThan(Date.parse(before));
  });

  test.concurrent('duplicates an article, and the copy has its own date of first publication', async () => {
    const { documentId } = await anArticle();
    const original = (await rest(`GET /api/articles/${documentId}`)).body.data.firstPublishedAt;
    const fields = data(`copy-${unique()}`);
    const body = { ...fields, firstPublishedAt: original };
    const copy = (await rest(`POST ${type}/clone/${documentId}?locale=en`, { as: 'editor', body })).body.data;
    const kept = await sql('select first_published_at as date from articles where document_id = $1', [copy.documentId]);
    expect(kept).toEqual([{ date: null }]);
    await rest(`POST ${type}/${copy.documentId}/actions/publish?locale=en`, { as: 'editor', body: fields });
    const { firstPublishedAt } = (await rest(`GET /api/articles/${copy.documentId}`)).body.data;
    expect(Date.parse(firstPublishedAt)).toBeGreaterThan(Date.parse(original));
  });

  test.concurrent('cannot set that date, and comments outlive a new publication', async () => {
    const { documentId } = await anArticle({ firstPublishedAt: '2001-01-01T00:00:00.000Z' });
    const { body } = await rest(`GET /api/articles/${documentId}`);
    expect(body.data.firstPublishedAt).not.toContain('2001');
  });
});

describe('a new newsroom', () => {
  test('speaks five languages, English first', async () => {
    const { body } = await rest('GET /i18n/locales', { as: 'superAdmin' });
    expect(body.map(({ code }: Json) => code).sort()).toEqual(['ar', 'ckb', 'en', 'kmr', 'tr']);
    expect(body.find(({ isDefault }: Json) => isDefault).code).toBe('en');
  });

  test('has its roles, beside Strapi’s own', async () => {
    const admins = (await rest('GET /admin/roles', { as: 'superAdmin' })).body.data.map(({ code }: Json) => code);
    expect(admins).toEqual(
      expect.arrayContaining(['strapi-super-admin', 'strapi-editor', 'strapi-author', 'newsroom-moderator']),
    );
    const users = await sql('select type from up_roles order by type');
    expect(users.map(({ type: role }) => role)).toEqual(['authenticated', 'moderator', 'public']);
  });

  test('lets the public read and comment, and do nothing else', async () => {
    const held = await sql(
      `select p.action from up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id
         join up_roles r on r.id = l.role_id where r.type = 'public' order by 1`,
    );
    const actions: string[] = held
      .map(({ action }) => action)
      .filter((action: string) => !action.startsWith('plugin::users-permissions.auth'));
    expect(actions).toEqual(
      [
        ...['article', 'author', 'tag'].flatMap((one) => [`api::${one}.${one}.find`, `api::${one}.${one}.findOne`]),
        ...['list', 'submit', 'counts', 'replies', 'report'].map((action) => `comments.${action}`),
        ...['find', 'withdraw', 'appeal', 'exportData', 'erase'].map((action) => `receipts.${action}`),
        ...['request', 'preview', 'execute'].map((action) => `privacy.${action}`),
        ...['guidelines.find', 'openapi.find', 'subscriptions.page', 'subscriptions.change', 'transparency.find'],
        ...['embed.find', 'embed.findOne', 'feeds.findOne', 'api::feed.feed.articles', 'api::feed.feed.tag'],
      ]
        .map((action) => (action.startsWith('api') ? action : `plugin::moderation.${action}`))
        .sort(),
    );
  });

  test('lets the admin Moderator read articles, and change none', async () => {
    const { documentId } = await anArticle();
    expect((await rest(`GET ${type}/${documentId}?locale=en`, { as: 'adminModerator' })).status).toBe(200);
    const answer = await rest(`PUT ${type}/${documentId}?locale=en`, { as: 'adminModerator', body: { title: 'Mine' } });
    expect(answer.status).toBe(403);
    expect((await person('adminModerator')).name).toBe('Mona Tester');
  });

  test('remembers what it granted, so that what an administrator takes away stays away', async () => {
    const [stored] = await sql(`select value from strapi_core_store_settings where key = 'core_newsroom_grants'`);
    const grants: string[] = JSON.parse(stored.value);
    for (const grant of [
      'users/public:plugin::moderation.comments.submit',
      'admin/newsroom-moderator:role',
      'admin/writers:locales',
    ])
      expect(grants).toContain(grant);
  });
});
