import fc from 'fast-check';
import { bucketOf } from './quantiles';
import { type MonthCount, monthAfter, monthsBetween, transparency } from './transparency';

test('months run over the ends of years', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect([monthAfter('2026-01', -1), monthAfter('2025-12', 1), monthAfter('2026-11', -11)]).toEqual([
    '2025-12',
    '2026-01',
    '2025-12',
  ]);
  expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
});

const count = (measure: string, amounts: Record<string, number>, locale = 'en', month = '2026-02'): MonthCount => ({
  ...{ measure, amounts, locale, month },
});

const counts = [
  count('received', { '': 30 }),
  count('approved', { '': 10 }),
  // As a tally has it, and as it has come since.
  count('rejected', { abuse: 12 }),
  count('rejected', { abuse: 1, threats: 7 }),
  count('decided', { moderator: 30 }),
  count('waited', { [bucketOf(60)]: 20, [bucketOf(600)]: 10 }),
  count('appeals', { open: 2, granted: 1 }),
  count('reports', { open: 6, upheld: 5 }),
  count('grounds', { guideline: 5, illegal: 6 }),
  count('received', { '': 2 }, 'kmr'),
  count('received', { '': 9 }, 'en', '2026-01'),
];
const asked = { months: ['2026-01', '2026-02'], guidelines: ['abuse', 'threats', 'vulgarity'] };

test('what was counted stands in its month and language', () => {
  const { months, totals, languages } = transparency(counts, asked)();
  expect(months.map(({ month, received }) => [month, received])).toEqual([
    ['2026-01', 9],
    ['2026-02', 32],
  ]);
  expect(totals).toMatchObject({
    ...{ received: 41, approved: 10 },
    rejected: { total: 20, byGuideline: { abuse: 13, threats: 7, vulgarity: 0 } },
    decidedBy: { person: 30, rule: 0 },
    appeals: { made: 3, granted: null, upheld: null, withdrawn: null, open: null },
    reports: { made: 11, granted: 0, upheld: 5, withdrawn: 0, open: 6, illegal: 6 },
  });
  expect(totals.secondsToDecision?.median).toBeGreaterThan(57);
  expect(totals.secondsToDecision?.median).toBeLessThan(63);
  expect(totals.secondsToDecision?.p90).toBeGreaterThan(570);
  expect(languages.kmr).toMatchObject({ received: 2, decidedBy: { person: 0, rule: 0 } });
});

test('one language is told as among the others, and one that is not there has noughts', () => {
  const tell = transparency(counts, asked);
  expect(tell('en').totals).toEqual(tell().languages.en);
  expect(Object.keys(tell('en').languages)).toEqual(['en']);
  expect(tell('tr')).toMatchObject({ totals: { received: 0, rejected: { byGuideline: { abuse: 0 } } }, languages: {} });
});

test('a median needs five decisions', () => {
  const of = (times: number) => transparency([count('waited', { 60: times })], asked)().totals.secondsToDecision;
  expect([of(4), of(5)]).toEqual([null, { median: 16, p90: 17 }]);
});

test('several months are told as the sum of the months, or not at all: a total never tells what a month does not', () => {
  const amount = fc.oneof(fc.nat(6), fc.nat(60));
  const rejections = fc.record({
    month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
    locale: fc.constantFrom('en', 'tr', 'ckb'),
    measure: fc.constant('rejected'),
    amounts: fc.record({ abuse: amount, threats: amount, vulgarity: amount }),
  });
  const months = ['2026-01', '2026-02', '2026-03'];
  fc.assert(
    fc.property(fc.array(rejections, { maxLength: 12 }), (all) => {
      const tell = transparency(all, { ...asked, months });
      for (const locale of [undefined, 'en', 'tr', 'ckb']) {
        const { totals, ...told } = tell(locale);
        for (const code of asked.guidelines) {
          const each = told.months.map(({ rejected }) => rejected.byGuideline[code] ?? null);
          const sum = each.reduce(
            (before, one) => (before === null || one === null ? null : before + one),
            0 as number | null,
          );
          expect(totals.rejected.byGuideline[code]).toBe(sum);
        }
      }
      // What is asked beside it changes nothing that is told of a month.
      const [first] = transparency(all, { ...asked, months: ['2026-02'] })().months;
      expect(first).toEqual(tell().months[1]);
    }),
    { numRuns: 100 },
  );
});
