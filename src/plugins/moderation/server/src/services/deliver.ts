import { createHmac } from 'node:crypto';
import { settings } from '../config';
import { type WebhookEvent, webhookEvents } from '../constants';
import { findComment } from '../store/comments';
import { findDecision } from '../store/decisions';
import { query } from '../store/sql';
import { findWebhook } from '../store/webhooks';

const timeoutMs = 10_000;

/**
 * Delivers one event to one webhook. Throws where the receiver does not answer with 2xx, so that the job is tried again;
 * a webhook that was removed or disabled meanwhile gets nothing.
 */
export const deliver = async (job: { decision: string; event: WebhookEvent; webhook: string }): Promise<void> => {
  const webhook = await findWebhook(query, job.webhook);
  if (!webhook) return;
  const body = JSON.stringify(await message(job));
  const response = await fetch(webhook.url, {
    method: 'POST',
    body,
    headers: {
      ...webhook.headers,
      'Content-Type': 'application/json',
      'X-Strapi-Event': job.event,
      'X-Rostra-Delivery': `${job.decision}:${job.event}`,
      'X-Rostra-Signature': sign(body, Math.floor(Date.now() / 1000)),
    },
    // A redirect could lead the newsroom's server to an address that nobody configured.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // Nothing in the answer is read; left alone it would keep the connection.
  await response.body?.cancel();
  // An address can have a secret in it: errors, which are logged and kept with the job, name the webhook by its id.
  if (!response.ok) throw new Error(`Webhook ${job.webhook} answered ${response.status}`);
};

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 over "t.body", so that an old delivery cannot be played back. */
const sign = (body: string, time: number) =>
  `t=${time},v1=${createHmac('sha256', settings().webhookKey).update(`${time}.${body}`).digest('hex')}`;

/** What a receiver learns. Words that are not public stay here; so do e-mail and address. */
const message = async ({ decision: documentId, event }: { decision: string; event: WebhookEvent }) => {
  const decision = await findDecision(query, documentId);
  const comment = decision && (await findComment(query, decision.comment));
  if (!comment) throw new Error(`Decision ${documentId} is not there`);
  const open = event === webhookEvents.approve && comment.state === 'approved';
  return {
    event,
    createdAt: new Date(decision.decidedAt).toISOString(),
    comment: {
      documentId: comment.documentId,
      article: comment.articleId,
      locale: comment.locale,
      state: decision.to,
      submittedAt: new Date(comment.submittedAt).toISOString(),
      ...(decision.guideline && { guideline: { code: decision.guideline, version: decision.guidelineVersion } }),
      ...(open && { name: comment.name, body: comment.body }),
    },
  };
};
