import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';

const shape = ['integer', 'instant', 'integer'] as const;
const integer = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
const instant = fc.nat(8_640_000_000_000_000);

test('a cursor comes back as it was given out', () => {
  fc.assert(
    fc.property(fc.tuple(integer, instant, integer), (values) => {
      expect(decodeCursor('page:discussed', encodeCursor('page:discussed', values), shape)).toEqual(values);
    }),
  );
});

test('a cursor of one list is none in another', () => {
  const cursor = encodeCursor('page:newest', [1, 2, 3]);
  expect(decodeCursor('page:oldest', cursor, shape)).toBeUndefined();
  expect(decodeCursor('page:newest', cursor, ['instant', 'integer'])).toBeUndefined();
});

test.each([
  [['1', 2, 3]],
  [[null, 2, 3]],
  [[1, 2]],
  [[1, 2, 3, 4]],
  [[2_147_483_648, 2, 3]],
  [[1, -1, 3]],
  [[1, 9_007_199_254_740_991, 3]],
  [[1, { toString: 1 }, 3]],
])('%j is no place in a list', (values) => {
  const cursor = Buffer.from(JSON.stringify(['k', ...values])).toString('base64url');
  expect(decodeCursor('k', cursor, shape)).toBeUndefined();
});

test('no text whatever makes decoding throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(decodeCursor('k', text, shape)).toBeUndefined();
      expect(decodeCursor('k', Buffer.from(text).toString('base64url'), shape)).toBeUndefined();
    }),
  );
});
