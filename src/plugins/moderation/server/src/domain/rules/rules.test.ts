import type { Draft, Facts } from '../comment';
import { duplicate } from './duplicate';
import { rules } from './index';
import { length } from './length';
import { premoderate } from './premoderate';

const draft: Draft = { articleId: 'a', locale: 'en', name: 'Rena', body: 'Hello', email: null, parent: null };
const facts: Facts = {
  premoderation: 'everyone',
  duplicate: false,
  record: { approved: 0, rejected: 0 },
  signedIn: false,
  standing: 'normal',
};
const settings = { limits: { nameMin: 1, nameMax: 5, bodyMin: 2, bodyMax: 6 }, trust: { approved: 3 } };

test('run refusals first and the one that always decides last', () => {
  expect(rules.map(({ name }) => name)).toEqual(['length', 'duplicate', 'premoderate']);
});

describe('length', () => {
  test.each([
    [{ name: 'Rena', body: 'Hello' }, undefined],
    [{ name: 'R', body: 'Hi' }, undefined],
    [{ name: 'Şîlan', body: '👩‍👩‍👧'.repeat(6) }, undefined],
    [{ name: 'Renata', body: 'Hello' }, 'name must have at most 5 characters'],
    [{ name: '   ', body: 'Hello' }, 'name must have at least 1 character'],
    [{ name: 'Rena', body: 'H' }, 'body must have at least 2 characters'],
    [{ name: 'Rena', body: 'Goodbye' }, 'body must have at most 6 characters'],
    [{ name: 'Rena', body: 'éèêëēĕė' }, 'body must have at most 6 characters'],
  ])('of %j: %s', (words, message) => {
    const verdict = length({ ...draft, ...words }, facts, settings);
    if (!message) return expect(verdict).toBeUndefined();
    expect(verdict).toEqual({ refuse: { name: 'ValidationError', path: [message.split(' ')[0]], message } });
  });
});

test('duplicate refuses what the facts call one, and only that', () => {
  expect(duplicate(draft, facts, settings)).toBeUndefined();
  expect(duplicate(draft, { ...facts, duplicate: true }, settings)).toMatchObject({
    refuse: { name: 'DuplicateComment' },
  });
});

describe('premoderate', () => {
  const known = { premoderation: 'new_readers' as const, signedIn: true, record: { approved: 3, rejected: 0 } };
  const trusted = { standing: 'trusted' as const, record: { approved: 0, rejected: 0 } };
  test.each([
    ['a known reader where known readers publish', known, 'approved'],
    ['a known reader where all are moderated', { ...known, premoderation: 'everyone' as const }, 'pending'],
    ['a guest with the same record', { ...known, signedIn: false }, 'pending'],
    ['one short of the record', { ...known, record: { approved: 2, rejected: 0 } }, 'pending'],
    ['one rejected', { ...known, record: { approved: 30, rejected: 1 } }, 'pending'],
    ['a trusted reader without a record', { ...known, ...trusted }, 'approved'],
    ['a trusted reader with one rejected', { ...known, ...trusted, record: { approved: 0, rejected: 1 } }, 'approved'],
    [
      'a trusted reader where all are moderated',
      { ...known, ...trusted, premoderation: 'everyone' as const },
      'pending',
    ],
    ['a guest whom somebody called trusted', { ...known, ...trusted, signedIn: false }, 'pending'],
    ['a known reader who is always read first', { ...known, standing: 'premoderated' as const }, 'pending'],
    ['a known reader whose suspension is over', { ...known, standing: 'normal' as const }, 'approved'],
  ])('%s: %#', (_, given, state) => {
    expect(premoderate(draft, { ...facts, ...given }, settings)).toMatchObject({ state });
  });
});
