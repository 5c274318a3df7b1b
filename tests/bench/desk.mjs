// The moderators' desk: its calls, a batch, and the page itself in a browser.
import pg from 'pg';
import { findChromium } from '../harness/chromium.mjs';
import { day, measureBulk, measureCalls } from './desk-calls.mjs';
import { measurePage } from './desk-page.mjs';
import { printTimes } from './report.mjs';

/** Measures all of the desk on what is loaded. The page is left out, and said so, where there is no browser. */
export const measureDesk = async ({ database, comments, url, articles, tags, moderator, say }) => {
  say(`The desk at ${comments.toLocaleString('en')} comments:`);
  const known = { url, token: await logIn(url, moderator), articles, tags, ...(await samples(database)) };
  const rows = await measureCalls({ ...known, say });
  if (findChromium()) rows.push(...(await measurePage({ url, moderator, say })));
  else say('The page is left out: no Chromium was found.');
  // About 10,000 of what was loaded, and nothing of what was sent today.
  const filter = { from: day(comments > 200_000 ? 2 : 16), to: day(1) };
  const bulk = await measureBulk({ ...known, filter });
  say(
    `A batch of ${bulk.total}: ${(bulk.decidedMs / 1000).toFixed(1)} s, its undo ${(bulk.undoneMs / 1000).toFixed(1)} s`,
  );
  return { comments, rows, bulk };
};

/** A session of its own: one from the start of a long run would be over by now. */
const logIn = async (url, { email, password }) => {
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`The moderator could not log in: ${response.status}`);
  return (await response.json()).data.token;
};

/** Comments that wait and readers, from all over the table. */
const samples = async (database) => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const values = async (text) => (await client.query(text)).rows.map(({ value }) => value);
  const comments = await values(`select document_id as value from moderation_comments
    where state = 'pending' and version = 1 order by md5(document_id) limit 200`);
  const readers = await values(
    'select reader_key as value from moderation_comments order by md5(document_id) limit 200',
  );
  await client.end();
  return { comments, readers };
};

export const printDesk = (desks) => {
  for (const { comments, rows, bulk } of desks) {
    printTimes(`desk, ${comments.toLocaleString('en')} comments`, rows);
    const seconds = (ms) => (ms / 1000).toFixed(1);
    process.stdout.write(
      `A batch of ${bulk.total} approvals: ${seconds(bulk.decidedMs)} s; its undo: ${seconds(bulk.undoneMs)} s\n\n`,
    );
  }
};
