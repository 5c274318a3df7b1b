import { type DayCount, daysUpTo, decidedOn, overviewDays } from './overview';

test('days run up to today over the ends of months and years', () => {
  expect(daysUpTo('2024-03-01', 3)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(daysUpTo('2026-01-01', 2)).toEqual(['2025-12-31', '2026-01-01']);
  expect(daysUpTo('2026-03-30', 14)).toHaveLength(14);
});

const counts: DayCount[] = [
  { day: '2026-02-14', measure: 'submitted', guideline: '', amount: 5 },
  { day: '2026-02-14', measure: 'approved', guideline: '', amount: 2 },
  { day: '2026-02-14', measure: 'decided', guideline: '', amount: 4 },
  { day: '2026-02-14', measure: 'rejected', guideline: 'abuse', amount: 1 },
  { day: '2026-02-14', measure: 'rejected', guideline: 'threats', amount: 0 },
  { day: '2026-01-01', measure: 'submitted', guideline: '', amount: 9 },
];

test('counts stand in their days, and a day without any has noughts', () => {
  expect(overviewDays(counts, ['2026-02-13', '2026-02-14'])).toEqual([
    { day: '2026-02-13', submitted: 0, approved: 0, rejected: {} },
    { day: '2026-02-14', submitted: 5, approved: 2, rejected: { abuse: 1 } },
  ]);
  expect(['2026-02-14', '2026-02-13'].map((day) => decidedOn(counts, day))).toEqual([4, 0]);
});
