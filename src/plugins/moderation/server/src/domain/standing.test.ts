import { isAccount, standingAt } from './standing';

test.each([
  ['never given', { standing: null, suspendedUntil: null }, 'normal'],
  ['trusted', { standing: 'trusted' as const, suspendedUntil: null }, 'trusted'],
  ['banned', { standing: 'banned' as const, suspendedUntil: null }, 'banned'],
  ['suspended until later', { standing: 'suspended' as const, suspendedUntil: 1001 }, 'suspended'],
  ['suspended until now', { standing: 'suspended' as const, suspendedUntil: 1000 }, 'normal'],
  ['suspended without a day', { standing: 'suspended' as const, suspendedUntil: null }, 'normal'],
])('a standing that was %s', (_, kept, standing) => {
  expect(standingAt(kept, 1000)).toBe(standing);
});

test('an account’s key is told from a guest’s', () => {
  expect(['user:7', 'guest:user:7', 'guest:abc'].map(isAccount)).toEqual([true, false, false]);
});
