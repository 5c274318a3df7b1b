import { z } from 'zod';
import { flawOf, normalise } from '../domain/text';
import { parse } from './parse';

const words = (max: number) =>
  z
    .string()
    .max(max, `must have at most ${max} characters`)
    .transform((text) => normalise(text).trim())
    .refine((text) => flawOf(text) === undefined, 'must be text that can be seen');

const code = z
  .string()
  .min(2, 'must have at least 2 characters')
  .max(60, 'must have at most 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and digits, joined by hyphens');

/** These are addresses of their own in the admin API. */
const addresses = ['all', 'order'];
const newCode = code.refine((given) => !addresses.includes(given), 'is taken');

const wording = z.strictObject({ title: words(80), text: words(2000) });
const few = (given: object) => Object.keys(given).length <= 100;
/** By language; whether the newsroom has the language is the service's to know. */
const texts = z.record(z.string(), wording).refine(few, 'must be in at most 100 languages');
const revisedTexts = z.record(z.string(), wording.nullable()).refine(few, 'must be in at most 100 languages');

const creation = z.strictObject({ data: z.strictObject({ code: newCode, texts }) });
const revision = z.strictObject({ data: z.strictObject({ texts: revisedTexts }) });
const order = z.strictObject({
  data: z.strictObject({ codes: z.array(z.string().max(60)).max(1000, 'must be at most 1000') }),
});

/** The code in a path: one that cannot be a code is as unknown as any other. */
export const parseCode = (given: unknown): string => parse(z.object({ code: z.string() }), { code: given }).code;

export const parseNewGuideline = (body: unknown) => parse(creation, body).data;

/** New wording in one or several languages; null takes a language away. */
export const parseRevision = (body: unknown) => parse(revision, body).data;

export const parseOrder = (body: unknown) => parse(order, body).data.codes;
