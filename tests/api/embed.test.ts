import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Json, newsroomUrl, rest } from '../harness/newsroom';

/** Without the harness's habit of making text of everything. */
const load = (path: string, headers: Record<string, string> = {}) => fetch(newsroomUrl + path, { headers });
const described = async (): Promise<Json> => (await rest('GET /api/moderation/embed.json')).body.data;
/** Node’s own client forbids stored answers as soon as it is given an ETag. */
const asABrowser = { 'cache-control': 'max-age=0' };
const sum = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

test('the component with one language is at most 15 kB, compressed as every browser can read it', async () => {
  const script = await (await load('/api/moderation/embed.js')).text();
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(15_000);
  expect(script).toContain('Write a comment');
  expect(script).not.toContain('Yorum yazın');
});

test('under its lasting name the component is kept for ever, and is what its integrity says', async () => {
  const { url, integrity, count } = await described();
  for (const file of [{ url, integrity }, count]) {
    const answer = await load(file.url, { origin: 'https://news.example' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBe(null);
    expect(sum(await answer.text())).toBe(file.integrity);
  }
});

test('under its plain name it is looked at again, and sent again only when it has changed', async () => {
  const first = await load('/api/moderation/embed.js');
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=300\b/);
  const etag = first.headers.get('etag') ?? '';
  const again = await load('/api/moderation/embed.js', { 'if-none-match': etag, ...asABrowser });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const { integrity } = await described();
  expect(sum(await first.text())).toBe(integrity);
});

test('every encoding holds the same script', async () => {
  const scripts = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (encoding) => {
      const answer = await load('/api/moderation/embed.js', { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
      return answer.text();
    }),
  );
  expect(new Set(scripts).size).toBe(1);
});

test('the languages’ files are named in the component by their digest, and served', async () => {
  const script = await (await load('/api/moderation/embed.js')).text();
  const named = [...script.matchAll(/\b(\w+):"([\w-]{43})"/g)];
  expect(named.map(([, language]) => language).sort()).toEqual(['ar', 'ckb', 'kmr', 'tr']);
  for (const [, language, digest] of named) {
    const text = await (await load(`/api/moderation/embed/${language}.${digest}.json`)).text();
    expect(createHash('sha256').update(text).digest('base64url')).toBe(digest);
    expect(await (await load(`/api/moderation/embed/${language}.json`)).text()).toBe(text);
  }
});

test('declarations for TypeScript are served, and nothing else that is on the disk', async () => {
  const { types } = await described();
  expect(await (await load(types)).text()).toContain('HTMLElementTagNameMap');
  for (const name of [
    'files.json',
    '..%2f..%2fpackage.json',
    '%2e%2e%2fembed%2ffiles.json',
    'rostra-comments.000000000000.js',
  ])
    expect((await load(`/api/moderation/embed/${name}`)).status).toBe(404);
});
