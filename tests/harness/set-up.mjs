import { execFileSync, fork } from 'node:child_process';
import path from 'node:path';
import { startEmbedded } from '../../database/embedded.mjs';
import { environment } from './environment.mjs';

const project = path.resolve(import.meta.dirname, '..', '..');

/** Compiles the server once, starts one PostgreSQL and one Strapi on it, and tells the tests where they are. */
export default async () => {
  execFileSync(process.execPath, [path.join(project, 'node_modules/typescript/bin/tsc'), '-p', project], {
    stdio: 'inherit',
  });
  // Durability is the bench's business; tests need only the order of things.
  const database = await startEmbedded(`test-${process.pid}`, { fsync: 'off', synchronous_commit: 'off' });
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
  process.env.TEST_NEWSROOM = JSON.stringify({ ...addresses, database: database.url });
};
