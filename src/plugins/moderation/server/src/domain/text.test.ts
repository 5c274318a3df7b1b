import fc from 'fast-check';
import { flawOf, lengthOf, normalise, tooLargeToRead } from './text';

const unicode = fc.string({ unit: 'binary' });

test('normalising twice changes nothing more', () => {
  fc.assert(fc.property(unicode, (text) => expect(normalise(normalise(text))).toBe(normalise(text))));
});

test('normalising changes nothing but composition and line ends', () => {
  fc.assert(
    fc.property(unicode, (text) => {
      expect(normalise(text).normalize('NFD')).toBe(text.replace(/\r\n?/g, '\n').normalize('NFD'));
    }),
  );
});

test.each([
  ['Cafe\u0301', 'Café'],
  ['one\r\ntwo\rthree\n', 'one\ntwo\nthree\n'],
  ['  kept  ', '  kept  '],
])('%j is kept as %j', (given, kept) => {
  expect(normalise(given)).toBe(kept);
});

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['👩‍👩‍👧‍👦', 1],
  ['🇹🇷🇮🇶', 2],
  ['سڵاو', 4],
  ['कि', 1],
  ['a\r\nb', 3],
  ['', 0],
])('%j counts %i for a reader', (text, count) => {
  expect(lengthOf(text)).toBe(count);
});

test('counting stops one past the limit, and never counts more clusters than code units', () => {
  fc.assert(
    fc.property(unicode, fc.nat(20), (text, limit) => {
      const count = lengthOf(text, limit);
      expect(count).toBe(Math.min(lengthOf(text), limit + 1));
      expect(lengthOf(text)).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['plain words', undefined],
  ['two\nlines\tand a tab', undefined],
  ['سڵاو \u200fلە هەمووان', undefined],
  ['a zero-width\u200bspace', undefined],
  ['😀', undefined],
  ['?', undefined],
  ['a\ud800', 'not well-formed'],
  ['\udc00', 'not well-formed'],
  ['a\u0000', 'control characters'],
  ['a\u001b[0m', 'control characters'],
  ['a\u0085', 'control characters'],
  ['a\ufffe', 'control characters'],
  ['a\u{1ffff}', 'control characters'],
  ['', 'invisible'],
  [' \n\t', 'invisible'],
  ['\u00a0\u2003\u3000', 'invisible'],
  ['\u200b\u200c\u200d\u2060\ufeff', 'invisible'],
  ['\u00ad\u034f\u061c\u180e', 'invisible'],
  ['\u115f\u1160\u3164\uffa0', 'invisible'],
  ['\u2800', 'invisible'],
  ['\u{e0001}\u{e0061}', 'invisible'],
  ['\u0301', 'invisible'],
] as const)('%j as a text: %s', (text, flaw) => {
  expect(flawOf(text)).toBe(flaw);
});

test.each([
  ['Rena', undefined],
  ['Şîlan Îbrahîm', undefined],
  ['a\nb', 'line breaks'],
  ['a\tb', 'line breaks'],
  ['a\u2028b', 'line breaks'],
  ['a\u202eb', 'direction overrides'],
  ['a\u2066b', 'direction overrides'],
] as const)('%j as a name: %s', (text, flaw) => {
  expect(flawOf(text, { oneLine: true })).toBe(flaw);
});

test('no text, however wild, makes the check throw, and what it lets pass has ink and no NUL', () => {
  fc.assert(
    fc.property(unicode, (text) => {
      if (flawOf(text) !== undefined) return;
      expect(text).not.toContain('\u0000');
      expect(text.trim()).not.toBe('');
    }),
  );
});

test('what has too many code units for its clusters is too large to read', () => {
  expect(tooLargeToRead('a'.repeat(80), 10)).toBe(false);
  expect(tooLargeToRead('a'.repeat(81), 10)).toBe(true);
});
