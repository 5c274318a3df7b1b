import { type WebhookEvent, webhookEvents } from '../constants';
import { findForDecision } from '../store/comments';
import { findDecision, stands } from '../store/decisions';
import { enqueue } from '../store/jobs';
import { type Query, transaction } from '../store/sql';
import { touchThread } from '../store/threads';
import { webhooksFor } from '../store/webhooks';
import { tellReaders } from './tell-readers';

/**
 * Tells the world of a decision once its grace is over: the thread's version for pollers, a job for each webhook that
 * wants the event, mails to the readers whom it concerns. A decision that was taken back meanwhile is passed over in silence.
 */
export const announce = ({ decision: documentId }: { decision: string }): Promise<void> =>
  transaction(async (tx) => {
    const decision = await findDecision(tx, documentId);
    if (!decision) throw new Error(`Decision ${documentId} is not there`);
    // Locked: an undo at this very moment comes either wholly before, and is seen, or after, and is refused as too late.
    const [comment] = await findForDecision(tx, [decision.comment]);
    if (!comment) throw new Error(`Comment ${decision.comment} is not there`);
    const { action, to } = decision;

    // It answers without moving anything, which cannot be taken back, and which no page and no webhook shows.
    if (action === 'uphold') return tellReaders(tx, { decision, comment });
    if (action === 'submit') await tellWebhooks(tx, webhookEvents.submit, documentId);
    if (!(await stands(tx, { commentId: comment.id, seq: decision.seq }))) return;
    if (to === 'approved') await touchThread(tx, comment);
    const event = outcome(to);
    if (event) await tellWebhooks(tx, event, documentId);
    await tellReaders(tx, { decision, comment });
  });

const outcome = (to: string): WebhookEvent | undefined =>
  ({ approved: webhookEvents.approve, rejected: webhookEvents.reject, withdrawn: webhookEvents.withdraw })[to];

const tellWebhooks = async (tx: Query, event: WebhookEvent, decision: string) => {
  for (const { id } of await webhooksFor(tx, event)) {
    const key = `${decision}:${event}:${id}`;
    await enqueue(tx, 'deliver-webhook', { payload: { decision, event, webhook: id }, key });
  }
};
