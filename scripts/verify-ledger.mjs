// npm run verify-ledger: proves that what is published is what was submitted and that no decision is missing or changed.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { runningEmbedded } from '../database/embedded.mjs';
import { compile } from './build.mjs';
import { openDatabase } from './database.mjs';
import { giveUp, loadEnv, main, project } from './environment.mjs';

const ledger = path.join(project, 'dist/src/plugins/moderation/server/src/store/ledger.js');
const settings = path.join(project, 'dist/config/database.js');

await main(async () => {
  const expected = expectedHash(process.argv.slice(2));
  loadEnv();
  if (!existsSync(ledger)) compile();
  const load = createRequire(import.meta.url);
  const { verifyLedger } = load(ledger);
  const running = process.env.DATABASE_URL?.trim() || (await runningEmbedded('newsroom'));
  const close = running ? async () => undefined : await openDatabase();
  // As the newsroom connects, TLS and all.
  const { ssl } = load(settings).default({ env: (name) => process.env[name] }).connection.connection;
  const client = new pg.Client({ connectionString: running || process.env.DATABASE_URL, ssl: ssl || undefined });
  let report;
  try {
    await client.connect();
    // One snapshot: decisions made while this reads are neither half seen nor missed.
    await client.query('begin transaction isolation level repeatable read read only');
    report = await verifyLedger(async (statement, values = []) => (await client.query({ ...statement, values })).rows, {
      expected,
    });
  } catch (error) {
    throw error.code === '42P01' ? new Error('This database has no ledger yet; start the newsroom once.') : error;
  } finally {
    await client.end();
    await close();
  }
  if (report.flaw) giveUp(`The ledger is broken: ${report.flaw}.`);
  const { comments, erased, decisions, checkpoints, head } = report;
  process.stdout.write(
    `The ledger holds: ${comments} comments (${erased} erased), ${decisions} decisions, ${checkpoints} checkpoints.\nHead: ${head}\n`,
  );
});

function expectedHash(args) {
  if (args.length === 0) return undefined;
  const [option, hash, ...rest] = args;
  if (option === '--expect' && /^[0-9a-f]{64}$/.test(hash ?? '') && rest.length === 0) return hash;
  return giveUp('verify-ledger knows one option: --expect HASH, the head that an earlier run printed.');
}
