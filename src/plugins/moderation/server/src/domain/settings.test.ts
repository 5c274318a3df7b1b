import fc from 'fast-check';
import { changesBetween, differing, overlaid, type Tree } from './settings';

const base = { grace: 5, limits: { min: 2, max: 80 }, trust: { mode: 'everyone' } };

test('what differs is kept, as nested as it is', () => {
  expect(differing(base, { grace: 5, limits: { min: 2, max: 90 }, trust: { mode: 'everyone' } })).toEqual({
    limits: { max: 90 },
  });
  expect(differing(base, base)).toEqual({});
});

test('what is laid over wins, what it does not say stays, and what nobody knows any more is left out', () => {
  expect(overlaid(base, { limits: { max: 90, gone: 1 }, gone: { x: 1 } })).toEqual({
    ...base,
    limits: { min: 2, max: 90 },
  });
  expect(overlaid(base, { limits: 3, grace: { x: 1 } })).toEqual(base);
});

test('each change has its path, and what it was', () => {
  expect(changesBetween(base, { ...base, grace: 0, limits: { min: 3, max: 80 } })).toEqual([
    { name: 'grace', from: '5', to: '0' },
    { name: 'limits.min', from: '2', to: '3' },
  ]);
  expect(changesBetween(base, base)).toEqual([]);
});

test('what differs, laid over again, gives what was given', () => {
  const like = fc.record({
    grace: fc.nat(3),
    limits: fc.record({ min: fc.nat(3), max: fc.nat(3) }),
    trust: fc.record({ mode: fc.constantFrom('everyone', 'new') }),
  });
  fc.assert(
    fc.property(like, like, (one: Tree, other: Tree) => {
      expect(overlaid(one, differing(one, other))).toEqual(other);
    }),
  );
});
