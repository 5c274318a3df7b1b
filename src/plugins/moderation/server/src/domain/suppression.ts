/** A number below this, other than none, could point at a person, and is not broken down or told as a part. */
export const smallest = 5;

/** How the whole of something and its parts are told, column by column; null is not told. */
export interface Release {
  whole: (number | null)[];
  parts: (number | null)[][];
}

/**
 * Decides what may be told of a table: a row for each part (a language), a column for each answer (a guideline). The sum
 * of each row is known to everyone. What is told, or follows from it by adding and subtracting, is none or at least
 * `smallest`; and no number below it is the only one that fits what is told.
 *
 * The whole hides its small columns, with another where one alone, or too little, would be left for the difference. A
 * part has the columns of the whole, and is told with all of them or not at all; what the parts that are not told have
 * in common follows from the others, so it has to pass as if it were one of them. Which is hidden besides is decided by
 * the order of columns and of rows, never by what is in them: else the choice would tell something. Of a row whose sum is
 * none, all is told: it is known.
 */
export const release = (parts: readonly (readonly number[])[], columns: number): Release => {
  const whole = added(parts, columns);
  const hidden = hiddenIn(whole);
  const told = whole.map((_, column) => column).filter((column) => !hidden.has(column));
  const closed = told.length > 0 ? closedAmong(parts.map((part) => shown(part, told))) : undefined;
  const view = (row: readonly number[], isTold: boolean) =>
    row.map((amount, column) => (sum(row) === 0 || (isTold && closed && !hidden.has(column)) ? amount : null));
  return { whole: view(whole, true), parts: parts.map((part, index) => view(part, !closed?.has(index))) };
};

const added = (rows: readonly (readonly number[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) => sum(rows.map((row) => row[column] ?? 0)));

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

const isSafe = (amount: number): boolean => amount === 0 || amount >= smallest;

const hiddenIn = (whole: readonly number[]): Set<number> => {
  if (whole.every(isSafe)) return new Set();
  const small = whole.flatMap((amount, column) => (amount < smallest ? [column] : []));
  const rest = sum(small.map((column) => whole[column] ?? 0));
  // At the most that small numbers can come to, their sum tells each of them.
  const enough = small.length > 1 && rest >= smallest && rest < small.length * (smallest - 1);
  const besides = whole.findIndex((amount) => amount >= smallest);
  return new Set(enough || besides < 0 ? small : [...small, besides]);
};

/** The told columns of a row, and what its others come to: the rest of a sum that is known. */
const shown = (row: readonly number[], told: readonly number[]): number[] => {
  const amounts = told.map((column) => row[column] ?? 0);
  return [...amounts, sum(row) - sum(amounts)];
};

/** Which rows are not told; undefined where none can be, and so not the whole either. */
const closedAmong = (rows: readonly (readonly number[])[]): Set<number> | undefined => {
  const closed = new Set(rows.flatMap((row, index) => (row.every(isSafe) ? [] : [index])));
  while (closed.size > 0 && !canStayTogether([...closed].map((index) => rows[index] ?? []))) {
    const next = rows.findIndex((row, index) => !closed.has(index) && sum(row) > 0);
    if (next < 0) return undefined;
    closed.add(next);
  }
  return closed;
};

/**
 * Of rows that are not told the sums are known, down and across. These alone tell a number only where one row, or one
 * column, has all there is (the bounds of Fréchet).
 */
const canStayTogether = (rows: readonly (readonly number[])[]): boolean => {
  const together = added(rows, rows[0]?.length ?? 0);
  const sums = rows.map(sum).filter((all) => all > 0);
  const alike = together.filter((amount) => amount > 0).length < 2;
  return together.every(isSafe) && sums.length > 1 && !(alike && sums.some((all) => !isSafe(all)));
};
