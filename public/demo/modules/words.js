import { intlLocale, locale } from './languages.js';

const response = await fetch(new URL(`../words/${locale}.json`, import.meta.url));
const words = await response.json();

const plurals = new Intl.PluralRules(intlLocale);

/**
 * The page's own words, with `{names}` filled in. Where a text is one for each number, `values.count` chooses.
 * @throws where the text is not there: a missing translation is our mistake, not the reader's
 */
export const say = (key, values = {}) => {
  const found = words[key];
  if (found === undefined) throw new Error(`No words for ${key} in ${locale}`);
  const text = typeof found === 'string' ? found : (found[plurals.select(values.count)] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
};

/** A list of words, such as the months. */
export const list = (key) => words[key];
