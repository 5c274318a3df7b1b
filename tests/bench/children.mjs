// The bench's processes: each is started, spoken to, and ended by the number it was given.
import { fork } from 'node:child_process';
import path from 'node:path';

const running = new Set();

/** Starts a script of this folder; answers the process and its first message. */
export const start = async (script, { message, env = {} } = {}) => {
  const child = fork(path.join(import.meta.dirname, script), { env: { ...process.env, ...env } });
  running.add(child);
  child.once('exit', () => running.delete(child));
  if (message) child.send(message);
  return { child, said: await next(child, script) };
};

/** The next message of a process; an error where it ends first. */
export const next = (child, name = 'A process of the bench') =>
  new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`${name} ended with ${code} before it was done`));
    child.once('exit', ended);
    child.once('message', (said) => {
      child.off('exit', ended);
      resolve(said);
    });
  });

export const command = async (child, name, value) => {
  child.send({ command: name, value });
  return next(child, name);
};

export const end = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill();
  });

/** Ends whatever still runs. */
export const endAll = () => Promise.all([...running].map(end));
