import { z } from 'zod';
import { monthAfter, monthsBetween } from '../domain/transparency';
import { validationError } from '../errors';
import { locale, parse } from './parse';

const month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-02');

/** What the report to the public is asked with. */
export const period = z.strictObject({
  from: month.optional().describe('The first month; 11 before the last if left out'),
  to: month.optional().describe('The last month; this one, in UTC, if left out'),
  locale: locale.nullish(),
});

const usual = 12;
const most = 120;

/** `now` in epoch milliseconds. */
export const parsePeriod = (input: unknown, now: number) => {
  const given = parse(period, input);
  const to = given.to ?? new Date(now).toISOString().slice(0, 7);
  const from = given.from ?? monthAfter(to, 1 - usual);
  const months = monthsBetween(from, to).length;
  if (months < 1) throw wrong('must not be after to');
  if (months > most) throw wrong(`must be at most ${most - 1} months before to`);
  return { from, to, locale: given.locale ?? undefined };
};

const wrong = (what: string) => validationError([{ path: ['from'], message: `from ${what}` }]);
