/// <reference lib="dom" />
/// <reference path="./made.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { speak } from './speech';
import { languageOf, type Whole } from './words';

const folder = path.join(__dirname, 'words');
const read = (file: string): Whole => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const english = read('en.json');
const others = readdirSync(folder).filter((file) => file !== 'en.json');
const placeholders = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();

test.each(others)('%s says all that English says, with the same values in it', (file) => {
  const words = { ...read(file) } as Record<string, unknown>;
  for (const [name, text] of Object.entries(english)) {
    if (name === 'ago' || name === 'months') continue;
    expect([name, typeof words[name]]).toEqual([name, typeof text]);
    expect([name, ...placeholders(words[name])]).toEqual([name, ...placeholders(text)]);
  }
  expect(Object.keys(words).filter((name) => !(name in english))).toEqual([]);
});

test.each(others)('%s has every form that its numbers take', (file) => {
  const words = read(file);
  const { count } = speak({ ...english, ...words });
  for (const name of ['moreReplies', 'fresh', 'left', 'over', 'mend', 'tooFast', 'shown'] as const)
    for (const number of [1, 2, 3, 11, 100, 1000]) expect(count(name, number)).not.toBe('');
});

test('Sorani and Kurmanji tell times and numbers in their own words, which not every browser knows', () => {
  const minutes = (count: number) => new Date(Date.now() - count * 60_000 - 1000).toISOString();
  const of = (file: string) => speak({ ...english, ...read(file) });
  expect(of('ckb.json').ago(minutes(12))).toBe('١٢ خولەک لەمەوپێش');
  expect(of('kmr.json').ago(minutes(60))).toBe('berî saetekê');
  expect(of('ckb.json').exact('2026-02-14T12:00:00.000Z')).toMatch(/١٤ی شوبات ٢٠٢٦/);
  expect(of('kmr.json').exact('2026-02-14T12:00:00.000Z')).toMatch(/14 reşemî 2026/);
  expect(of('tr.json').ago(minutes(12))).toBe('12 dakika önce');
  expect(of('ckb.json').n(1234)).toBe('١٬٢٣٤');
});

test('a page’s language finds the newsroom’s', () => {
  expect(['en-GB', 'ckb', 'ku', 'ku-Arab', 'ku-Latn', 'ar-IQ', 'TR'].map(languageOf)).toEqual([
    ...['en', 'ckb', 'kmr', 'ckb', 'kmr', 'ar', 'tr'],
  ]);
});
