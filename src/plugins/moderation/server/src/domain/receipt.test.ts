import fc from 'fast-check';
import { issueReceipt, readReceipt } from './receipt';

const [now, before, other] = ['now-'.padEnd(40, 'k'), 'before-'.padEnd(40, 'k'), 'other-'.padEnd(40, 'k')];
const id = 'abcdefghijklmnopqrstuvwx';
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'];

test('a receipt is read with the key that signed it, also after that key was rotated out of first place', () => {
  expect(readReceipt(issueReceipt(id, [now]), [now])).toBe(id);
  expect(readReceipt(issueReceipt(id, [before]), [now, before])).toBe(id);
});

test('a receipt of a key that is no longer known is none', () => {
  expect(readReceipt(issueReceipt(id, [before]), [now])).toBeUndefined();
  expect(readReceipt(issueReceipt(id, [other]), [now, before])).toBeUndefined();
  expect(readReceipt(issueReceipt(id, [now]), [])).toBeUndefined();
});

test('one changed character makes a receipt none', () => {
  const receipt = issueReceipt(id, [now]);
  fc.assert(
    fc.property(fc.nat(receipt.length - 1), fc.constantFrom(...alphabet), (place, character) => {
      fc.pre(receipt[place] !== character);
      const forged = receipt.slice(0, place) + character + receipt.slice(place + 1);
      const read = readReceipt(forged, [now]);
      // The last character of 43 carries two bits that base64url leaves open: the same signature, spelt another way.
      if (place === receipt.length - 1 && read === id) return;
      expect(read).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('no text whatever makes reading throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readReceipt(text, [now])).toBeUndefined()));
});

test('a receipt of one comment says nothing about another’s, and nothing personal', () => {
  const [, signature] = issueReceipt(id, [now]).split('.');
  expect(readReceipt(`${id.slice(0, -1)}a.${signature}`, [now])).toBeUndefined();
  expect(issueReceipt(id, [now])).toMatch(/^[a-z0-9]{24}\.[A-Za-z0-9_-]{43}$/);
});
