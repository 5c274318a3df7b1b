// What a reader's page asks for, and the report to the public, one after another on one connection.
import { timed } from './desk-calls.mjs';
import { printTable } from './report.mjs';

const calls = ({ articles }) => {
  const article = (n) => articles[n % articles.length];
  return {
    'article page: the article': (n) => `GET /api/articles/${article(n)}?populate=*`,
    'article page: its comments': (n) => `GET /api/articles/${article(n)}/comments`,
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
  return { comments, rows: await timed(calls({ articles }), { url, headers: {}, say }) };
};

export const printPublic = (all) => {
  for (const { comments, rows } of all) {
    const cells = rows.map(({ title, p50, p95, max, target }) => [
      ...[title, p50.toFixed(1), p95.toFixed(1), max.toFixed(1)],
      ...[`< ${target}`, p95 < target ? 'yes' : 'no'],
    ]);
    printTable(
      [`public, ${comments.toLocaleString('en')} comments`, 'median ms', 'p95 ms', 'max ms', 'target', 'met'],
      cells,
    );
  }
};
