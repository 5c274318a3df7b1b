// One run at a time on one checkout's database. A lock whose process is gone was left by a killed run, and is taken over.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { project } from './environment.mjs';

const file = path.join(project, '.data', 'running');

/** Takes the lock, or throws a sentence that says who has it. Answers how to let go. */
export const takeLock = () => {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Error(`The folder ${path.dirname(file)} cannot be written: ${error.message}.`);
  }
  if (!create()) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (isNewsroom(pid)) throw new Error(`The newsroom is already running here (process ${pid}); stop it first.`);
    process.stderr.write(`A run that ended abruptly (process ${pid}) left its lock; taking over.\n`);
    rmSync(file, { force: true });
    if (!create()) throw new Error(`Another run has just taken the lock ${file}.`);
  }
  return () => rmSync(file, { force: true });
};

const create = () => {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Error(`The lock ${file} cannot be written: ${error.message}.`);
  }
};

/** Alive, and one of this project's commands: after a restart the number may belong to anyone. */
const isNewsroom = (pid) => {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return /scripts\/\w+\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return true; // no /proc to ask
  }
};
