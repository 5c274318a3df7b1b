import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aSecondNewsroom, project } from '../harness/second-newsroom';

/** A newsroom as it lies after a build that went wrong: everything is there but the plugin's compiled server. */
const aFolderWithoutThePlugin = () => {
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
  const newsroom = await aSecondNewsroom('missing_build');
  const folder = aFolderWithoutThePlugin();
  const tables = async () =>
    (
      await newsroom.sql(
        `select table_name from information_schema.tables where table_name like 'moderation_%' order by 1`,
      )
    ).map(({ table_name }) => table_name);
  try {
    expect(await newsroom.boot()).toMatchObject({ code: 0 });
    const before = await tables();
    expect(before).toEqual(expect.arrayContaining(['moderation_comments', 'moderation_decisions']));

    const { code, output } = await newsroom.boot(folder);
    expect(code).not.toBe(0);
    expect(output).toMatch(/Cannot find module .*plugins\/moderation/);
    expect(await tables()).toEqual(before);
    const [kept] = await newsroom.sql('select count(*)::int as guidelines from moderation_guidelines');
    expect(kept.guidelines).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await newsroom.remove();
  }
}, 120_000);
