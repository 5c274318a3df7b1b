import { isDeepStrictEqual } from 'node:util';
import type { GuidelineInAll } from '../../../shared/desk';
import type { Actor } from '../domain/comment';
import { guidelineInUse, lastGuideline, notFound } from '../errors';
import { presentGuideline } from '../presenters/guideline';
import { appendChange } from '../store/changes';
import { atMark } from '../store/counting';
import {
  addGuidelines,
  allGuidelines,
  deleteGuideline,
  type GuidelineRow,
  isInUse,
  lockGuideline,
  orderGuidelines,
  setRetired,
  type Texts,
} from '../store/guidelines';
import { type Query, query, transaction } from '../store/sql';
import { byQuarter, countCited } from '../store/tallies';
import { checkLanguages, defaultIsMissing, flaw } from './guideline-languages';
import { newDocumentId } from './identify';
import { tell } from './live';
import { defaultLocale } from './locale';

/** All guidelines in all their languages, retired ones last, and how often each was cited. */
export const allInAll = async (): Promise<GuidelineInAll[]> => {
  const [rows, cited] = await Promise.all([allGuidelines(query), atMark(byQuarter, countCited)]);
  return rows.map((row) => presentGuideline(row, cited.get(row.code) ?? 0));
};

/**
 * A new guideline, last in order.
 * @throws ValidationError (code taken, a language the newsroom does not have, none in the default one)
 */
export const createGuideline = async (input: { code: string; texts: Texts; actor: Actor }): Promise<GuidelineInAll> => {
  const { code, texts, actor } = input;
  await checkLanguages(texts, []);
  if (!texts[await defaultLocale()]) throw await defaultIsMissing();
  return editing(code, async (tx, all) => {
    if (all.some((one) => one.code === code)) throw flaw(['code'], 'is taken');
    const entry = { code, documentId: newDocumentId(), version: 1, position: lastPlace(all) + 1 };
    await addVersion(tx, { ...entry, texts, retiredAt: null });
    await appendChange(tx, { kind: 'guideline', subject: code, actor, to: '1', details: { texts } });
  });
};

/**
 * Changes the wording in one or several languages; null takes one away. Makes one new version in all of them, since a
 * version is cited by its number alone; decisions made under earlier ones keep what they cite. Where nothing is
 * different, nothing happens.
 * @throws NotFoundError, ValidationError (a language the newsroom does not have, the default one taken away)
 */
export const reviseGuideline = async (input: {
  code: string;
  texts: Record<string, Texts[string] | null>;
  actor: Actor;
}): Promise<GuidelineInAll> => {
  const { code, texts, actor } = input;
  if (texts[await defaultLocale()] === null) throw await defaultIsMissing();
  return editing(code, async (tx, all) => {
    const standing = known(all, code);
    await checkLanguages(texts, Object.keys(standing.texts));
    const revised = reworded(standing.texts, texts);
    if (isDeepStrictEqual(revised, standing.texts)) return;
    const version = standing.version + 1;
    await addVersion(tx, { ...standing, texts: revised, version });
    const languages = Object.keys(texts).filter(
      (locale) => !isDeepStrictEqual(revised[locale], standing.texts[locale]),
    );
    const versions = { from: String(standing.version), to: String(version) };
    await appendChange(tx, { kind: 'guideline', subject: code, actor, ...versions, details: { languages } });
  });
};

/**
 * Puts those in force in this order.
 * @throws ValidationError where these are not exactly the codes in force, each once
 */
export const reorderGuidelines = async ({
  codes,
  actor,
}: {
  codes: string[];
  actor: Actor;
}): Promise<GuidelineInAll[]> => {
  await editing(undefined, async (tx, all) => {
    const before = all.filter((one) => one.retiredAt === null).map(({ code }) => code);
    if (!isDeepStrictEqual([...codes].sort(), [...before].sort()))
      throw flaw(['codes'], `must be the codes in force, each once: ${before.join(', ')}`);
    if (isDeepStrictEqual(codes, before)) return;
    await orderGuidelines(tx, codes);
    await appendChange(tx, {
      kind: 'guideline',
      subject: 'order',
      actor,
      from: before.join(', '),
      to: codes.join(', '),
    });
  });
  return allInAll();
};

