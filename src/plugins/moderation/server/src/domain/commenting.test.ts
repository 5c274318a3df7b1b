import { type Commenting, closedBy, isOpen } from './commenting';

const day = 86_400_000;
const open: Commenting = { setting: 'open', days: null, firstPublishedAt: 0, threadClosed: false };
const closing: Commenting = { ...open, setting: 'closes_after', days: 7 };

test.each([
  ['an open article', open, 0, true],
  ['an open article years later', open, 3650 * day, true],
  ['a closed article', { ...open, setting: 'closed' as const }, 0, false],
  ['an open article whose thread is closed', { ...open, threadClosed: true }, 0, false],
  ['one that closes, just before', closing, 7 * day - 1, true],
  ['one that closes, at the moment', closing, 7 * day, false],
  ['one that closes, with its thread closed', { ...closing, threadClosed: true }, 0, false],
  ['one that closes after no number of days', { ...closing, days: null }, 999 * day, true],
  ['one that closes, not yet published', { ...closing, firstPublishedAt: null }, 999 * day, true],
  ['an open article with days left over from another setting', { ...open, days: 1 }, 5 * day, true],
])('%s is open: %#', (_, commenting, now, expected) => {
  expect(isOpen(commenting, now)).toBe(expected);
});

test.each([
  ['nothing', open, null],
  ['the article', { ...open, setting: 'closed' as const }, 'article'],
  ['its thread, whatever else closes it', { ...open, setting: 'closed' as const, threadClosed: true }, 'thread'],
  ['the period', closing, 'period'],
])('what closes it is %s', (_, commenting, expected) => {
  expect(closedBy(commenting, 7 * day)).toBe(expected);
});
