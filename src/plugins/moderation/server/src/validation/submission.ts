import { z } from 'zod';
import { settings } from '../config';
import type { Draft } from '../domain/comment';
import { type Flaw, flawOf, lengthOf, mostMarks, normalise, tooLargeToRead, tooManyMarks } from '../domain/text';
import { validationError } from '../errors';
import { defaultLocale } from '../services/locale';
import { documentId, locale, parse } from './parse';

const sentences: Record<Flaw, string> = {
  'not well-formed': 'must be well-formed Unicode',
  'control characters': 'must not contain control characters',
  invisible: 'must contain something that can be seen',
  'line breaks': 'must be on one line',
  'direction overrides': 'must not contain characters that turn the direction of text',
};

/** Text that is normalised, sound, and not so large that counting it would cost more than refusing it. */
export const words = (max: () => number, options: { oneLine?: boolean } = {}) =>
  z
    .string()
    .refine((text) => !tooLargeToRead(text, max()), {
      abort: true,
      error: () => `must have at most ${max()} characters`,
    })
    .refine((text) => !tooManyMarks(text), {
      abort: true,
      error: `must have at most ${mostMarks} marks on one letter`,
    })
    .transform(normalise)
    .superRefine((text, context) => {
      const flaw = flawOf(text, options);
      if (flaw) context.addIssue({ code: 'custom', message: sentences[flaw] });
    });

const name = words(() => settings().limits.nameMax, { oneLine: true }).transform((text) => text.trim());

export const emailAddress = z.email('must be an e-mail address').max(254, 'must have at most 254 characters');

const fields = {
  body: words(() => settings().limits.bodyMax),
  email: emailAddress.nullish(),
  notify: z.strictObject({ replies: z.boolean().nullish(), digest: z.boolean().nullish() }).nullish(),
  parent: documentId.nullish(),
  locale: locale.nullish(),
  key: z
    .string()
    .regex(/^[\x21-\x7e]{16,128}$/, 'must have 16 to 128 characters of printable ASCII, without spaces')
    .nullish(),
  /** Taken by the contract; asked for only where a newsroom turns proof of work on. */
  proof: z.string().max(1024, 'must have at most 1024 characters').nullish(),
};

export const guest = z.strictObject({ name, ...fields });
/** A signed-in reader writes under the account's name; a name in the body is not looked at. */
export const signedIn = z.strictObject({ name: z.unknown().optional(), ...fields });

// Made once: zod compiles a schema when it first meets it.
const submission = z.object({ data: z.looseObject({}) });

/**
 * A validated draft of a submission, from REST's or GraphQL's `data`.
 * @throws ValidationError, NotFoundError
 */
export const parseSubmission = async (input: {
  articleId: unknown;
  data: unknown;
  username?: string;
}): Promise<Draft> => {
  const articleId = parse(documentId, input.articleId);
  const { data } = parse(submission, { data: input.data });
  const given =
    input.username === undefined ? parse(guest, data) : { ...parse(signedIn, data), name: accountName(input.username) };
  return {
    articleId,
    locale: given.locale ?? (await defaultLocale()),
    name: given.name,
    body: given.body,
    email: given.email ?? null,
    notify: wishes(given),
    parent: given.parent ?? null,
    key: given.key ?? null,
  };
};

/** Nobody is told who left no address to tell: who asks for it anyway may think otherwise, and is refused. */
const wishes = ({ email, notify }: Pick<z.infer<typeof guest>, 'email' | 'notify'>) => {
  const asked = { replies: notify?.replies ?? false, digest: notify?.digest ?? false };
  if (!email && (asked.replies || asked.digest))
    throw validationError([{ path: ['notify'], message: 'notify needs an email to write to' }]);
  return asked;
};

/** An account is registered without our rules for names, and often under an e-mail address: never publish one. */
const accountName = (username: string): string => {
  const { data } = name.safeParse(username);
  const { nameMin, nameMax } = settings().limits;
  const fits = data !== undefined && lengthOf(data) >= nameMin && lengthOf(data, nameMax) <= nameMax;
  if (fits && !address.test(data)) return data;
  throw validationError([
    { path: ['name'], message: 'The name of your account cannot be shown to readers; change it before you comment' },
  ]);
};

const address = /\S@\S+\.\S/;
