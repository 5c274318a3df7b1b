import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const project = path.resolve(__dirname, '..', '..');
let checkout: string;

/** A checkout of its own with just what the commands run on, so that no newsroom that is open here is touched. */
beforeAll(() => {
  checkout = mkdtempSync(path.join(os.tmpdir(), 'rostra-commands-'));
  for (const name of ['scripts', 'database', 'src/plugins/moderation/embed', 'package.json']) {
    cpSync(path.join(project, name), path.join(checkout, name), { recursive: true });
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(checkout, 'node_modules'));
});

afterAll(async () => {
  await run('-e', [`import('${checkout}/database/embedded.mjs').then((e) => e.removeEmbedded('newsroom'))`]);
  rmSync(checkout, { recursive: true, force: true });
});

interface Ended {
  code: number;
  stderr: string;
}

const run = (script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const { DATABASE_URL: _, ...rest } = process.env;
    const options = { cwd: checkout, env: { ...rest, PORT: '1', ...env } };
    execFile(process.execPath, [script, ...args], options, (error, _stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stderr }),
    );
  });

const oneSentence = ({ code, stderr }: Ended, words: RegExp) => {
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
};

const listening = (): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: address && typeof address === 'object' ? address.port : 0 });
    });
  });

const freePort = async () => {
  const { server, port } = await listening();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
};

const data = () => path.join(checkout, '.data');

test('the demo says in a sentence that its port is taken, and how to choose another', async () => {
  const { server, port } = await listening();
  oneSentence(await run('scripts/demo.mjs', [], { PORT: String(port) }), /^Port \d+ is in use; .*PORT=1338/);
  server.close();
});

test('the demo says which option it does not know and what PORT must be', async () => {
  oneSentence(await run('scripts/demo.mjs', ['--restart']), /knows one option, --reset, not --restart/);
  oneSentence(await run('scripts/demo.mjs', [], { PORT: 'http' }), /PORT must be a number/);
});

test('the demo makes its secrets once, readable by their owner only', async () => {
  await run('scripts/demo.mjs', [], { PORT: 'http' });
  const file = path.join(checkout, '.env');
  const first = statSync(file);
  expect(first.mode & 0o777).toBe(0o600);
  await run('scripts/demo.mjs', [], { PORT: 'http' });
  expect(statSync(file).mtimeMs).toBe(first.mtimeMs);
});

test('the demo says that it cannot write its folder', async () => {
  writeFileSync(data(), 'in the way');
  oneSentence(await run('scripts/demo.mjs', [], { PORT: await freePort() }), /^The folder .*\.data cannot be written/);
  rmSync(data());
});

test('a second run leaves the first one alone', async () => {
  const stand = path.join(checkout, 'scripts', 'stand.mjs');
  writeFileSync(stand, 'setInterval(() => undefined, 1000);');
  const first = spawn(process.execPath, [stand]);
  mkdirSync(data(), { recursive: true });
  writeFileSync(path.join(data(), 'running'), String(first.pid));
  oneSentence(await run('scripts/demo.mjs', [], { PORT: await freePort() }), /already running here \(process \d+\)/);
  first.kill();
  rmSync(data(), { recursive: true });
});

test('a lock that a killed run left is taken over, and a PostgreSQL that will not start is told', async () => {
  mkdirSync(data(), { recursive: true });
  writeFileSync(path.join(data(), 'running'), '999999999');
  const place = await run('-e', [
    `import('${checkout}/database/embedded.mjs').then(async (e) => {
       const db = await e.startEmbedded('newsroom'); await db.stop();
       const { writeFileSync } = await import('node:fs');
       writeFileSync(db.data + '/postgresql.auto.conf', "shared_buffers = 'nonsense'");
     })`,
  ]);
  expect(place).toEqual({ code: 0, stderr: '' });
  const { code, stderr } = await run('scripts/demo.mjs', [], { PORT: await freePort() });
  const [lock, postgres, ...rest] = stderr.trim().split('\n');
  expect(lock).toMatch(/ended abruptly \(process 999999999\) left its lock; taking over/);
  expect(postgres).toMatch(/^PostgreSQL would not start: .*contains errors/);
  expect(rest).toEqual([]);
  expect(code).toBe(1);
});

test('production names every variable that is missing before anything is opened', async () => {
  const ended = await run('scripts/start.mjs', [], { JWT_SECRET: 'set', WEBHOOK_KEY: ' ' });
  oneSentence(
    ended,
    /^Production needs these variables, which are not set: DATABASE_URL(?=.*WEBHOOK_KEY)(?!.*JWT_SECRET,)/,
  );
});