export interface Edit {
  code: string;
  actor: Actor;
}

/**
 * Takes a guideline out of force; what cites it goes on citing it.
 * @throws NotFoundError, LastGuideline
 */
export const retireGuideline = ({ code, actor }: Edit): Promise<GuidelineInAll> =>
  editing(code, async (tx, all) => {
    if (known(all, code).retiredAt !== null) return;
    refuseLast(all);
    await setRetired(tx, { code, retired: true });
    await appendChange(tx, { kind: 'guideline', subject: code, actor, from: 'in force', to: 'retired' });
  });

/**
 * Brings a retired guideline back into force, last in order.
 * @throws NotFoundError
 */
export const bringBackGuideline = ({ code, actor }: Edit): Promise<GuidelineInAll> =>
  editing(code, async (tx, all) => {
    if (known(all, code).retiredAt === null) return;
    const inForce = all.filter((one) => one.retiredAt === null).map((one) => one.code);
    await setRetired(tx, { code, retired: false });
    await orderGuidelines(tx, [...inForce, code]);
    await appendChange(tx, { kind: 'guideline', subject: code, actor, from: 'retired', to: 'in force' });
  });

/**
 * Deletes a guideline that nothing leads to; its wording stays in the log.
 * @throws NotFoundError, GuidelineInUse, LastGuideline
 */
export const removeGuideline = async ({ code, actor }: Edit): Promise<void> => {
  await editing(undefined, async (tx, all) => {
    const { version, texts, retiredAt } = known(all, code);
    // Held before it is looked at: who is about to cite it either has, and is seen, or finds it gone.
    await lockGuideline(tx, code);
    if (await isInUse(tx, code)) throw guidelineInUse(code);
    if (retiredAt === null) refuseLast(all);
    await deleteGuideline(tx, code);
    await appendChange(tx, { kind: 'guideline', subject: code, actor, from: String(version), details: { texts } });
  });
};

type Work = (tx: Query, all: GuidelineRow[]) => Promise<void>;

/** Editors take turns, so that two who save at once make two versions, and two who retire the last two leave one. */
async function editing(code: undefined, work: Work): Promise<undefined>;
async function editing(code: string, work: Work): Promise<GuidelineInAll>;
async function editing(code: string | undefined, work: Work): Promise<GuidelineInAll | undefined> {
  const after = await transaction(
    async (tx) => {
      await work(tx, await allGuidelines(tx));
      return allGuidelines(tx);
    },
    { oneAtATime: 'guidelines' },
  );
  tell({ type: 'guidelines' });
  if (code === undefined) return undefined;
  return presentGuideline(known(after, code), (await atMark(byQuarter, countCited)).get(code) ?? 0);
}

const known = (all: GuidelineRow[], code: string): GuidelineRow => {
  const found = all.find((one) => one.code === code);
  if (!found) throw notFound(`The guideline "${code}"`);
  return found;
};

/** A rejection names a guideline, so one is always in force. */
const refuseLast = (all: GuidelineRow[]) => {
  if (all.filter(({ retiredAt }) => retiredAt === null).length <= 1) throw lastGuideline();
};

const lastPlace = (all: GuidelineRow[]) => Math.max(-1, ...all.map(({ position }) => position));

const addVersion = (tx: Query, { texts, ...entry }: GuidelineRow) =>
  addGuidelines(
    tx,
    Object.entries(texts).map(([locale, words]) => ({ ...entry, ...words, locale })),
  );

const reworded = (standing: Texts, given: Record<string, Texts[string] | null>): Texts =>
  Object.fromEntries(
    Object.entries({ ...standing, ...given }).flatMap(([locale, words]) => (words ? [[locale, words]] : [])),
  );
