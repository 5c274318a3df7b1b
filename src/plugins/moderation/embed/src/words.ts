import en from './words/en.json';

type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;
type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';
type Whole = Omit<typeof en, 'ago' | 'months'> & { ago: Partial<Record<Unit, Plural>>; months: string[] };

/** Names of words that say one thing, and of those that count. */
export type Word = { [Name in keyof Whole]: Whole[Name] extends string ? Name : never }[keyof Whole];
export type Counted = Exclude<{ [Name in keyof Whole]: Whole[Name] extends Plural ? Name : never }[keyof Whole], Word>;
export type { Plural, Unit, Whole };

/** A language's file is named by its digest. One that an older component looks for may be gone: the newest has its plain name. */
const sources = (language: string): [string, string?][] => {
  const digest = LANGUAGES[language];
  if (!digest) return [];
  const integrity = `sha256-${digest.replaceAll('-', '+').replaceAll('_', '/')}=`;
  return [[`${language}.${digest}.json`, integrity], [`${language}.json`]];
};

/** The comments do not wait longer for words. Milliseconds. */
const patience = 5000;

const known: Record<string, Promise<Whole>> = {};

/** A language's words; English stands in for what is missing, and for a language that is not there. */
export const loadWords = (language: string, base: string): Promise<Whole> => {
  known[language] ??= load(language, base);
  return known[language];
};

const load = async (language: string, base: string): Promise<Whole> => {
  for (const [file, integrity] of sources(language)) {
    try {
      const answer = await fetch(`${base}/moderation/embed/${file}`, {
        integrity,
        credentials: 'omit',
        signal: AbortSignal.timeout(patience),
      });
      if (answer.ok) return { ...(en as Whole), ...(await answer.json()) };
    } catch {
      // The next source, or English: a reader without the language still has the comments.
    }
  }
  delete known[language]; // asked again with the next section
  return en as Whole;
};

/** `ku` alone is Kurmanji in Latin letters; whoever means Sorani writes `ckb`. */
const also: Record<string, string> = { ku: 'kmr', 'ku-arab': 'ckb' };

/** The newsroom's language for a language tag of a page. */
export const languageOf = (tag: string): string => {
  const lower = tag.toLowerCase();
  const first = lower.split('-')[0] ?? '';
  return also[lower] ?? also[first] ?? first;
};
