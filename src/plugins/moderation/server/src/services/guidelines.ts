import type { GuidelineView } from '../../../shared/contracts';
import { notFound } from '../errors';
import ar from '../guidelines/ar.json';
import ckb from '../guidelines/ckb.json';
import en from '../guidelines/en.json';
import kmr from '../guidelines/kmr.json';
import tr from '../guidelines/tr.json';
import { addGuidelines, anyGuideline, guidelinesInForce, lockNewest } from '../store/guidelines';
import { query, transaction } from '../store/sql';
import { newDocumentId } from './identify';
import { defaultLocale } from './locale';

/** The guidelines in force, in order; each in the default language where it is not written in the one asked for. */
export const guidelines = async (locale: string): Promise<GuidelineView[]> =>
  guidelinesInForce(query, { locale, fallback: await defaultLocale() });

/**
 * Changes a guideline's wording in one language. Makes the next version in all of them, since a version is cited by its
 * number alone; decisions made under earlier ones keep what they cite.
 * @throws NotFoundError where the code is not in force
 */
export const reviseGuideline = (input: {
  code: string;
  locale: string;
  title: string;
  text: string;
}): Promise<GuidelineView> =>
  transaction(async (tx) => {
    const standing = await lockNewest(tx, input.code);
    const [newest] = standing;
    if (!newest) throw notFound(`The guideline "${input.code}"`);
    const revised = { ...newest, ...input, version: newest.version + 1, documentId: newest.documentId };
    const others = standing.filter(({ locale }) => locale !== input.locale);
    await addGuidelines(tx, [...others.map((other) => ({ ...other, version: revised.version })), revised]);
    const { code, version, locale, title, text } = revised;
    return { code, version, locale, title, text };
  });

/** A newsroom's first guidelines, in five languages. Editors take it from there; nothing is ever put back. */
export const seedGuidelines = async (): Promise<void> => {
  if (await anyGuideline(query)) return;
  const ids = new Map(en.map(({ code }) => [code, newDocumentId()]));
  const entries = Object.entries({ en, ckb, kmr, ar, tr }).flatMap(([locale, texts]) =>
    texts.map((text, position) => ({
      ...text,
      locale,
      position,
      version: 1,
      documentId: ids.get(text.code) ?? newDocumentId(),
    })),
  );
  await addGuidelines(query, entries);
};
