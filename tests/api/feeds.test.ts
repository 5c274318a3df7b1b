import Parser from 'rss-parser';
import { aComment, anApprovedComment, anArticle, decided } from '../harness/factories';
import { type Answer, type Json, rest } from '../harness/newsroom';

/** What the configuration makes of an unset PUBLIC_URL in the tests' newsroom. */
const here = 'https://cms.example';

const parsed = async ({ status, body, headers }: Answer) => {
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/rss+xml');
  return new Parser({ customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] } }).parseString(body);
};

const aTag = async (fields: Json = {}, locale = 'en') => {
  const slug = `tag-${Math.random().toString(36).slice(2)}`;
  const made = await rest(`POST /content-manager/collection-types/api::tag.tag?locale=${locale}`, {
    as: 'editor',
    body: { name: `Tag ${slug}`, slug, ...fields },
  });
  expect(made.status).toBe(201);
  return made.body.data as { id: number; documentId: string; slug: string };
};

const tagged = (tag: { documentId: string }, locale = 'en') => ({
  tags: { connect: [{ documentId: tag.documentId, locale }], disconnect: [] },
});

describe('the feed of articles', () => {
  test('has what is published in a language, the newest first, and no draft', async () => {
    const article = await anArticle(
      { title: 'Ferîbot & <b>kopri</b>', standfirst: 'One < two & three' },
      { locale: 'kmr' },
    );
    const draft = await anArticle({ title: 'Not yet' }, { locale: 'kmr', published: false });
    const feed = await parsed(await rest('GET /api/feeds/articles?locale=kmr'));
    expect(feed).toMatchObject({ title: 'Rostra', link: `${here}/demo/?locale=kmr`, language: 'kmr' });
    expect(feed.feedUrl).toBe(`${here}/api/feeds/articles?locale=kmr`);
    const item = feed.items.find(({ guid }) => guid === `${article.documentId}:kmr`);
    expect(item).toMatchObject({
      title: 'Ferîbot & <b>kopri</b>',
      link: `${here}/demo/article.html?locale=kmr&slug=${article.slug}`,
      content: 'One &lt; two &amp; three',
    });
    expect(JSON.stringify(feed)).not.toContain(draft.documentId);
    const times = feed.items.map(({ isoDate = '' }) => isoDate);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('is the default language’s where none is asked for, and refuses one that the newsroom does not have', async () => {
    expect(await parsed(await rest('GET /api/feeds/articles'))).toMatchObject({ language: 'en' });
    const { status, body } = await rest('GET /api/feeds/articles?locale=xx');
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: { errors: [{ path: ['locale'] }] } });
    expect((await rest('GET /api/feeds/articles?locale=en&locale=tr')).status).toBe(400);
  });

  test('tells who has the newest version already that nothing is new', async () => {
    const tag = await aTag();
    const path = `GET /api/feeds/tags/${tag.slug}`;
    const first = await rest(path);
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    // Without a word on caching, fetch says no-cache by itself, which asks for everything anew.
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await rest(path, { headers })).status).toBe(304);
    await anArticle(tagged(tag));
    expect((await rest(path, { headers })).status).toBe(200);
  });
});

describe('the feed of a tag', () => {
  test('has the articles that carry it, and no others', async () => {
    const tag = await aTag({ name: 'Ferries & <piers>', description: 'What floats' });
    const one = await anArticle(tagged(tag));
    const other = await anArticle();
    const feed = await parsed(await rest(`GET /api/feeds/tags/${tag.slug}?locale=en`));
    expect(feed).toMatchObject({ title: 'Ferries & <piers> · Rostra', description: 'What floats' });
    expect(feed.items.map(({ guid }) => guid)).toEqual([`${one.documentId}:en`]);
    expect(feed.items[0]?.categories).toEqual(['Ferries & <piers>']);
    expect(JSON.stringify(feed)).not.toContain(other.documentId);
  });

  test('is not found where there is no such tag in that language', async () => {
    expect((await rest('GET /api/feeds/tags/%00')).status).toBe(404);
    const tag = await aTag();
    for (const path of ['nothing', `${tag.slug}?locale=tr`, '%3Cscript%3E', 'x'.repeat(500)])
      expect((await rest(`GET /api/feeds/tags/${path}`)).status).toBe(404);
  });
});

