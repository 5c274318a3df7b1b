// The desk's calls to the admin API, one after another on one connection, as a moderator's browser sends them.
import { performance } from 'node:perf_hooks';

const each = 120;
/** Calls that do not count: Node compiles, PostgreSQL plans and reads what it has not read yet. */
const warmUp = 10;

/** p95 that each call must stay under, in milliseconds. */
const target = 50;

const queue = (query) => `GET /queue?limit=30&${query}`;

/** Every call of the desk, made from what the newsroom holds; `n` counts the calls, so that no two ask for the same. */
const calls = ({ articles, tags, comments, readers }) => ({
  'queue: waiting, first page': () => queue('queue=waiting'),
  'queue: waiting, newest first': () => queue('queue=waiting&order=newest'),
  'queue: held': () => queue('queue=held'),
  'queue: reported': () => queue('queue=reported'),
  'queue: approved': () => queue('queue=approved'),
  'queue: all': () => queue('queue=all'),
  'filter: article': (n) => queue(`queue=all&article=${articles[n % articles.length]}`),
  'filter: tag': (n) => queue(`queue=waiting&tag=${tags[n % tags.length]}`),
  'filter: language': () => queue('queue=approved&locale=en'),
  'filter: guideline': () => queue('queue=rejected&guideline=threats'),
  'filter: rule': () => queue('queue=all&rule=too-many-links'),
  'filter: reader': (n) => queue(`queue=all&reader=${readers[n % readers.length]}`),
  'filter: moderator': (n) => queue(`queue=rejected&moderator=admin:${(n % 5) + 1}`),
  'filter: days': () => queue(`queue=approved&from=${day(12)}&to=${day(10)}`),
  'filter: waiting for a week': () => queue('queue=waiting&waiting=168'),
  'filter: article, guideline, moderator': (n) =>
    queue(`queue=rejected&article=${articles[n % articles.length]}&guideline=abuse&moderator=admin:${(n % 5) + 1}`),
  'search: a word in one of 20,000': () => queue('queue=all&q=lighthouse'),
  'search: an Arabic word in one of 20,000': () => queue(`queue=all&q=${encodeURIComponent('المنارة')}`),
  'search: the same, where it waits': () => queue('queue=waiting&q=lighthouse'),
  'search: a word in one of 2,000': () => queue('queue=all&q=pelican'),
  'search: a word in nothing': () => queue('queue=all&q=perambulator'),
  counts: () => 'GET /queue/counts',
  'matching: held': () => 'GET /queue/matching?queue=held',
  'filter choices': () => 'GET /queue/choices',
  'one comment, with everything': (n) => `GET /comments/${comments[n % comments.length]}`,
  'e-mail and address': (n) => `GET /comments/${comments[n % comments.length]}/personal`,
  claim: (n) => `PUT /comments/${comments[n % comments.length]}/claim`,
  'a note': (n) => [
    `POST /comments/${comments[n % comments.length]}/decisions`,
    { action: 'note', note: 'Seen.', version: 1 },
  ],
  'an approval': (n) => [
    `POST /comments/${comments[n % comments.length]}/decisions`,
    { action: 'approve', version: 2 },
  ],
  'a reader': (n) => `GET /readers/${readers[n % readers.length]}`,
  'a thread': (n) => `GET /threads/${articles[n % articles.length]}?locale=en`,
  'guidelines, all': () => 'GET /guidelines/all',
  log: () => 'GET /log?limit=50',
  'log: one moderator, one guideline': () => 'GET /log?limit=50&by=admin:3&guideline=threats',
  settings: () => 'GET /settings',
  'overview of 14 days': () => 'GET /overview?timeZone=Europe/Istanbul',
});

export const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Milliseconds of each call; the notes come before the approvals, which name the version after them. */
export const measureCalls = ({ url, token, say, ...known }) =>
  timed(calls(known), { url: `${url}/moderation`, headers: { authorization: `Bearer ${token}` }, say });

/** Milliseconds of each of some calls, by their titles. */
export const timed = async (calls, { url, headers, say }) => {
  const rows = [];
  for (const [title, make] of Object.entries(calls)) {
    const times = [];
    for (let n = 0; n < warmUp + each; n += 1) {
      const [call, data] = [make(n)].flat();
      const took = await time({ url, headers, call, data });
      if (n >= warmUp) times.push(took);
    }
    rows.push({ title, ...percentiles(times), target });
    say(`${title}: p95 ${rows.at(-1).p95.toFixed(1)} ms`);
  }
  return rows;
};

const time = async ({ url, headers, call, data }) => {
  const [method, path] = call.split(' ');
  const began = performance.now();
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(data && { 'content-type': 'application/json' }) },
    ...(data && { body: JSON.stringify({ data }) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${call} answered ${response.status}: ${text}`);
  return performance.now() - began;
};

export const percentiles = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1), count: sorted.length };
};

/** Milliseconds that a batch over all that waits and matches takes from the request to its end, and its undo after it. */
export const measureBulk = async ({ url, token, filter }) => {
  const call = async (method, path, data) => {
    const response = await fetch(`${url}/moderation${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify({ data }) }),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(body)}`);
    return body.data;
  };
  const until = async (documentId, state) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const view = await call('GET', `/bulk/${documentId}`);
      if (view.state === state) return view;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The batch was not ${state} after a minute`);
  };
  const began = performance.now();
  const selection = { queue: 'waiting', filter };
  const started = await call('POST', '/bulk', { action: 'approve', selection });
  const done = await until(started.documentId, 'done');
  const decided = performance.now();
  await call('POST', `/bulk/${started.documentId}/undo`);
  await until(started.documentId, 'undone');
  return { total: done.total, decidedMs: decided - began, undoneMs: performance.now() - decided };
};
