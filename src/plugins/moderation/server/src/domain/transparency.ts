import type { Transparency, TransparencyNumbers } from '../../../shared/contracts';
import { counted, quantile } from './quantiles';
import { release, smallest } from './suppression';

export interface MonthCount {
  /** `YYYY-MM`, in UTC. */
  month: string;
  locale: string;
  measure: string;
  /** By guideline, by who decided, by how it ended, or by bucket of time; under an empty name where there is one number only. */
  amounts: Record<string, number>;
}

/** The months from one to another, both included, oldest first. */
export const monthsBetween = (from: string, to: string): string[] => {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, after) => monthAt(first + after));
};

/** The month so many months after another; before it where they are below 0. */
export const monthAfter = (month: string, months: number): string => monthAt(numberOf(month) + months);

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

interface Asked {
  months: readonly string[];
  /** Every code that a guideline has: one that is left out would tell that it is none. */
  guidelines: readonly string[];
}

/**
 * The report, for one language or all. A month is what is decided about, and always with all its languages, whatever is
 * asked: what several months are told to come to is the sum of what each tells, or not told, so that no two questions tell
 * more than one.
 */
export const transparency = (counts: readonly MonthCount[], { months, guidelines }: Asked) => {
  const byMonth = grouped(counts, ({ month }) => month);
  const books = months.map((month) => bookOf(byMonth.get(month) ?? [], guidelines));
  const locales = [...new Set(books.flatMap((book) => [...book.byLocale.keys()]))].sort();
  const empty = emptyPage(guidelines);
  return (locale?: string): Transparency['data'] => {
    const of = (one?: string) => books.map(({ whole, byLocale }) => (one ? (byLocale.get(one) ?? empty) : whole));
    const pages = of(locale);
    const asked = locales.filter((one) => locale === undefined || one === locale);
    return {
      months: pages.map((page, index) => ({ month: months[index] ?? '', ...numbers(page) })),
      totals: numbers(together(pages)),
      languages: Object.fromEntries(asked.map((one) => [one, numbers(together(of(one)))])),
    };
  };
};

/** What is told of a month, of all languages or one, before it is put into words. */
interface Page {
  received: number;
  approved: number;
  rejected: number;
  appeals: number;
  reports: number;
  told: Record<Breakdown, Told>;
  waited: Map<number, number>;
}

/** Numbers by detail; null is not told. */
type Told = Record<string, number | null>;

const endings = ['granted', 'upheld', 'withdrawn', 'open'];
const breakdowns = {
  rejected: (guidelines: readonly string[]) => guidelines,
  decided: () => ['moderator', 'rule'],
  appeals: () => endings,
  reports: () => endings,
  grounds: () => ['illegal', 'guideline'],
};
type Breakdown = keyof typeof breakdowns;
const breakdownNames = Object.keys(breakdowns) as Breakdown[];

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** A month: what is told of all languages together, and of each. */
const bookOf = (counts: readonly MonthCount[], guidelines: readonly string[]) => {
  const inEach = [...grouped(counts, ({ locale }) => locale)].sort(([a], [b]) => (a < b ? -1 : 1));
  const amounts = inEach.map(([, own]) => amountsOf(own));
  const whole = pageOf(amountsOf(counts));
  const parts = amounts.map((own) => pageOf(own));
  for (const name of breakdownNames) {
    const columns = breakdowns[name](guidelines);
    const rows = amounts.map((own) => columns.map((column) => own[name]?.get(column) ?? 0));
    const told = release(rows, columns.length);
    whole.told[name] = named(columns, told.whole);
    for (const [index, part] of parts.entries()) part.told[name] = named(columns, told.parts[index] ?? []);
  }
  return { whole, byLocale: new Map(inEach.map(([locale], index) => [locale, parts[index] ?? whole])) };
};

const named = (columns: readonly string[], amounts: readonly (number | null)[]): Told =>
  Object.fromEntries(columns.map((column, index) => [column, amounts[index] ?? null]));

type Amounts = Record<string, Map<string, number>>;

const amountsOf = (counts: readonly MonthCount[]): Amounts =>
  Object.fromEntries(
    [...grouped(counts, ({ measure }) => measure)].map(([measure, own]) => [
      measure,
      addedUp(own.flatMap(({ amounts }) => Object.entries(amounts))),
    ]),
  );

const addedUp = <Key>(entries: Iterable<readonly [Key, number]>): Map<Key, number> => {
  const sums = new Map<Key, number>();
  for (const [key, amount] of entries) sums.set(key, (sums.get(key) ?? 0) + amount);
  return sums;
};

const pageOf = (amounts: Amounts): Page => {
  const all = (measure: string) => [...(amounts[measure]?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);
  return {
    received: all('received'),
    approved: all('approved'),
    rejected: all('rejected'),
    appeals: all('appeals'),
    reports: all('reports'),
    told: { rejected: {}, decided: {}, appeals: {}, reports: {}, grounds: {} },
    waited: new Map([...(amounts.waited ?? [])].map(([bucket, times]) => [Number(bucket), times])),
  };
};

/** A language in a month in which it had nothing. */
const emptyPage = (guidelines: readonly string[]): Page => {
  const page = pageOf({});
  for (const name of breakdownNames)
    page.told[name] = named(
      breakdowns[name](guidelines),
      breakdowns[name](guidelines).map(() => 0),
    );
  return page;
};

const together = (pages: readonly Page[]): Page => {
  const sum = (of: (page: Page) => number) => pages.reduce((all, page) => all + of(page), 0);
  return {
    received: sum((page) => page.received),
    approved: sum((page) => page.approved),
    rejected: sum((page) => page.rejected),
    appeals: sum((page) => page.appeals),
    reports: sum((page) => page.reports),
    told: Object.fromEntries(
      breakdownNames.map((name) => [name, sumOfTold(pages.map((page) => page.told[name]))]),
    ) as Page['told'],
    waited: addedUp(pages.flatMap((page) => [...page.waited])),
  };
};

/** What several come to: not told where one of them is not. */
const sumOfTold = (all: readonly Told[]): Told => {
  const sums = new Map<string, number | null>();
  for (const [detail, amount] of all.flatMap((told) => Object.entries(told))) {
    const before = sums.has(detail) ? (sums.get(detail) ?? null) : 0;
    sums.set(detail, before === null || amount === null ? null : before + amount);
  }
  return Object.fromEntries(sums);
};

const numbers = ({ told, waited, ...page }: Page): TransparencyNumbers => ({
  received: page.received,
  approved: page.approved,
  rejected: { total: page.rejected, byGuideline: told.rejected },
  decidedBy: { person: told.decided.moderator ?? null, rule: told.decided.rule ?? null },
  secondsToDecision: secondsOf(waited),
  appeals: { made: page.appeals, ...endingsOf(told.appeals) },
  reports: { made: page.reports, ...endingsOf(told.reports), illegal: told.grounds.illegal ?? null },
});

const endingsOf = ({ granted = null, upheld = null, withdrawn = null, open = null }: Told) => ({
  ...{ granted, upheld, withdrawn, open },
});

const secondsOf = (waited: ReadonlyMap<number, number>): TransparencyNumbers['secondsToDecision'] => {
  if (counted(waited) < smallest) return null;
  const [median, p90] = [quantile(waited, 5), quantile(waited, 9)];
  return median === null || p90 === null ? null : { median, p90 };
};
