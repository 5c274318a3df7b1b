import type { GuidelineView } from '../../../shared/contracts';
import ar from '../guidelines/ar.json';
import ckb from '../guidelines/ckb.json';
import en from '../guidelines/en.json';
import kmr from '../guidelines/kmr.json';
import tr from '../guidelines/tr.json';
import { addGuidelines, anyGuideline, guidelinesInForce } from '../store/guidelines';
import { query } from '../store/sql';
import { newDocumentId } from './identify';
import { defaultLocale } from './locale';

/** The guidelines in force, in order; each in the default language where it is not written in the one asked for. */
export const guidelines = async (locale: string): Promise<GuidelineView[]> =>
  guidelinesInForce(query, { locale, fallback: await defaultLocale() });

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
