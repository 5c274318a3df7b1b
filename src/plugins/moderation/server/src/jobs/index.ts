import { Logger, parseCronItems, type Runner, run, runMigrations, type Task } from 'graphile-worker';
import { Pool } from 'pg';
import { settings } from '../config';
import { takeUpAgain } from '../services/work-off';
import { connectionSettings } from '../store/sql';
import { announce } from './announce';
import { bulk, resumeBulks } from './bulk';
import { checkpoint } from './checkpoint';
import { deliverWebhook } from './deliver-webhook';
import { digests, sendDigest } from './digest';
import { rejectPending } from './reject-pending';
import { retention } from './retention';
import { sendMail } from './send-mail';
import { sendPrivacyMail } from './send-privacy-mail';
import { sweep } from './sweep';

const taskList: Record<string, Task> = {
  announce,
  bulk,
  checkpoint,
  'deliver-webhook': deliverWebhook,
  digests,
  'reject-pending': rejectPending,
  'resume-bulks': resumeBulks,
  retention,
  'send-digest': sendDigest,
  'send-mail': sendMail,
  'send-privacy-mail': sendPrivacyMail,
  sweep,
};

const regularly = (task: string, match: string) => ({
  ...{ task, match, identifier: task },
  options: { maxAttempts: 1, backfillPeriod: 0 },
});

const cron = [
  // What was decided a minute ago can no longer be rewritten unseen.
  regularly('checkpoint', '* * * * *'),
  regularly('resume-bulks', '* * * * *'),
  regularly('sweep', '7 * * * *'),
  // At an hour in which few comment, in UTC.
  regularly('retention', '23 2 * * *'),
  regularly('digests', '23 * * * *'),
];

let pool: Pool | undefined;
let runner: Runner | undefined;

/** Connects the job queue and, unless the configuration keeps this process out of it, starts working it off. */
export const startJobs = async (): Promise<void> => {
  const { enabled, concurrency } = settings().jobs;
  pool = new Pool({ ...connectionSettings(), max: concurrency + 2 });
  // Idle connections die with the database; the worker reconnects, the process must not fall.
  pool.on('error', (error) => strapi.log.warn(`The job queue lost a connection: ${error.message}`));
  const options = { pgPool: pool, logger, noHandleSignals: true };
  await runMigrations(options);
  // The queue gives a job that died with its process back only after four hours.
  await takeUpAgain({ seconds: 0 });
  if (!enabled) return;
  runner = await run({ ...options, concurrency, taskList, parsedCronItems: parseCronItems(cron), pollInterval: 1000 });
};

/** Lets jobs at hand end, then lets go of the database. */
export const stopJobs = async (): Promise<void> => {
  await runner?.stop();
  await pool?.end();
  runner = undefined;
  pool = undefined;
};

const logger = new Logger(() => (level, message) => {
  if (level === 'error') strapi.log.error(message);
  else if (level === 'warning') strapi.log.warn(message);
  else strapi.log.debug(message);
});
