import fc from 'fast-check';
import { release, smallest } from './suppression';

test.each([
  ['nothing small: all is told', [[20, 10, 0]], [20, 10, 0], [[20, 10, 0]]],
  ['a total below five is not broken down', [[1, 2, 0]], [null, null, null], [[null, null, null]]],
  ['small ones that come to enough hide one another', [[20, 3, 3]], [20, null, null], [[20, null, null]]],
  ['one alone takes another with it, the first in order', [[30, 3, 20]], [null, null, 20], [[null, null, 20]]],
  [
    'none is hidden where others are, or it would tell of them',
    [[30, 4, 3, 0]],
    [30, null, null, null],
    [[30, null, null, null]],
  ],
  ['two fours would be told by their sum', [[30, 4, 4, 9]], [null, null, null, 9], [[null, null, null, 9]]],
  [
    'a small language takes another with it',
    [
      [500, 20],
      [3, 2],
      [40, 40],
    ],
    [543, 62],
    [
      [null, null],
      [null, null],
      [40, 40],
    ],
  ],
  [
    'small languages that come to enough hide one another',
    [
      [500, 20],
      [3, 4],
      [4, 3],
    ],
    [507, 27],
    [
      [500, 20],
      [null, null],
      [null, null],
    ],
  ],
  [
    'where all is alike, a small part would be told by the whole',
    [
      [10, 0],
      [2, 0],
    ],
    [null, null],
    [
      [null, null],
      [null, null],
    ],
  ],
])('%s', (_, parts, whole, told) => {
  expect(release(parts, parts[0]?.length ?? 0)).toEqual({ whole, parts: told });
});

const amount = fc.oneof({ weight: 2, arbitrary: fc.nat(6) }, fc.nat(40));
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
const safe = (one: number) => one === 0 || one >= smallest;

test('what is told is true, and what is told or follows by subtraction is none or at least five', () => {
  fc.assert(
    fc.property(table, (parts) => {
      const columns = parts[0]?.length ?? 0;
      const told = release(parts, columns);
      const column = (at: number) => sum(parts.map((part) => part[at] ?? 0));
      for (let at = 0; at < columns; at += 1) {
        expect([null, column(at)]).toContain(told.whole[at]);
        for (const [index, part] of parts.entries()) expect([null, part[at]]).toContain(told.parts[index]?.[at]);
      }
      const rows = [told.whole, ...told.parts];
      for (const row of rows) for (const one of row) expect(one === null || safe(one)).toBe(true);
      // What a row leaves of its sum, wherever it tells anything, and the rest of a column that the whole tells.
      const sums = [sum(parts.map(sum)), ...parts.map(sum)];
      for (const [index, row] of rows.entries())
        if (row.some((one) => one !== null))
          expect(safe((sums[index] ?? 0) - sum(row.map((one) => one ?? 0)))).toBe(true);
      for (let at = 0; at < columns; at += 1)
        if (told.whole[at] !== null)
          expect(safe((told.whole[at] ?? 0) - sum(told.parts.map((row) => row[at] ?? 0)))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** Every table of so many rows and columns with numbers up to `most`. */
function* tables(rows: number, columns: number, most: number): Generator<number[][]> {
  const cells = rows * columns;
  for (let n = 0; n < (most + 1) ** cells; n += 1) {
    const flat = Array.from({ length: cells }, (_, cell) => Math.floor(n / (most + 1) ** cell) % (most + 1));
    yield Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
  }
}

/*
 * The strongest reader: knows each row's sum, how this code decides, and can try every table there is. Tables up to
 * `most` are tried, and those up to `judged` must not be found out, since theirs may be among the larger.
 */
test.each([
  [1, 2, 14, 8],
  [1, 3, 13, 8],
  [1, 4, 13, 4],
  [2, 2, 13, 7],
  [2, 3, 5, 3],
  [3, 2, 5, 3],
])('whoever tries all tables of %i rows and %i columns finds no small number out', (rows, columns, most, judged) => {
  const seen = new Map<string, { first: number[]; varies: boolean[] }>();
  const keyOf = (parts: number[][]) => JSON.stringify([release(parts, columns), parts.map(sum)]);
  for (const parts of tables(rows, columns, most)) {
    const flat = parts.flat();
    const known = seen.get(keyOf(parts));
    if (!known) seen.set(keyOf(parts), { first: flat, varies: flat.map(() => false) });
    else for (const [cell, one] of flat.entries()) if (one !== known.first[cell]) known.varies[cell] = true;
  }
  const found: number[][][] = [];
  for (const parts of tables(rows, columns, judged)) {
    const known = seen.get(keyOf(parts));
    if (parts.flat().some((one, cell) => !safe(one) && !known?.varies[cell])) found.push(parts);
  }
  expect(found.slice(0, 5)).toEqual([]);
});
