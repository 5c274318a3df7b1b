import type { Transparency, TransparencyNumbers } from '../../../shared/contracts';
import { counted, quantile } from './quantiles';
import { release, smallest } from './suppression';

export interface MonthCount {
  /** `YYYY-MM`, in UTC. */
  month: string;
  locale: string;
  measure: string;
  /** A guideline, who decided, how it ended, or a bucket of time. */
  detail: string;
  amount: number;
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
  /** The one language asked for. */
  locale: string | undefined;
}

/**
 * The report. A month is what is decided about, and always with all its languages, whatever was asked: what several
 * months are told to come to is the sum of what each tells, or not told, so that no two questions tell more than one.
 */
export const transparency = (counts: readonly MonthCount[], asked: Asked): Transparency['data'] => {
  const byMonth = grouped(counts, ({ month }) => month);
  const books = asked.months.map((month) => bookOf(byMonth.get(month) ?? [], asked.guidelines));
  const locales = [...new Set(books.flatMap((book) => [...book.byLocale.keys()]))].sort();
  const of = (locale: string | undefined) =>
    books.map((book) => (locale === undefined ? book.whole : (book.byLocale.get(locale) ?? nothing(asked.guidelines))));
  const months = of(asked.locale);
  return {
    months: months.map((page, index) => ({ month: asked.months[index] ?? '', ...numbers(page) })),
    totals: numbers(together(months)),
    languages: Object.fromEntries(
      locales
        .filter((locale) => asked.locale === undefined || locale === asked.locale)
        .map((locale) => [locale, numbers(together(of(locale)))]),
    ),
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

const endings = ['granted', 'upheld', 'open'];
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

const bookOf = (counts: readonly MonthCount[], guidelines: readonly string[]) => {
  const byLocale = grouped(counts, ({ locale }) => locale);
  const locales = [...byLocale.keys()].sort();
  const inEach = locales.map((locale) => byLocale.get(locale) ?? []);
  const whole = { ...plain(counts), told: {} as Page['told'] };
  const parts = inEach.map((own) => ({ ...plain(own), told: {} as Page['told'] }));
  for (const name of breakdownNames) {
    const columns = breakdowns[name](guidelines);
    const rows = inEach.map((own) => columns.map((detail) => amountOf(own, { measure: name, detail })));
    const told = release(rows, columns.length);
    const view = (row: readonly (number | null)[] = []): Told =>
      Object.fromEntries(columns.map((detail, column) => [detail, row[column] ?? null]));
    whole.told[name] = view(told.whole);
    for (const [index, part] of parts.entries()) part.told[name] = view(told.parts[index]);
  }
  return { whole: whole as Page, byLocale: new Map(locales.map((locale, index) => [locale, parts[index] as Page])) };
};

const amountOf = (counts: readonly MonthCount[], { measure, detail }: { measure: string; detail?: string }): number =>
  counts
    .filter((count) => count.measure === measure && (detail === undefined || count.detail === detail))
    .reduce((sum, { amount }) => sum + amount, 0);

const plain = (counts: readonly MonthCount[]): Omit<Page, 'told'> => ({
  received: amountOf(counts, { measure: 'received' }),
  approved: amountOf(counts, { measure: 'approved' }),
  rejected: amountOf(counts, { measure: 'rejected' }),
  appeals: amountOf(counts, { measure: 'appeals' }),
  reports: amountOf(counts, { measure: 'reports' }),
  waited: addedUp(counts.filter(({ measure }) => measure === 'waited').map((c) => [Number(c.detail), c.amount])),
});

const addedUp = (entries: Iterable<readonly [number, number]>): Map<number, number> => {
  const sums = new Map<number, number>();
  for (const [key, amount] of entries) sums.set(key, (sums.get(key) ?? 0) + amount);
  return sums;
};

/** A language in a month in which it had nothing. */
const nothing = (guidelines: readonly string[]): Page => ({
  ...plain([]),
  told: Object.fromEntries(
    breakdownNames.map((name) => [name, Object.fromEntries(breakdowns[name](guidelines).map((detail) => [detail, 0]))]),
  ) as Page['told'],
});

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
  const sums: Told = {};
  for (const told of all)
    for (const [detail, amount] of Object.entries(told)) {
      const before = sums[detail] === undefined ? 0 : sums[detail];
      sums[detail] = before === null || amount === null ? null : before + amount;
    }
  return sums;
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

const endingsOf = ({ granted = null, upheld = null, open = null }: Told) => ({ granted, upheld, open });

const secondsOf = (waited: ReadonlyMap<number, number>): TransparencyNumbers['secondsToDecision'] => {
  if (counted(waited) < smallest) return null;
  const [median, p90] = [quantile(waited, 5), quantile(waited, 9)];
  return median === null || p90 === null ? null : { median, p90 };
};
