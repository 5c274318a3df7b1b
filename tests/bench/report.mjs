// From measured rounds to a table a person reads and a file a program reads.
import { writeFileSync } from 'node:fs';
import os from 'node:os';

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Compares each work with what it is measured against; both were measured in this run. */
export const compare = (works, measured) =>
  works.map((work) => {
    const own = summary(measured[work.key]);
    const other = (key) => (key && measured[key] ? summary(measured[key]) : undefined);
    const [floor, list, before] = [other(work.against), other(work.slower), other(work.slowerThan)];
    const ratio =
      (floor && own.perSecond / floor.perSecond) ??
      (list && own.p99 / list.p99) ??
      (before && before.perSecond / own.perSecond);
    const { title, key, target } = work;
    return { key, title, ...own, ratio, target: target?.text, met: target && ratio !== undefined && target.met(ratio) };
  });

const summary = (rounds) => ({
  perSecond: mean(rounds.map((round) => round.perSecond)),
  p50: mean(rounds.map((round) => round.p50)),
  p99: mean(rounds.map((round) => round.p99)),
  rounds,
});

export const print = (rows) =>
  printTable(['work', 'req/s (each round)', 'median ms', 'p99 ms', 'ratio', 'target', 'met'], rows.map(cells));

/** What took how many milliseconds, and whether its p95 is under what was wanted, where anything was. */
export const printTimes = (what, rows) => {
  const shown = (value) => (typeof value === 'number' ? value.toFixed(1) : value);
  printTable(
    [what, 'median ms', 'p95 ms', 'max ms', 'target', 'met'],
    rows.map(({ title, p50, p95, max, target }) => [
      ...[title, ...[p50, p95, max].map(shown)],
      ...(target ? [`< ${target}`, p95 < target ? 'yes' : 'no'] : ['', '']),
    ]),
  );
};

/** The first column from the left, the others from the right. */
export const printTable = (heads, rows) => {
  const table = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head, ...body] = table.map(line);
  process.stdout.write(`\n${[head, rule, ...body].join('\n')}\n\n`);
};

const cells = (row) => [
  row.title,
  `${row.perSecond.toFixed(0)} (${row.rounds.map((round) => round.perSecond.toFixed(0)).join(', ')})`,
  ...[row.p50.toFixed(1), row.p99.toFixed(1), row.ratio === undefined ? '' : row.ratio.toFixed(2), row.target ?? ''],
  row.target ? (row.met ? 'yes' : 'no') : '',
];

export const write = (file, { rows, publics, desks, options, postgres }) => {
  const machine = { cpus: os.cpus().length, cpu: os.cpus()[0]?.model, node: process.version, postgres };
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine, options, rows, publics, desks }, undefined, 2)}\n`,
  );
};
