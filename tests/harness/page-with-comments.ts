/// <reference lib="dom" />
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import en from '../../src/plugins/moderation/embed/src/words/en.json';
import { aContext, closeBrowser } from './browser';
import type { EmbedReader } from './embed-readers';
import { newsroomUrl } from './newsroom';

/** What a page allows that trusts nothing but the newsroom's script and API: no inline script or style, no HTML from text. */
const policy = (newsroom: string) =>
  [
    "default-src 'none'",
    `script-src ${newsroom}`,
    `connect-src ${newsroom}`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const sheet = `:root { color-scheme: light dark; font: 100%/1.5 Georgia, "DejaVu Serif", serif; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; }`;

export interface Shown {
  lang: string;
  dir: string;
  body: string;
}

interface Host {
  /** Answers the address of a page with this body. */
  show: (page: Shown) => string;
  close: () => Promise<void>;
}

/** A frontend, at another origin than the newsroom and under a strict content security policy. */
const aHost = async (): Promise<Host> => {
  const pages: Shown[] = [];
  const server = http.createServer((request, response) => {
    if (request.url === '/page.css') {
      response.writeHead(200, { 'content-type': 'text/css' }).end(sheet);
      return;
    }
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(newsroomUrl),
    });
    response.end(page && html(page));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    show: (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A host for the tests of one file, closed after them with the browser. A promise: tests side by side begin before any hook does. */
export const hostOfTests = (): Promise<Host> => {
  const host = aHost();
  afterAll(async () => {
    await closeBrowser();
    await (await host).close();
  });
  return host;
};

const html = ({ lang, dir, body }: Shown) => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><main>${body}</main></body></html>`;

/** The tag and its script, as the README gives them. */
export const theTag = (attributes: Record<string, string>, inside = '') => {
  const given = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<script type="module" src="${newsroomUrl}/api/moderation/embed.js"></script>
<rostra-comments ${given.join(' ')}>${inside}</rostra-comments>`;
};

const widths = { width: 390, height: 844 };

export interface Opening {
  article: { documentId: string };
  locale?: string;
  width?: number;
  attributes?: Record<string, string>;
  /** What a frontend rendered inside the tag. */
  inside?: string;
  context?: BrowserContext;
}

const rightToLeft = ['ar', 'ckb'];

/** A page of the host with the tag in it, once the comments have arrived. Whatever its console complains of is in `complaints`. */
export const openComments = async (host: Host | Promise<Host>, opening: Opening) => {
  const { article, locale = 'en', width = widths.width, attributes = {}, inside = '' } = opening;
  const context = opening.context ?? (await aContext({ ...widths, width }));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const tag = theTag({ article: article.documentId, locale, poll: '1', ...attributes }, inside);
  await page.goto((await host).show({ lang: locale, dir: rightToLeft.includes(locale) ? 'rtl' : 'ltr', body: tag }));
  await section(page).waitFor();
  return { page, complaints };
};

export const section = (page: Page) => page.locator('rostra-comments section');
export const named = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

/** A field by its label, which says besides whether it must be filled in. */
export const field = (place: Page | Locator, label: string) =>
  place.getByRole('textbox', { name: new RegExp(`^${label.replace(/[?.*+()[\]]/g, '\\$&')} \\(`) });

/** What the browser keeps of a reader's receipts under an article, newest first. */
export const receiptsIn = (page: Page, article: { documentId: string }, locale = 'en'): Promise<Kept[]> =>
  page.evaluate(
    (key) => JSON.parse(localStorage.getItem(key) ?? '[]'),
    `rostra:receipts:${article.documentId}:${locale}`,
  );

interface Kept {
  receipt: string;
  documentId: string;
}

/** Writes a comment in the form and waits until it is with the newsroom; answers what the browser keeps of it. */
export const post = async (
  page: Page,
  article: { documentId: string },
  { name, body }: { name: string; body: string },
  { locale, words }: Pick<EmbedReader, 'locale' | 'words'> = { locale: 'en', words: en },
) => {
  await named(page, words.write).click();
  await field(page, words.name).fill(name);
  await field(page, words.comment).fill(body);
  await named(page, words.send).click();
  await page.getByRole('group', { name: words.pending }).getByText(body).waitFor();
  const [kept] = await receiptsIn(page, article, locale);
  if (!kept) throw new Error('The browser keeps no receipt');
  return kept;
};

/** Whether nothing stands out of the window to either side. */
export const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
