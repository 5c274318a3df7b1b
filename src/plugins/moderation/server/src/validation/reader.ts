import { z } from 'zod';
import { standings } from '../constants';
import { isAccount } from '../domain/standing';
import { note } from './decision';
import { parse } from './parse';

/** A reader's key, in the form in which the plugin makes them. */
export const readerKey = z.string().regex(/^(user|guest|erased):[\w-]{1,64}$/, 'must be a reader’s key');

export const parseReaderKey = (key: unknown): string => parse(z.object({ key: readerKey }), { key }).key;

const written = note.refine((text) => text !== '', 'is required');

const request = z
  .strictObject({
    standing: z.enum(standings),
    until: z.iso.datetime({ offset: true, error: 'must be a date and time such as 2026-03-01T00:00:00Z' }).nullish(),
    reason: written,
    rejectPending: z
      .string()
      .min(1, 'must be the code of a guideline')
      .max(60, 'must be the code of a guideline')
      .nullish(),
  })
  .superRefine(({ standing, until, rejectPending }, context) => {
    const flaw = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (standing === 'suspended' && !until) flaw('until', 'is required: a suspension says when it ends');
    if (standing !== 'suspended' && until) flaw('until', 'goes with a suspension only');
    if (until && Date.parse(until) <= Date.now()) flaw('until', 'must be in the future');
    if (rejectPending && standing !== 'banned' && standing !== 'suspended')
      flaw('rejectPending', 'goes with a ban or a suspension only');
  });

/** A new standing for a reader. Only an account can be trusted: anybody can write under a guest's name. */
export const parseStanding = (input: { key: unknown; body: unknown }) => {
  const key = parseReaderKey(input.key);
  const trustable = request.refine(({ standing }) => standing !== 'trusted' || isAccount(key), {
    path: ['standing'],
    message: 'cannot be trusted for a guest: anybody can write under that name',
  });
  const { until, rejectPending, ...given } = parse(z.strictObject({ data: trustable }), input.body ?? {}).data;
  return { ...given, key, until: until ? Date.parse(until) : undefined, rejectPending: rejectPending ?? undefined };
};

/** A note about a reader. */
export const parseNote = (input: { key: unknown; body: unknown }) => ({
  key: parseReaderKey(input.key),
  text: parse(z.strictObject({ data: z.strictObject({ text: written }) }), input.body ?? {}).data.text,
});
