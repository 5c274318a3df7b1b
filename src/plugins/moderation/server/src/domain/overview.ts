import type { Overview, OverviewDay } from '../../../shared/desk';

export interface DayCount {
  /** `YYYY-MM-DD`. */
  day: string;
  measure: string;
  guideline: string;
  amount: number;
}

const dayMs = 86_400_000;

/** The last days up to and with `today`, oldest first; a day on which nothing happened is among them. */
export const daysUpTo = (today: string, days: number): string[] =>
  Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(today) - (days - 1 - index) * dayMs).toISOString().slice(0, 10),
  );

/** Counts put into their days. A guideline whose rejections were all taken back is left out. */
export const overviewDays = (counts: readonly DayCount[], days: readonly string[]): OverviewDay[] =>
  days.map((day) => {
    const here = counts.filter((count) => count.day === day);
    const amount = (measure: string) => here.find((count) => count.measure === measure)?.amount ?? 0;
    const rejections = here.filter((count) => count.measure === 'rejected' && count.amount !== 0);
    return {
      day,
      submitted: amount('submitted'),
      approved: amount('approved'),
      rejected: Object.fromEntries(rejections.map((count) => [count.guideline, count.amount])),
    };
  });

/** What moderators decided on a day. */
export const decidedOn = (counts: readonly DayCount[], day: string): Overview['decidedToday'] =>
  counts.find((count) => count.day === day && count.measure === 'decided')?.amount ?? 0;
