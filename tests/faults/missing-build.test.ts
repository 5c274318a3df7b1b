import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { databaseUrl, sql } from '../harness/newsroom';

const project = path.resolve(__dirname, '..', '..');
const name = `missing_build_${process.pid}`;

const boot = (folder: string) =>
  promisify(execFile)(
    process.execPath,
    [path.join(__dirname, 'boot.mjs'), folder, databaseUrl.replace(/\/[^/]*$/, `/${name}`)],
    { cwd: folder },
  ).then(
    () => ({ code: 0, output: '' }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );

/** A newsroom as it lies after a build that went wrong: everything is there but the plugin's compiled server. */
const aNewsroomWithoutThePlugin = () => {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'newsroom-')));
  for (const file of ['package.json', 'tsconfig.json', 'src', 'database', 'public', 'config']) {
    cpSync(path.join(project, file), path.join(folder, file), { recursive: true });
  }
  const plugin = path.join(project, 'dist', 'src', 'plugins');
  cpSync(path.join(project, 'dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (source) => !source.startsWith(plugin),
  });
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
};

test('a boot without the plugin’s build fails loudly, and drops nothing', async () => {
  await sql(`create database ${name}`);
  const folder = aNewsroomWithoutThePlugin();
  try {
    expect(await boot(project)).toMatchObject({ code: 0 });
    const count = async () =>
      (
        await sql(
          `select count(*)::int as n from information_schema.tables where table_name like 'moderation_%'`,
          [],
          name,
        )
      )[0];
    const before = await count();
    expect(before.n).toBeGreaterThanOrEqual(6);

    const failed = await boot(folder);
    expect(failed.code).not.toBe(0);
    expect(failed.output).toMatch(/moderation/);
    expect(failed.output).toMatch(/Cannot find module/);
    expect(await count()).toEqual(before);
    expect((await sql('select count(*)::int as n from moderation_guidelines', [], name))[0].n).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await sql(`drop database if exists ${name} with (force)`);
  }
}, 120_000);
