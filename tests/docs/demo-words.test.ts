import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('public/demo');
const words = (language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(folder, 'words', `${language}.json`), 'utf8'));

/** Only for the languages that a browser's Intl may not have. */
const ours = ['months', 'units'];
const keysOf = (language: string) =>
  Object.keys(words(language))
    .filter((key) => !ours.includes(key))
    .sort();

const namesIn = (text: unknown) => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(['ckb', 'kmr', 'ar', 'tr'])(
  'the demo has every one of its words in %s, with the same places to fill',
  (language) => {
    expect(keysOf(language)).toEqual(keysOf('en'));
    for (const key of keysOf('en')) {
      const places = new Set(namesIn(words(language)[key]));
      expect([key, [...places]]).toEqual([key, [...new Set(namesIn(words('en')[key]))]]);
    }
  },
);

test('every word that the demo’s pages ask for is there, and none is left over', () => {
  const scripts = ['.', 'modules'].flatMap((place) =>
    readdirSync(path.join(folder, place))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(path.join(folder, place, name), 'utf8')),
  );
  const unused = keysOf('en').filter(
    (key) => !scripts.some((script) => script.includes(`'${key}'`) || script.includes(`${key}:`)),
  );
  expect(unused.filter((key) => !['pending', 'approved', 'rejected', 'withdrawn'].includes(key))).toEqual([]);
  const asked = scripts.flatMap((script) => [...script.matchAll(/\bsay\('(\w+)'/g)].map(([, key = '']) => key));
  expect(asked.filter((key) => !keysOf('en').includes(key))).toEqual([]);
});
