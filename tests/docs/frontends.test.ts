import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser } from '../harness/browser';
import { anArticle, approvedComments, aRejectedComment } from '../harness/factories';
import { anAddress, newsroomUrl, rest } from '../harness/newsroom';
import { aFolder, filesOf } from './files';
import { serve, serveWithNext } from './servers';

const page = 'docs/frontends.md';
const files = filesOf(page);
const run = promisify(execFile);
const hostile = '<img src=x onerror=alert(1)> & "so" on';

let article: { documentId: string; slug: string };
let comments: { documentId: string }[];
/** What is to be closed and removed, the last first. */
const left: (() => unknown)[] = [];

beforeAll(async () => {
  article = await anArticle();
  const bodies = ['The early ferry was on time.', 'Ours too.', hostile];
  comments = await approvedComments(
    article,
    bodies.map((body) => ({ name: 'Rena', body })),
  );
});

afterAll(async () => {
  await closeBrowser();
  for (const close of left.reverse()) await close();
});

/** Instead of the demo newsroom and an article: this newsroom, and the test's own article. */
const filled = (text: string, values: Record<string, string> = {}) =>
  Object.entries({ ...values, 'http://localhost:1337': newsroomUrl, DOCUMENT_ID: article.documentId }).reduce(
    (sofar, [from, to]) => sofar.replaceAll(from, to),
    text,
  );

/** A folder with the examples whose names match, and `added`. */
const folderOf = (names: RegExp, values?: Record<string, string>, added: Record<string, string> = {}) => {
  const chosen = Object.entries(files).filter(([name]) => names.test(name));
  const { folder, remove } = aFolder({
    ...Object.fromEntries(chosen.map(([name, code]) => [name, filled(code, values)])),
    ...added,
  });
  left.push(remove);
  return folder;
};

/** A page, and whatever its console complains of; the examples have no icon, which is all that may be missing. */
const open = async (url: string) => {
  const tab = await (await aContext()).newPage();
  const complaints: string[] = [];
  tab.on('pageerror', ({ message }) => complaints.push(message));
  tab.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  await tab.goto(url);
  return { tab, complaints };
};

const section = (tab: Page) => tab.locator('rostra-comments section');

describeInBrowser('the plain HTML of docs/frontends.md', () => {
  let site: string;

  beforeAll(async () => {
    const { url, integrity } = (await rest('GET /api/moderation/embed.json')).body.data;
    const folder = folderOf(/\.(html|css)$/, { INTEGRITY: integrity, ':1337URL': `:1337${url}` });
    const policy = /^Content-Security-Policy: (.*)$/m.exec(readFileSync(path.resolve(page), 'utf8'))?.[1] ?? '';
    const { url: at, close } = await serve(folder, filled(policy));
    left.push(close);
    site = at;
  });

  test('shows the comments under its own Content-Security-Policy, in the page’s look', async () => {
    const { tab, complaints } = await open(`${site}/article.html`);
    await section(tab).getByText(hostile).waitFor();
    const title = section(tab).getByRole('heading').first();
    const look = await title.evaluate((one) => {
      const { fontFamily, fontVariantCaps } = getComputedStyle(one);
      return { fontFamily, fontVariantCaps };
    });
    expect(look).toEqual({ fontFamily: 'Georgia, serif', fontVariantCaps: 'small-caps' });
    expect(complaints).toEqual([]);
  });

  test('fills the count of a list page', async () => {
    const { tab, complaints } = await open(`${site}/index.html`);
    await tab.getByText('3 comments').waitFor();
    expect(complaints).toEqual([]);
  });

  test('runs a fixed version that the browser has checked', async () => {
    const { tab, complaints } = await open(`${site}/fixed.html`);
    await section(tab).getByText(hostile).waitFor();
    expect(await tab.locator('script').getAttribute('integrity')).toMatch(/^sha384-.{64}$/);
    expect(complaints).toEqual([]);
  });
});

