import fc from 'fast-check';
import { bucketOf, quantile } from './quantiles';

const histogramOf = (times: readonly number[]) => {
  const histogram = new Map<number, number>();
  for (const time of times) histogram.set(bucketOf(time), (histogram.get(bucketOf(time)) ?? 0) + 1);
  return histogram;
};

/** The time itself, by its place in the list of all. */
const exactly = (times: readonly number[], tenths: number) =>
  [...times].sort((a, b) => a - b)[Math.ceil((times.length * tenths) / 10) - 1] ?? Number.NaN;

test('a median and a ninetieth percentile are right to five per cent, or to a second', () => {
  const time = fc
    .oneof(fc.nat(120), fc.nat(90_000), fc.nat(40_000_000))
    .chain((whole) => fc.double({ min: 0, max: 1, noNaN: true }).map((part) => whole + part));
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 300 }), fc.constantFrom(5, 9), (times, tenths) => {
      const exact = exactly(times, tenths);
      const told = quantile(histogramOf(times), tenths) ?? Number.NaN;
      expect(Math.abs(told - exact)).toBeLessThanOrEqual(Math.max(1.5, 0.05 * exact));
    }),
    { numRuns: 1_000 },
  );
});

test('of no times there is no median', () => {
  expect(quantile(new Map(), 5)).toBeNull();
  expect(quantile(new Map([[3, 0]]), 5)).toBeNull();
});
