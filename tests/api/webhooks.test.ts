import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  aComment,
  anApprovedComment,
  anArticle,
  anUndoneDecision,
  decided,
  graceHasPassed,
} from '../harness/factories';
import { anAddress, type Json, rest, sql, until } from '../harness/newsroom';

interface Delivery {
  headers: Record<string, string | string[] | undefined>;
  raw: string;
  body: Json;
}

const events = ['submitted', 'approved', 'rejected', 'withdrawn'].map((name) => `moderation.comment.${name}`);

/** A receiver on the loopback; `port` 0 takes a free one. */
const aReceiver = async (port = 0) => {
  const deliveries: Delivery[] = [];
  const server: Server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    deliveries.push({ headers: request.headers, raw, body: JSON.parse(raw) });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const of = (comment: { documentId: string }) =>
    deliveries.filter(({ body }) => body.comment?.documentId === comment.documentId);
  return {
    port: (server.address() as AddressInfo).port,
    deliveries,
    of,
    /** Waits for an event about a comment. */
    hears: (comment: { documentId: string }, event: string) =>
      until(`${event} is delivered`, async () => of(comment).find(({ body }) => body.event.endsWith(event))),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
};

/** A webhook made as an administrator makes it, under Settings > Webhooks. */
const aWebhook = async (port: number, headers: Record<string, string> = {}) => {
  const body = { name: `Receiver ${port}`, url: `http://127.0.0.1:${port}/hook`, headers, events };
  const answer = await rest('POST /admin/webhooks', { as: 'superAdmin', body });
  expect([answer.status, answer.body.data.events]).toEqual([201, events]);
  return {
    id: answer.body.data.id as number,
    remove: () => rest(`DELETE /admin/webhooks/${answer.body.data.id}`, { as: 'superAdmin' }),
  };
};

const withReceiver = async (
  work: (receiver: Awaited<ReturnType<typeof aReceiver>>) => Promise<void>,
  headers?: Record<string, string>,
) => {
  const receiver = await aReceiver();
  const webhook = await aWebhook(receiver.port, headers);
  try {
    await work(receiver);
  } finally {
    await webhook.remove();
    await receiver.close();
  }
};

test.concurrent('a receiver hears of what was submitted, approved, rejected and withdrawn', () =>
  withReceiver(
    async (receiver) => {
      const article = await anArticle();
      const comment = await aComment(article, { body: 'The ferry was on time.' });
      const submitted = await receiver.hears(comment, 'submitted');
      expect(submitted.body).toEqual({
        event: 'moderation.comment.submitted',
        createdAt: expect.any(String),
        comment: {
          documentId: comment.documentId,
          article: article.documentId,
          locale: 'en',
          state: 'pending',
          submittedAt: expect.any(String),
        },
      });
      expect(submitted.headers).toMatchObject({
        'x-newsroom': 'yes',
        'x-strapi-event': 'moderation.comment.submitted',
      });
      await decided(comment.documentId, { action: 'approve' });
      const approved = await receiver.hears(comment, 'approved');
      expect(approved.body.comment).toMatchObject({ state: 'approved', name: 'Rena', body: 'The ferry was on time.' });
      await decided(comment.documentId, { action: 'reject', guideline: 'promotion' });
      const rejected = await receiver.hears(comment, 'rejected');
      expect(rejected.body.comment.guideline).toEqual({ code: 'promotion', version: expect.any(Number) });
      expect(rejected.body.comment).not.toHaveProperty('body');
      await rest(`DELETE /api/comments/receipts/${comment.receipt}`);
      expect((await receiver.hears(comment, 'withdrawn')).body.comment).not.toHaveProperty('body');
      expect(receiver.of(comment)).toHaveLength(4);
    },
    { 'x-newsroom': 'yes' },
  ));

test.concurrent('each delivery is signed with its time, and each has its own number', () =>
  withReceiver(async (receiver) => {
    const comment = await aComment(await anArticle());
    const { headers, raw } = await receiver.hears(comment, 'submitted');
    const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-rostra-signature'])) ?? [];
    const key = 'webhook-'.padEnd(40, 'test');
    expect(createHmac('sha256', key).update(`${time}.${raw}`).digest('hex')).toBe(signature);
    expect(Math.abs(Date.now() / 1000 - Number(time))).toBeLessThan(60);
    expect(headers['x-rostra-delivery']).toMatch(/^[a-z0-9]{24}:moderation\.comment\.submitted$/);
  }));

test.concurrent('a decision that was taken back is never delivered', () =>
  withReceiver(async (receiver) => {
    const article = await anArticle();
    const [approved, rejected] = [await aComment(article), await aComment(article)];
    await anUndoneDecision(approved.documentId);
    await anUndoneDecision(rejected.documentId, { action: 'reject', guideline: 'abuse' });
    const later = await anApprovedComment(article);
    await receiver.hears(later, 'approved');
    await graceHasPassed();
    for (const comment of [approved, rejected]) {
      expect(receiver.of(comment).map(({ body }) => body.event)).toEqual(['moderation.comment.submitted']);
    }
  }));

test.concurrent('no delivery carries an address, or words that are not published', () =>
  withReceiver(async (receiver) => {
    const article = await anArticle();
    const email = `rena-${anAddress()}@example.org`;
    const secret = `secret ${anAddress()}`;
    const comment = await aComment(article, { email, body: secret, name: 'Secret Name' });
    await decided(comment.documentId, { action: 'reject', guideline: 'abuse', note: `note ${secret}` });
    await receiver.hears(comment, 'rejected');
    const published = await anApprovedComment(article, { email });
    await receiver.hears(published, 'approved');
    const all = receiver.deliveries.map(({ raw }) => raw).join('\n');
    for (const word of [email, secret, 'Secret Name']) expect(all).not.toContain(word);
  }));

test.concurrent('a receiver that is down gets its delivery once it is up', async () => {
  const gone = await aReceiver();
  await gone.close();
  const webhook = await aWebhook(gone.port);
  const comment = await aComment(await anArticle());
  await until('the delivery has failed once', async () => {
    const jobs = await sql(
      `select 1 from graphile_worker.jobs where task_identifier = 'deliver-webhook' and attempts > 0
         and last_error is not null and key like '%:' || $1`,
      [String(webhook.id)],
    );
    return jobs.length > 0;
  });
  const back = await aReceiver(gone.port);
  expect((await back.hears(comment, 'submitted')).body.comment.documentId).toBe(comment.documentId);
  await webhook.remove();
  await back.close();
});

test.concurrent('an event that nobody knows is refused by the settings', async () => {
  const body = { name: 'X', url: 'http://127.0.0.1:9/hook', headers: {}, events: ['moderation.comment.edited'] };
  expect((await rest('POST /admin/webhooks', { as: 'superAdmin', body })).status).toBe(400);
});
