import { stringify } from 'csv-stringify/sync';
import { presentMonth } from '../presenters/transparency';
import { csvOptions } from './export-log';
import { inEachLanguage, type Period } from './transparency';

/**
 * The report as CSV, written as the log's export is: a row for each month with all languages together (`all`), and one
 * for each month and language; with a locale, that language alone.
 */
export const exportTransparency = async ({ locale, ...period }: Period): Promise<string> => {
  const tell = await inEachLanguage(period);
  const { months, languages } = tell(locale);
  const inEach = locale ? [] : Object.keys(languages).map((language) => ({ language, months: tell(language).months }));
  const rows = months.flatMap((_, index) =>
    [{ language: locale ?? 'all', months }, ...inEach].flatMap(({ language, months }) =>
      months.slice(index, index + 1).map((month) => presentMonth(month, language)),
    ),
  );
  return stringify(rows, csvOptions);
};
