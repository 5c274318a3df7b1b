import fc from 'fast-check';
import { issueReceipt } from './receipt';
import { addressHashOf, issueUnsubscribe, readUnsubscribe } from './unsubscribe';

const [now, before, other] = ['now-'.padEnd(40, 'k'), 'before-'.padEnd(40, 'k'), 'other-'.padEnd(40, 'k')];
const hash = addressHashOf('rena@example.org', now);

test('an address is one address however it is spelt, and another under another key', () => {
  expect(addressHashOf('Rena@Example.ORG', now)).toBe(hash);
  expect(addressHashOf('roj@example.org', now)).not.toBe(hash);
  expect(addressHashOf('rena@example.org', other)).not.toBe(hash);
});

test('a token says nothing of the address, and is read with the key that signed it, the first or an earlier one', () => {
  const token = issueUnsubscribe(hash, [now]);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}$/);
  expect(readUnsubscribe(token, [now])).toBe(hash);
  expect(readUnsubscribe(issueUnsubscribe(hash, [before]), [now, before])).toBe(hash);
  expect(readUnsubscribe(issueUnsubscribe(hash, [before]), [now])).toBeUndefined();
});

test('a token of one address signs for no other, and a receipt’s signature is none here', () => {
  const [, signature] = issueUnsubscribe(hash, [now]).split('.');
  expect(readUnsubscribe(`${addressHashOf('roj@example.org', now)}.${signature}`, [now])).toBeUndefined();
  const [, ofReceipt] = issueReceipt('abcdefghijklmnopqrstuvwx', [now]).split('.');
  expect(readUnsubscribe(`${hash}.${ofReceipt}`, [now])).toBeUndefined();
});

test('no text whatever makes reading throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readUnsubscribe(text, [now])).toBeUndefined()));
});
