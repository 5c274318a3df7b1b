import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { databaseUrl, moveTo, newsroomSettings, type Place, sql } from './newsroom';

const project = path.resolve(__dirname, '..', '..');

/**
 * A newsroom for one test file alone, on a database of its own, made with these options of `create database`: for tests
 * that count what no other test may touch. Answers how to end it.
 */
export const ownNewsroom = async (settings: Record<string, string> = {}, options = ''): Promise<() => Promise<void>> =>
  (await fragileNewsroom(settings, options)).end;

/** The same, which can also be frozen, killed at once, and started again at the same address. */
export const fragileNewsroom = async (settings: Record<string, string> = {}, options = '') => {
  const name = `own_${randomBytes(4).toString('hex')}`;
  await sql(`create database ${name} ${options}`);
  const database = databaseUrl.replace(/\/[^/]*$/, `/${name}`);
  const env = { ...process.env, ...newsroomSettings, DATABASE_URL: database, ...settings };
  let { server, place } = await boot(env);
  moveTo({ ...place, database, settings });
  const exit = () => new Promise((resolve) => server.once('exit', resolve));
  return {
    /** It hears calls, and does nothing about them. */
    freeze: () => server.kill('SIGSTOP'),
    kill: async () => {
      const ended = exit();
      server.kill('SIGKILL');
      await ended;
    },
    start: async () => {
      const [port, control] = [new URL(place.url).port, new URL(place.control).port];
      ({ server, place } = await boot({ ...env, TEST_PORT: port, TEST_CONTROL_PORT: control }));
    },
    end: () => stopped(server),
    /** Another process on the same database, as behind a load balancer; the people are those of the first. */
    beside: async () => {
      const other = await boot({ ...env, TEST_PORT: '0', TEST_CONTROL_PORT: '0' });
      return { url: other.place.url, end: () => stopped(other.server) };
    },
  };
};

const stopped = async (server: ChildProcess) => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.send('stop');
  await ended;
};

const boot = async (env: Record<string, string | undefined>) => {
  const server = fork(path.join(__dirname, 'server.mjs'), { cwd: project, execArgv: [], env });
  const place = await new Promise<Pick<Place, 'url' | 'control'>>((resolve, reject) => {
    server.once('message', (message) => resolve(message as Place));
    server.once('exit', (code) => reject(new Error(`The newsroom ended with ${code} before it was up`)));
  });
  return { server, place };
};
