/**
 * `timestamptz` as epoch milliseconds. Rows carry numbers, not Dates: cheaper to read, and hashes need them exact, hence the
 * rounding of what `date_part` computes in floats.
 */
export const ms = (column: string) => `round(date_part('epoch', ${column}) * 1000)`;

/** Epoch milliseconds in parameter `$n` as `timestamptz`. */
export const at = (parameter: string) => `to_timestamp(${parameter}::float8 / 1000)`;

/** The database's clock, which all instances share, cut to milliseconds so that cursors and hashes carry it whole. */
export const now = `date_trunc('milliseconds', clock_timestamp())`;

/**
 * The largest page and the row after it, as an inner limit around the one in a parameter. The planner takes a parameter
 * for a tenth of all rows, finds such a plan dear, and so plans anew at each call, which takes longer than the reading.
 */
export const mostRows = 101;
