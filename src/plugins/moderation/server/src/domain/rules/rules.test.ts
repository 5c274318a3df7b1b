import type { Draft, Facts } from '../comment';
import { duplicate } from './duplicate';
import { rules } from './index';
import { length } from './length';
import { premoderate } from './premoderate';
import { tooManyLinks } from './too-many-links';

const draft: Draft = { articleId: 'a', locale: 'en', name: 'Rena', body: 'Hello', email: null, parent: null };
const facts: Facts = {
  premoderation: 'everyone',
  duplicate: false,
  record: { approved: 0, rejected: 0 },
  signedIn: false,
  standing: 'normal',
};
const settings = { limits: { nameMin: 1, nameMax: 5, bodyMin: 2, bodyMax: 6, maxLinks: 2 }, trust: { approved: 3 } };

test('run refusals first and the one that always decides last', () => {
  expect(rules.map(({ name }) => name)).toEqual(['length', 'duplicate', 'too-many-links', 'premoderate']);
});

test('find something in their own words, never in the comment’s: a reason stays when the comment is erased', () => {
  const body = 'zqa https://zqb.example/zqc https://zqd.example zqe';
  const wide = { ...settings, limits: { ...settings.limits, bodyMax: 100, maxLinks: 0 } };
  for (const { rule } of rules) {
    const verdict = rule({ ...draft, name: 'zqn', body }, facts, wide);
    expect(JSON.stringify(verdict ?? {})).not.toContain('zq');
  }
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

describe('too many links', () => {
  const verdict = (body: string, maxLinks: number) =>
    tooManyLinks({ ...draft, body }, facts, { ...settings, limits: { ...settings.limits, maxLinks } });

  test('holds nothing up to the limit, and each link beyond it is found with its place', () => {
    expect(verdict('See a.com and b.com', 2)).toBeUndefined();
    expect(verdict('See a.com, b.com', 1)).toEqual({
      state: 'pending',
      findings: [
        { reason: '2 links in one comment; at most 1 are allowed', guideline: 'promotion', span: { from: 4, to: 9 } },
        { reason: '2 links in one comment; at most 1 are allowed', guideline: 'promotion', span: { from: 11, to: 16 } },
      ],
    });
  });

  test('of which none is allowed holds the first, and lets text without any pass', () => {
    expect(verdict('Just words. And more.', 0)).toBeUndefined();
    expect(verdict('www.a.example', 0)).toMatchObject({
      findings: [{ reason: '1 link in one comment; none is allowed' }],
    });
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
