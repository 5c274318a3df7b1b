/**
 * Times are counted in buckets, so that a median needs no list of all of them. Each is this part of a doubling wide:
 * a time told from its bucket is right to 5 % (2^(1/15) is 1.047), or to a second where that is more.
 */
export const bucketsPerDoubling = 15;

/** The bucket that a time in seconds falls into; all below a second are in the first. */
export const bucketOf = (seconds: number): number => Math.floor(bucketsPerDoubling * Math.log2(Math.max(1, seconds)));

/** How many times fell into each bucket. */
export type Histogram = ReadonlyMap<number, number>;

/**
 * The time in whole seconds at or below which so many tenths of all times are, or null where there are none. The times in
 * a bucket are taken to be spread over it evenly, as times are: by their ratio.
 */
export const quantile = (histogram: Histogram, tenths: number): number | null => {
  const buckets = [...histogram].filter(([, times]) => times > 0).sort(([a], [b]) => a - b);
  const rank = Math.ceil((counted(histogram) * tenths) / 10);
  let before = 0;
  for (const [bucket, times] of buckets) {
    if (before + times >= rank) return at(bucket + (rank - before - 0.5) / times);
    before += times;
  }
  return null;
};

/** How many times there are in all. */
export const counted = (histogram: Histogram): number =>
  [...histogram.values()].reduce((all, times) => all + Math.max(0, times), 0);

const at = (place: number): number => Math.round(2 ** (place / bucketsPerDoubling));
