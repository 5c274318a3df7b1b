import { z } from 'zod';
import { flawOf, normalise } from '../domain/text';
import { locale, parse } from './parse';

const words = (max: number) =>
  z
    .string()
    .max(max, `must have at most ${max} characters`)
    .transform((text) => normalise(text).trim())
    .refine((text) => flawOf(text) === undefined, 'must be text that can be seen');

const revision = z.strictObject({ data: z.strictObject({ title: words(80), text: words(2000) }) });

/** New wording of a guideline in one language. */
export const parseRevision = (input: { code: unknown; locale: unknown; body: unknown }) => ({
  ...parse(z.object({ code: z.string().max(60, 'must be the code of a guideline'), locale }), {
    code: input.code,
    locale: input.locale,
  }),
  ...parse(revision, input.body).data,
});
