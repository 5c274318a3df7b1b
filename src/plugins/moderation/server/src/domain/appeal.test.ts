import { appealState, appealUntil } from './appeal';

test('an appeal can be made for so many days', () =>
  expect(new Date(appealUntil(Date.parse('2026-03-01T08:00:00Z'), 30)).toISOString()).toBe('2026-03-31T08:00:00.000Z'));

test.each([
  ['nobody has answered', { closedAt: null, toldAt: null, outcome: null }, 'open'],
  ['the answer is in its grace', { closedAt: 900, toldAt: 1500, outcome: 'granted' }, 'open'],
  ['it was granted', { closedAt: 900, toldAt: 1000, outcome: 'granted' }, 'granted'],
  ['it was not', { closedAt: 900, toldAt: 900, outcome: 'upheld' }, 'upheld'],
  ['the comment was withdrawn', { closedAt: 900, toldAt: 900, outcome: null }, 'closed'],
] as const)('where %s, its writer knows: %s', (_, appeal, state) => expect(appealState(appeal, 1000)).toBe(state));
