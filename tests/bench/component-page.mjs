// A page of another origin with `<rostra-comments>` in a browser: how soon its reader sees the first comment. Its floor is the
// least that a page can do which draws comments itself: one request, and the first comment's words as text.
import http from 'node:http';
import { launchChromium } from '../harness/chromium.mjs';
import { percentiles } from './desk-calls.mjs';

const loads = 20;
/** Milliseconds after which a page that shows no comment is given up. */
const patience = 20_000;

/** Milliseconds at p95 within which a reader sees the first comment. */
const target = 500;

const pageOf = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${body}</html>`;

const pages = ({ url, article }) => ({
  '/floor': pageOf(`<p data-first></p><script type="module">
    const answer = await fetch('${url}/api/articles/${article}/comments');
    document.querySelector('[data-first]').textContent = (await answer.json()).data[0].body;
  </script>`),
  '/component': pageOf(`<script type="module" src="${url}/api/moderation/embed.js"></script>
    <rostra-comments article="${article}" locale="en"></rostra-comments>`),
});

/** Runs in the page: notes when the frame is painted in which the first comment's words stand, from the page's request. */
const watch = () => {
  const words = () =>
    document.querySelector('[data-first]')?.textContent ||
    document.querySelector('rostra-comments')?.shadowRoot?.querySelector('article.comment')?.textContent;
  window.seen = new Promise((resolve) => {
    const look = () =>
      words() ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
};

export const measureComponent = async ({ url, article, say }) => {
  const frontend = await serve(pages({ url, article }));
  const browser = await launchChromium();
  const load = async (context, path) => {
    const page = await context.newPage();
    await page.addInitScript(watch);
    page.on('pageerror', ({ message }) => say(`${path}: ${message}`));
    await page.goto(`${frontend.url}${path}`, { waitUntil: 'commit' });
    const took = await page
      .waitForFunction(() => window.seen, undefined, { timeout: patience })
      .then(
        (seen) => seen.jsonValue(),
        (cause) => {
          throw new Error(`${path} showed no comment in ${patience / 1000} s`, { cause });
        },
      );
    await page.close();
    return took;
  };
  /** For the first time in a browser that knows nothing yet, then again with what it has kept. */
  const visit = async (path) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const [first, again] = [await load(context, path), await load(context, path)];
    await context.close();
    return { first, again };
  };
  try {
    // In turns, so that a noisy moment of the machine meets both; the first round does not count.
    const rounds = { '/floor': [], '/component': [] };
    for (let n = 0; n <= loads; n += 1)
      for (const [path, times] of Object.entries(rounds)) times[n] = await visit(path);
    const rowOf = (title, path, which) => {
      const row = { title, ...percentiles(rounds[path].slice(1).map((times) => times[which])) };
      return path === '/floor' ? row : { ...row, target };
    };
    const rows = [
      rowOf('first comment seen, floor: fetch and text', '/floor', 'first'),
      rowOf('first comment seen, first visit', '/component', 'first'),
      rowOf('first comment seen, later visit', '/component', 'again'),
    ];
    for (const { title, p95 } of rows) say(`${title}: p95 ${p95.toFixed(1)} ms`);
    return rows;
  } finally {
    await browser.close();
    frontend.close();
  }
};

const serve = async (bodies) => {
  const server = http.createServer((request, response) => {
    const body = bodies[request.url];
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
