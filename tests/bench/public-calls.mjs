// What a reader's page asks for, and the report to the public, one after another on one connection; and the component in a page.
import { findChromium } from '../harness/chromium.mjs';
import { measureComponent } from './component-page.mjs';
import { timed } from './desk-calls.mjs';
import { printTimes } from './report.mjs';

const calls = ({ articles }) => {
  const article = (n) => articles[n % articles.length];
  return {
    'article page: the article': (n) => `GET /api/articles/${article(n)}?populate=*`,
    'article page: its comments': (n) => `GET /api/articles/${article(n)}/comments`,
    'article page: the component': () => 'GET /api/moderation/embed.js',
    'article page: the guidelines': () => 'GET /api/guidelines?locale=en',
    // Each asks for other months than those before it, so that nothing that was told is at hand.
    'transparency, read anew': (n) =>
      `GET /api/moderation/transparency?from=${2017 + (n % 9)}-${String(1 + (n % 12)).padStart(2, '0')}`,
    transparency: () => 'GET /api/moderation/transparency',
    'transparency: one language': () => 'GET /api/moderation/transparency?locale=en',
    'transparency: CSV': () => 'GET /api/moderation/transparency.csv',
  };
};

export const measurePublic = async ({ url, articles, comments, say }) => {
  say(`The public's calls at ${comments.toLocaleString('en')} comments:`);
  const rows = await timed(calls({ articles }), { url, headers: {}, say });
  if (findChromium()) rows.push(...(await measureComponent({ url, article: articles[0], say })));
  else say('The component is left out: no Chromium was found.');
  return { comments, rows };
};

export const printPublic = (all) => {
  for (const { comments, rows } of all) printTimes(`public, ${comments.toLocaleString('en')} comments`, rows);
};
