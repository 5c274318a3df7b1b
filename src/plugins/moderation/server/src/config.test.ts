import { config } from './config';

const key = 'k'.repeat(32);
const right = { ...config.default, receiptKeys: [key], addressKeys: [key], webhookKey: key };

test('the defaults are right once there are keys', () => {
  expect(() => config.validator(right)).not.toThrow();
  expect(() => config.validator({ ...right, receiptUrl: 'https://news.example/{receipt}' })).not.toThrow();
});

test.each([
  ['limits.nameMin: must not be above nameMax', { limits: { ...right.limits, nameMin: 81 } }],
  ['limits.bodyMin: must not be above bodyMax', { limits: { ...right.limits, bodyMax: 1 } }],
  ['receiptUrl: must contain {receipt}', { receiptUrl: 'https://news.example/receipts' }],
  ['premoderation.days: ', { premoderation: { ...right.premoderation, days: 36_501 } }],
  ['limits.maxLinks: must be at most 100', { limits: { ...right.limits, maxLinks: 101 } }],
  ['claimSeconds: must be at least 15', { claimSeconds: 14 }],
  ['claimSeconds: must be at most 900', { claimSeconds: 901 }],
  ['addressKeys.0: must be a secret', { addressKeys: ['short'] }],
  ['addressKeys: needs at least one key', { addressKeys: [] }],
])('the boot is refused: %s', (words, wrong) => {
  expect(() => config.validator({ ...right, ...wrong })).toThrow(words);
});
