import { z } from 'zod';
import type { Transparency, TransparencyNumbers } from '../../../shared/contracts';
import { count, instant } from './answers';

/* What is told to the public of all decisions, as schemas. */

const perhaps = count.nullable();
const contested = { made: count, granted: perhaps, upheld: perhaps, withdrawn: perhaps, open: perhaps };

const numbers = {
  received: count,
  approved: count.describe('Decisions that stand; one that was taken back is none'),
  rejected: z.object({ total: count, byGuideline: z.record(z.string(), perhaps).describe('By the guideline’s code') }),
  decidedBy: z.object({ person: perhaps, rule: perhaps }),
  secondsToDecision: z
    .object({ median: count, p90: count })
    .nullable()
    .describe('From submission to the first decision, of what waited for one; right to 5 %'),
  appeals: z.object(contested).describe('Those made in the month, and how they have ended since'),
  reports: z.object({ ...contested, illegal: perhaps.describe('How many of them were of illegal content') }),
} satisfies { [Field in keyof TransparencyNumbers]: z.ZodType<TransparencyNumbers[Field]> };

export const transparency: z.ZodType<Transparency> = z.object({
  data: z.object({
    months: z.array(z.object({ month: z.string().describe('YYYY-MM, in UTC'), ...numbers })).describe('Oldest first'),
    totals: z.object(numbers),
    languages: z.record(z.string(), z.object(numbers)).describe('The totals of each language'),
  }),
  meta: z.object({
    from: z.string(),
    to: z.string(),
    locale: z.string().nullable(),
    generatedAt: instant,
    smallest: count.describe('A number below this is not told where it could point at a person: it is null'),
  }),
});