describe('the Next.js example of docs/frontends.md, which passes the strict check of its types', () => {
  let address: string;

  beforeAll(async () => {
    const { body: types } = await rest('GET /api/moderation/embed/rostra-comments.d.ts');
    const folder = folderOf(/\.tsx?$|^tsconfig|^\.env/, {}, { 'types/rostra-comments.d.ts': types });
    const { url, close } = await serveWithNext(folder);
    left.push(close);
    address = `${url}/en/articles/${article.slug}`;
  });

  test('has the comments inside the tag, as text, before any script runs', async () => {
    const html = await (await fetch(address)).text();
    const inside = /<rostra-comments[^>]*>(.*?)<\/rostra-comments>/s.exec(html)?.[1] ?? '';
    expect(inside).toContain('The early ferry was on time.');
    expect(inside).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot; on');
    expect(inside).not.toContain('<img');
    expect(html).toContain('<html lang="en" dir="ltr">');
  });

  test('answers 404 to an article that is not there', async () => {
    expect((await fetch(`${address}-that-is-not-there`)).status).toBe(404);
  });

  const inBrowser = process.env.TEST_CHROMIUM ? test : test.skip;

  inBrowser('hands the tag over to the component, and React has nothing to complain of', async () => {
    const { tab, complaints } = await open(address);
    await section(tab).getByText(hostile).waitFor();
    await section(tab).getByRole('button', { name: 'Write a comment' }).click();
    await section(tab).getByRole('form').waitFor();
    expect(await tab.locator('rostra-comments > ol').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe('the GraphQL example of docs/frontends.md', () => {
  let folder: string;
  let from: string;

  beforeAll(() => {
    from = anAddress();
    // Every call from an address of this test's own, so that it meets nobody's rate limit.
    const asReader = `const ask = fetch;
      globalThis.fetch = (url, init) => ask(url, { ...init, headers: { ...init.headers, 'x-forwarded-for': '${from}' } });`;
    folder = folderOf(/\.mjs$/, {}, { 'as-reader.mjs': asReader });
  });

  const node = async (...given: string[]) =>
    (await run(process.execPath, ['--import', './as-reader.mjs', ...given], { cwd: folder })).stdout.trim().split('\n');

  const evaluate = (code: string) =>
    node('--input-type=module', '--eval', `import * as newsroom from './comments.mjs'; ${code}`);

  test('lists page by page, tells what is wrong with a field, submits, looks up, and reports', async () => {
    const said = await node('visit.mjs', article.documentId);
    expect(said).toEqual([
      `Rena: ${hostile}`,
      'Rena: Ours too.',
      'Rena: The early ferry was on time.',
      expect.stringMatching(/^body! ./),
      expect.stringMatching(/^email! ./),
      'Mine is pending.',
    ]);
    const again = `newsroom.report('${comments[0]?.documentId}', 'off-topic').catch(({ name }) => console.log(name))`;
    expect(await evaluate(again)).toEqual(['AlreadyReported']);
  });

  test('may be used in a browser, from another site', async () => {
    const { headers } = await rest('OPTIONS /graphql', {
      headers: {
        origin: 'https://paper.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/paper\.example)$/);
    expect(headers.get('access-control-allow-headers')).toMatch(/content-type/i);
  });

  test('shows a rejection with its guideline, and takes one appeal', async () => {
    const { receipt } = await aRejectedComment(article);
    const [before, after] = await evaluate(`
      console.log(JSON.stringify(await newsroom.lookUp('${receipt}', 'en')));
      console.log(JSON.stringify(await newsroom.appeal('${receipt}', 'I quoted the article.')));
    `);
    expect(JSON.parse(before ?? '')).toMatchObject({
      ...{ state: 'rejected', canAppeal: true, appeal: null },
      statement: { guideline: { code: 'vulgarity' }, text: expect.stringMatching(/.{20}/) },
    });
    expect(JSON.parse(after ?? '')).toMatchObject({
      canAppeal: false,
      appeal: { text: 'I quoted the article.', state: 'open' },
    });
  });
});
