import { z } from 'zod';
import { parse } from './parse';

/** A name of the IANA database. An offset such as +03:00 is none: PostgreSQL would read its sign the other way round. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // RangeError is how Intl says no
  }
};

const asked = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Istanbul').default('UTC'),
});

export const parseOverview = (input: unknown) => parse(asked, input);
