import { z } from 'zod';
import { type MailKind, type MailTemplate, mailKinds } from '../../../shared/mails';
import { flawsOfTemplate } from '../domain/mail-template';
import { flawOf, normalise } from '../domain/text';
import { validationError } from '../errors';
import { locale, parse } from './parse';

const words = (max: number, options: { oneLine?: boolean } = {}) =>
  z
    .string()
    .max(max, `must have at most ${max} characters`)
    .transform((text) => normalise(text).trim())
    .refine(
      (text) => flawOf(text, options) === undefined,
      options.oneLine ? 'must be text that can be seen, on one line' : 'must be text that can be seen',
    );

const template = z.strictObject({
  subject: words(200, { oneLine: true }),
  paragraphs: z.array(words(2000)).min(1, 'must not be empty').max(40, 'must be at most 40'),
});
const place = z.object({ kind: z.enum(mailKinds), locale });
const change = z.strictObject({ data: template });
const preview = z.strictObject({ data: template.extend(place.shape) });

export interface MailPlace {
  kind: MailKind;
  locale: string;
}

/** Which mail, in which language; whether the newsroom has the language is the service's to know. */
export const parseMailPlace = ({ kind, locale }: { kind?: unknown; locale?: unknown }): MailPlace =>
  parse(place, { kind, locale });

/** New words for a mail, in which every placeholder is one that it can fill. */
export const parseMail = (kind: MailKind, body: unknown): MailTemplate => sound(kind, parse(change, body).data);

export const parseMailPreview = (body: unknown): MailPlace & { template: MailTemplate } => {
  const { kind, locale, subject, paragraphs } = parse(preview, body).data;
  return { kind, locale, template: sound(kind, { subject, paragraphs }) };
};

const sound = (kind: MailKind, given: MailTemplate): MailTemplate => {
  const flaws = flawsOfTemplate(kind, given);
  if (flaws.length === 0) return given;
  throw validationError(flaws.map(({ path, message }) => ({ path: ['data', ...path], message })));
};
