import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { databaseUrl, sql } from './newsroom';

/** The checkout, compiled by the run's set-up. */
export const project = path.resolve(__dirname, '..', '..');

/** A database of its own on the run's server, on which a newsroom can be booted and ended again. */
export const aSecondNewsroom = async (purpose: string) => {
  const name = `${purpose}_${process.pid}`;
  await sql(`create database ${name}`);
  return {
    sql: (text: string, values: unknown[] = []) => sql(text, values, name),
    /** Boots once from a folder and ends; answers how the process ended and, where it failed, what it said. */
    boot: (folder = project): Promise<{ code: number; output: string }> =>
      promisify(execFile)(
        process.execPath,
        [path.join(project, 'tests/faults/boot.mjs'), folder, databaseUrl.replace(/\/[^/]*$/, `/${name}`)],
        { cwd: folder },
      ).then(
        () => ({ code: 0, output: '' }),
        ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
      ),
    remove: () => sql(`drop database if exists ${name} with (force)`),
  };
};
