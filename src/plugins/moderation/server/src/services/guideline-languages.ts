import { validationError } from '../errors';
import { defaultLocale, locales as newsroomLocales } from './locale';

/** A guideline is written in the newsroom's languages; one that has left them can still be taken away. */
export const checkLanguages = async (texts: Record<string, unknown>, removable: string[]) => {
  const locales = await newsroomLocales();
  const foreign = Object.entries(texts).filter(
    ([locale, words]) => !locales.includes(locale) && !(words === null && removable.includes(locale)),
  );
  if (foreign.length === 0) return;
  throw validationError(
    foreign.map(([locale]) => ({
      path: ['data', 'texts', locale],
      message: `data.texts.${locale} is not a language of the newsroom: ${locales.join(', ')}`,
    })),
  );
};

export const defaultIsMissing = async () =>
  flaw(
    ['texts', await defaultLocale()],
    'is required: it is read where a guideline has no words in the reader’s language',
  );

/** A refusal of one field of `data`. */
export const flaw = (path: string[], words: string) =>
  validationError([{ path: ['data', ...path], message: `data.${path.join('.')} ${words}` }]);
