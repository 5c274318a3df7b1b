import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.resolve(file), 'utf8');
const manifests = ['package.json', 'src/plugins/moderation/package.json'];

const keys = (manifest: string, field: string): string[] => Object.keys(JSON.parse(read(manifest))[field] ?? {});

test('CONTRIBUTING says of every dependency why it is there, with its licence', () => {
  const rows = [...read('CONTRIBUTING.md').matchAll(/^\| (`[^|]+) \| [^|]+ \| [^|]+ \|$/gm)].map(
    ([, first = '']) => first,
  );
  const explained = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const named = manifests.flatMap((manifest) =>
    ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((field) => keys(manifest, field)),
  );
  expect(explained.sort()).toEqual([...new Set(named)].sort());
});

test('CONTRIBUTING names every override and every install script that may run', () => {
  const text = read('CONTRIBUTING.md');
  for (const name of [...keys('package.json', 'overrides'), ...keys('package.json', 'allowScripts')])
    expect(text).toContain(`\`${name}\``);
});
