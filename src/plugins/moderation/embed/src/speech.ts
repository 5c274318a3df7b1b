import type { Counted, Plural, Unit, Whole, Word } from './words';

export type Speech = ReturnType<typeof speak>;

const minute = 60_000;
const steps: [Unit, number][] = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
];

/** A language's words, numbers and times. `Intl` knows all but Sorani's and Kurmanji's, whose files bring their own. */
export const speak = (words: Whole) => {
  const numbers = new Intl.NumberFormat(words.intl);
  const plurals = new Intl.PluralRules(words.plural);
  const n = (count: number) => numbers.format(count);
  const fill = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const pick = (forms: Plural, count: number) =>
    fill(forms[plurals.select(count)] ?? forms.other ?? '', { n: n(count) });

  /** How long ago, roughly. */
  const ago = (iso: string) => {
    const age = Date.now() - Date.parse(iso);
    const [unit, length] = steps.find(([, length]) => age >= length) ?? [];
    if (!unit || !length) return words.justNow;
    const count = Math.floor(age / length);
    const own = words.ago[unit];
    return own ? pick(own, count) : new Intl.RelativeTimeFormat(words.intl).format(-count, unit);
  };

  /** The day and the minute, in the reader's own time zone. */
  const exact = (iso: string) => {
    const date = new Date(iso);
    const month = words.months[date.getMonth()];
    if (!month) return new Intl.DateTimeFormat(words.intl, { dateStyle: 'long', timeStyle: 'short' }).format(date);
    const plain = new Intl.NumberFormat(words.intl, { useGrouping: false });
    const two = new Intl.NumberFormat(words.intl, { minimumIntegerDigits: 2 });
    const [of, comma] = words.direction === 'rtl' ? ['ی', '،'] : ['', ','];
    const day = `${plain.format(date.getDate())}${of} ${month}`;
    return `${day} ${plain.format(date.getFullYear())}${comma} ${two.format(date.getHours())}:${two.format(date.getMinutes())}`;
  };

  return {
    words,
    n,
    ago,
    exact,
    t: (word: Word, values: Record<string, string> = {}) => fill(words[word], values),
    count: (word: Counted, count: number) => pick(words[word] as Plural, count),
  };
};
