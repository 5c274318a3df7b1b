// Strapi as a child process, so that its output, its signals and its end are one command's to handle.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { project } from './environment.mjs';

const bin = path.join(project, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

/** Runs a Strapi command to its end; answers its exit code. `onLine` sees each line of output instead of the terminal. */
export const strapi = (args, { env = {}, onLine, onStart } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: project,
      env: { STRAPI_TELEMETRY_DISABLED: 'true', ...process.env, ...env },
      stdio: onLine ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // In a group of its own: Ctrl-C reaches the command, and the command ends Strapi before the database.
      detached: Boolean(onStart),
    });
    onStart?.(child);
    for (const stream of onLine ? [child.stdout, child.stderr] : []) {
      stream.setEncoding('utf8').on('data', (text) => text.split('\n').filter(Boolean).forEach(onLine));
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
