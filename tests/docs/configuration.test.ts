import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readme } from './examples';

const read = (file: string) => readFileSync(path.resolve(file), 'utf8');
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
const sorted = (list: string[]) => [...new Set(list)].sort();

/** Every variable that a file in config/ asks for, in whichever of the three ways. */
const asked = () =>
  sorted(
    readdirSync('config').flatMap((file) => {
      const text = read(`config/${file}`);
      return [...names(text, /\benv(?:, |\()'([A-Z][A-Z0-9_]*)'/g), ...names(text, /process\.env\.([A-Z][A-Z0-9_]*)/g)];
    }),
  );

const told = () => {
  const section =
    readme()
      .split('\n## ')
      .find((part) => part.startsWith('Configuration')) ?? '';
  return [...section.matchAll(/^\| `([A-Z0-9_]+)` \| (.*?) \| (.*) \|$/gm)].map(([, name = '', usual = '']) => ({
    name,
    usual,
  }));
};

test('the README’s table has every variable that the configuration reads, and no other', () => {
  expect(asked().length).toBeGreaterThan(40);
  expect(sorted(told().map(({ name }) => name))).toEqual(asked());
});

test('.env.example has the same variables, each with a line that says what it does', () => {
  const example = read('.env.example');
  expect(sorted(names(example, /^#?([A-Z][A-Z0-9_]*)=/gm))).toEqual(asked());
  expect(sorted(names(example, /^# .+\n#?([A-Z][A-Z0-9_]*)=/gm))).toEqual(asked());
});

test('the defaults in the README and in .env.example are those of the configuration', () => {
  const config = readdirSync('config')
    .map((file) => read(`config/${file}`))
    .join('\n');
  const example = read('.env.example');
  for (const [, name = '', fallback = ''] of config.matchAll(/\(env, '(\w+)', (\d[\d_]*|true|false|'[^']*')\)/g)) {
    const value = fallback.replace(/^'(.*)'$/, '$1').replaceAll('_', '');
    const usual = told().find((row) => row.name === name)?.usual;
    expect(usual).toMatch(value === '' ? /^none/ : new RegExp(`^\`${value}\``));
    expect(example).toContain(`\n#${name}=${value}\n`);
  }
});

test('.env.example gives no secret a value', () => {
  for (const { name } of told().filter(({ usual }) => usual === 'secret'))
    expect(read('.env.example')).toContain(`\n${name}=\n`);
});
