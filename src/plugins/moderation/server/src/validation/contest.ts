import { z } from 'zod';
import { settings } from '../config';
import { lengthOf } from '../domain/text';
import { defaultLocale } from '../services/locale';
import type { Complaint } from '../services/report';
import { guideline } from './decision';
import { documentId, locale, parse } from './parse';
import { emailAddress, words } from './submission';

/** What a reader says about a comment or a decision, in characters as readers count them. */
export const mostWords = 1000;

const said = words(() => mostWords).refine((text) => lengthOf(text, mostWords) <= mostWords, {
  error: `must have at most ${mostWords} characters`,
});

export const appealing = z.strictObject({ text: said });

/** A reader's objection, from REST's or GraphQL's `data`. */
export const parseAppeal = (data: unknown): { text: string } => parse(z.object({ data: appealing }), { data }).data;

export const underGuideline = z.strictObject({
  guideline: guideline.describe('The code of a guideline in force'),
  text: said.nullish(),
  illegal: z.literal(false).nullish(),
});

export const illegalContent = z.strictObject({
  illegal: z.literal(true),
  text: said.describe('Why the content is illegal'),
  name: words(() => settings().limits.nameMax, { oneLine: true }).refine(
    (text) => lengthOf(text, settings().limits.nameMax) <= settings().limits.nameMax,
    { error: () => `must have at most ${settings().limits.nameMax} characters` },
  ),
  email: emailAddress.describe('Private; the report is acknowledged and answered there'),
  locale: locale.nullish().describe('The language of both mails; the default one if left out'),
});

/** Told apart before they are read, so that a flaw is named in the words of the one that was meant. */
export const parseReport = async (input: {
  documentId: unknown;
  data: unknown;
}): Promise<{ documentId: string; complaint: Complaint }> => {
  const id = parse(documentId, input.documentId);
  const { data } = parse(z.object({ data: z.looseObject({ illegal: z.boolean().nullish() }) }), { data: input.data });
  return { documentId: id, complaint: data.illegal ? await illegal(data) : byGuideline(data) };
};

const illegal = async (data: unknown): Promise<Complaint> => {
  const { text, name, email, locale } = parse(z.object({ data: illegalContent }), { data }).data;
  return { kind: 'illegal', text, name: name.trim(), email, locale: locale ?? (await defaultLocale()) };
};

const byGuideline = (data: unknown): Complaint => {
  const { guideline, text } = parse(z.object({ data: underGuideline }), { data }).data;
  return { kind: 'guideline', guideline, text: text?.trim() || null };
};
