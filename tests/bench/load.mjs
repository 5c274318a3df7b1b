// The load generator, in a process of its own: sends one kind of request over some connections and tells how it went.
import autocannon from 'autocannon';
import { chance, pick, pickAddress, pickWords, reseed } from './chance.mjs';

const types = { 'content-type': 'application/json' };
const get = (path, headers) => ({ method: 'GET', path, headers: { ...headers, 'x-forwarded-for': pickAddress() } });

/** A reader's comment, no two alike: body, name and address. */
const submission = (articles) => {
  const data = { name: `Reader ${Math.floor(chance() * 1e9)}`, body: `${chance()}: ${pickWords(250)}` };
  return {
    method: 'POST',
    path: `/api/articles/${pick(articles)}/comments`,
    headers: { ...types, 'x-forwarded-for': pickAddress() },
    body: JSON.stringify({ data }),
  };
};

const articlesQuery = `{ articles(pagination: { limit: 10 }, sort: "firstPublishedAt:desc") {
  documentId title slug standfirst firstPublishedAt authors { documentId name slug } tags { documentId name slug } } }`;

/** How a request of each kind is made from what the job knows. */
const makers = {
  newest: ({ articles }) => get(`/api/articles/${pick(articles)}/comments`),
  oldest: ({ articles }) => get(`/api/articles/${pick(articles)}/comments?sort=oldest`),
  discussed: ({ articles }) => get(`/api/articles/${pick(articles)}/comments?sort=discussed`),
  replies: ({ roots }) => get(`/api/comments/${pick(roots)}/replies`),
  counts: ({ articles }) => get(`/api/comments/counts?articles=${articles.join()}`),
  queue: ({ token }) => get('/api/moderation/queue', { authorization: `Bearer ${token}` }),
  submit: ({ articles }) => submission(articles),
  articles: () => ({
    ...{ method: 'POST', path: '/graphql', headers: { ...types, 'x-forwarded-for': pickAddress() } },
    body: JSON.stringify({ query: articlesQuery }),
  }),
};

/** Reads repeat after this many; what is written never does. */
const prepared = 400;

const requestsOf = (job) => {
  const make = () => makers[job.kind](job);
  if (job.kind === 'submit') return [{ setupRequest: (request) => ({ ...request, ...make() }) }];
  return Array.from({ length: prepared }, make);
};

const run = async (job) => {
  reseed(job.seed);
  const result = await autocannon({
    ...{ url: job.url, connections: job.connections, duration: job.seconds, requests: requestsOf(job) },
    // Each connection in its own order, so that they do not walk through the articles in step.
    ...(job.kind !== 'submit' && { setupClient: (client) => client.setRequests(requestsOf(job)) }),
  });
  const answered = result['2xx'];
  return {
    ...{ perSecond: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99, answered },
    failed: result.non2xx + result.errors + result.timeouts,
  };
};

process.once('message', async (job) => {
  process.send(await run(job));
  process.disconnect();
});
