import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { databaseUrl, moveTo, newsroomSettings, type Place, sql } from './newsroom';

const project = path.resolve(__dirname, '..', '..');

/**
 * A newsroom for one test file alone, on a database of its own: for tests that count what no other test may touch.
 * Answers how to end it.
 */
export const ownNewsroom = async (settings: Record<string, string> = {}): Promise<() => Promise<void>> => {
  const name = `own_${randomBytes(4).toString('hex')}`;
  await sql(`create database ${name}`);
  const database = databaseUrl.replace(/\/[^/]*$/, `/${name}`);
  const server = fork(path.join(__dirname, 'server.mjs'), {
    cwd: project,
    execArgv: [],
    env: { ...process.env, ...newsroomSettings, DATABASE_URL: database, ...settings },
  });
  const place = await new Promise<Pick<Place, 'url' | 'control'>>((resolve, reject) => {
    server.once('message', (message) => resolve(message as Place));
    server.once('exit', (code) => reject(new Error(`The newsroom ended with ${code} before it was up`)));
  });
  moveTo({ ...place, database, settings });
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.send('stop');
    await ended;
  };
};
