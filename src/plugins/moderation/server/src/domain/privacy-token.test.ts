import { claimOf, isGenuine, issuePrivacyToken } from './privacy-token';

const keys = ['k'.repeat(32), 'o'.repeat(32)] as const;
const claim = { request: 'a'.repeat(24), wants: 'erasure', expiresAt: Date.UTC(2026, 5, 1) } as const;
const emailHash = 'h'.repeat(43);
const token = issuePrivacyToken(claim, { emailHash, keys });

test('a token says what it stands for, and is genuine under the key that signed it, also when that is no longer the first', () => {
  expect(claimOf(token)).toEqual(claim);
  expect(isGenuine(token, { emailHash, keys })).toBe(true);
  expect(isGenuine(token, { emailHash, keys: ['n'.repeat(32), keys[0]] })).toBe(true);
});

test.each([
  ['another address', token, { emailHash: 'x'.repeat(43), keys }],
  ['a key that is not known', token, { emailHash, keys: ['n'.repeat(32)] }],
  ['another wish', token.replace('erasure', 'export'), { emailHash, keys }],
  ['another request', token.replace('aaa', 'aab'), { emailHash, keys }],
  ['a later end', token.replace(claim.expiresAt.toString(36), (claim.expiresAt + 1).toString(36)), { emailHash, keys }],
  ['half a signature', token.slice(0, -20), { emailHash, keys }],
  ['nothing', '', { emailHash, keys }],
])('it is not genuine with %s', (_, given, proof) => {
  expect(isGenuine(given, proof)).toBe(false);
});
