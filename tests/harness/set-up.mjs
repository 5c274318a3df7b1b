import { fork } from 'node:child_process';
import path from 'node:path';
import { startEmbedded } from '../../database/embedded.mjs';
import { build, compile, panelSources } from '../../scripts/build.mjs';
import { buildEmbed } from '../../src/plugins/moderation/embed/build.mjs';
import { findChromium } from './chromium.mjs';
import { environment } from './environment.mjs';

const project = path.resolve(import.meta.dirname, '..', '..');

/** Compiles the server and the readers' component once, starts one PostgreSQL and one Strapi on it, and tells the tests where they are. */
export default async () => {
  await preparePanel();
  compile();
  await buildEmbed();
  // Durability is the bench's business; tests need only the order of things.
  const database = await startEmbedded(`test-${process.pid}`, {
    ...{ fsync: 'off', synchronous_commit: 'off' },
    // Files that run side by side can each have a newsroom of their own on it, beside the one for all.
    max_connections: 300,
  });
  globalThis.__NEWSROOM__ = { database };
  const server = fork(path.join(import.meta.dirname, 'server.mjs'), {
    cwd: project,
    env: { ...process.env, ...environment(database.url) },
  });
  globalThis.__NEWSROOM__.server = server;
  const addresses = await new Promise((resolve, reject) => {
    server.once('message', resolve);
    server.once('exit', (code) => reject(new Error(`The test newsroom ended with ${code} before it was up`)));
  }).catch(async (error) => {
    await database.stop();
    await database.remove();
    throw error;
  });
  process.env.TEST_NEWSROOM = JSON.stringify({
    ...addresses,
    database: database.url,
    settings: environment(database.url),
  });
};

/** Browser tests need a browser and the panel; without a browser they are skipped, and nothing is built for them. */
const preparePanel = async () => {
  process.env.TEST_CHROMIUM = findChromium() ?? '';
  // The panel calls the server that it came from.
  const env = { ...environment('postgres://127.0.0.1/not-needed'), NODE_ENV: 'production', PUBLIC_URL: '' };
  if (process.env.TEST_CHROMIUM) await build({ sources: panelSources, env });
  else process.stdout.write('Browser tests are skipped: no Chromium was found (apt-get install chromium).\n');
};