describe('the feed of an article’s comments', () => {
  const hostile = `</description><script>alert(1)</script> ]]> & "quoted"\n\u202ebackwards ${'a\u0301'.repeat(30)} 👩‍👩‍👧`;

  test('has what readers see, replies among them, the newest first, word for word and as text, and no longer what is rejected', async () => {
    const article = await anArticle({ title: 'Ferries & <piers>' });
    const root = await anApprovedComment(article, { name: 'Rena <b>', body: hostile });
    const reply = await anApprovedComment(article, { body: 'An answer', parent: root.documentId });
    const waiting = await aComment(article, { body: 'Still waiting' });
    const feed = await parsed(await rest(`GET /api/articles/${article.documentId}/comments/feed`));
    expect(feed).toMatchObject({ title: 'Ferries & <piers> · Comments', language: 'en' });
    expect(feed.items.map(({ guid }) => guid)).toEqual([reply.documentId, root.documentId]);
    expect(feed.items[1]).toMatchObject({ title: 'Rena <b>', creators: ['Rena <b>'] });
    const html = feed.items[1]?.content ?? '';
    expect(html).not.toContain('<script');
    expect(asText(html)).toBe(hostile.normalize('NFC'));
    expect(JSON.stringify(feed)).not.toContain(waiting.documentId);

    // What leaves the page leaves the feed, with the replies below it.
    await decided(root.documentId, { action: 'reject', guideline: 'vulgarity' });
    expect((await parsed(await rest(`GET /api/articles/${article.documentId}/comments/feed`))).items).toEqual([]);
  });

  test('is of one language, and is called so in it', async () => {
    const article = await anArticle({}, { locale: 'ckb' });
    const feed = await parsed(await rest(`GET /api/articles/${article.documentId}/comments/feed?locale=ckb`));
    expect(feed.title).toContain('لێدوانەکان');
    expect((await rest(`GET /api/articles/${article.documentId}/comments/feed?locale=tr`)).status).toBe(404);
  });

  test('is not found for what is unknown or not published, and says what is wrong with a question', async () => {
    const draft = await anArticle({}, { published: false });
    expect((await rest(`GET /api/articles/${draft.documentId}/comments/feed`)).status).toBe(404);
    expect((await rest('GET /api/articles/nothing/comments/feed')).status).toBe(404);
    const { status, body } = await rest(`GET /api/articles/${draft.documentId}/comments/feed?limit=5`);
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['limit'] }]);
  });
});

/** What a feed reader shows of a description: its HTML, read. */
const asText = (html: string) => {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replaceAll('<br>', '\n').replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => entities[one] ?? one);
};

describe('the site’s map', () => {
  test('has every published page with its other languages, and robots.txt says where it is', async () => {
    const article = await anArticle();
    const draft = await anArticle({}, { published: false });
    const robots = await rest('GET /robots.txt');
    expect(robots.body).toContain(`Sitemap: ${here}/sitemap.xml`);
    for (const secret of ['receipts', 'privacy-requests', 'unsubscribe'])
      expect(robots.body).toContain(`Disallow: /api/comments/${secret}/\n`);
    const { status, body, headers } = await rest('GET /sitemap.xml');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/xml');
    expect(body).toContain(`<loc>${here}/demo/?locale=ckb</loc>`);
    expect(body).toContain('hreflang="tr"');
    expect(body).toContain(`<loc>${here}/demo/article.html?locale=en&amp;slug=${article.slug}</loc>`);
    expect(body).not.toContain(draft.slug);
    expect(body).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}T/);
  });
});
