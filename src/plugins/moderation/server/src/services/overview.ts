import type { Overview } from '../../../shared/desk';
import { daysUpTo, decidedOn, overviewDays } from '../domain/overview';
import { validationError } from '../errors';
import { atMark } from '../store/counting';
import { byQuarter, isUnknownTimeZone, overviewRow } from '../store/tallies';

/** Two weeks, so that each day has the same one of the week before beside it. */
const days = 14;

/**
 * What waits now, what was decided today, and two weeks by day, right to the last decision.
 * @throws ValidationError (timeZone)
 */
export const overview = async (timeZone: string): Promise<Overview> => {
  const { today, waiting, oldestWaitingAt, counts } = await row(timeZone);
  return {
    waiting,
    oldestWaitingAt: oldestWaitingAt === null ? null : new Date(oldestWaitingAt).toISOString(),
    decidedToday: decidedOn(counts, today),
    days: overviewDays(counts, daysUpTo(today, days)),
  };
};

/** The database has a list of time zones of its own, which may be older than the browser's. */
const row = async (timeZone: string) => {
  try {
    return await atMark(byQuarter, (tx, mark) => overviewRow(tx, { timeZone, days, mark }));
  } catch (error) {
    if (!isUnknownTimeZone(error)) throw error;
    throw validationError([{ path: ['timeZone'], message: 'timeZone is not known to the database' }]);
  }
};
