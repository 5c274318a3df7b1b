import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const plugin = 'src/plugins/moderation';
const roots = ['.', plugin, `${plugin}/server/src`];

/** Everything in back quotes that looks like a file or folder of ours. */
const pathsIn = (file: string): string[] =>
  [...readFileSync(path.resolve(file), 'utf8').matchAll(/`([\w./-]+(?:\.(?:ts|json|graphql|mjs)|\/))`/g)]
    .map(([, found = '']) => found)
    .filter((found) => !/^(\/|mail\/|\.data\/)/.test(found) && !found.includes('bench-results'));

test.each(['README.md', 'CONTRIBUTING.md'])('every file and folder that %s names is there', (file) => {
  const named = pathsIn(file);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !roots.some((root) => existsSync(path.resolve(root, name))))).toEqual([]);
});

test('every link to a heading leads somewhere', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/frontends.md']) {
    const text = readFileSync(path.resolve(file), 'utf8');
    for (const [, target = '', anchor = ''] of text.matchAll(/\]\(([\w./]*)#([\w-]+)\)/g)) {
      const page = target ? path.join(path.dirname(file), target) : file;
      const headings = [...readFileSync(path.resolve(page), 'utf8').matchAll(/^#+ (.*)$/gm)];
      const anchors = headings.map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors).toContain(anchor);
    }
  }
});
