import type { WebhookEvent } from '../constants';
import { at } from './row';
import type { Query } from './sql';

/** What each job is given. Ids only: a job reads what is true when it runs. */
export interface Payloads {
  announce: { decision: string };
  'deliver-webhook': { decision: string; event: WebhookEvent; webhook: string };
  'send-mail': { decision: string };
  /** `change`: the change of standing that it belongs to. */
  'reject-pending': { change: string };
}

/**
 * Enqueues a job in the transaction at hand: it leaves with the commit, or not at all. `runAt` in epoch milliseconds.
 * Retried with exponential back-off for about a day.
 */
export const enqueue = <Name extends keyof Payloads>(
  tx: Query,
  name: Name,
  payload: Payloads[Name],
  { runAt, key }: { runAt?: number; key: string },
) =>
  tx(
    {
      name: 'moderation_enqueue',
      text: `select graphile_worker.add_job($1, payload := $2::json, run_at := ${at('$3')}, job_key := $4, max_attempts := 16)`,
    },
    [name, JSON.stringify(payload), runAt ?? null, `${name}:${key}`],
  );
