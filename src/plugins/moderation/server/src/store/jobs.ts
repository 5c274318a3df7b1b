import type { WebhookEvent } from '../constants';
import { at } from './row';
import type { Query } from './sql';

/** A report of illegal content is acknowledged, and answered. */
export type ReportMoment = 'received' | 'answered';

/** What each job is given. Ids only: a job reads what is true when it runs. */
export interface Payloads {
  announce: { decision: string };
  bulk: { bulk: string };
  'deliver-webhook': { decision: string; event: WebhookEvent; webhook: string };
  'send-privacy-mail': { request: string };
  /** About a decision or an answer to the comment's writer; to whoever reported it, that it was received or how it ended. */
  'send-mail': { decision: string } | { notice: number } | { report: string; moment: ReportMoment };
  /** Any of the notices that one reader's digest is to gather. */
  'send-digest': { notice: number };
  /** `change`: the change of standing that it belongs to. */
  'reject-pending': { change: string };
}

export interface Job<Name extends keyof Payloads> {
  payload: Payloads[Name];
  /** One job at a time has a key. */
  key: string;
  /** Epoch milliseconds; at once where it is left out. */
  runAt?: number;
}

/**
 * Enqueues jobs in the transaction at hand: they leave with the commit, or not at all. Retried with exponential back-off
 * for about a day.
 */
export const enqueue = <Name extends keyof Payloads>(tx: Query, name: Name, ...jobs: Job<Name>[]) =>
  tx(
    {
      name: 'moderation_enqueue',
      text: `select graphile_worker.add_job($1, payload := j.payload, run_at := ${at('j."runAt"')},
               job_key := $1 || ':' || j.key, max_attempts := 16)
             from jsonb_to_recordset($2) as j(payload json, "runAt" float8, key text)`,
    },
    [name, JSON.stringify(jobs)],
  );
