import ar from '../../src/plugins/moderation/embed/src/words/ar.json';
import ckb from '../../src/plugins/moderation/embed/src/words/ckb.json';
import en from '../../src/plugins/moderation/embed/src/words/en.json';

/** Those who walk through the component: a window, a language with the component's words in it, and what they write. */
export const readers = [
  { width: 320, locale: 'en', words: en, body: 'The late ferry was late.' },
  { width: 390, locale: 'ckb', words: ckb, body: 'بەلەمەکە درەنگ کەوت.' },
  { width: 1440, locale: 'ar', words: ar, body: 'تأخرت العبّارة.' },
];
export type EmbedReader = (typeof readers)[number];

/** A sentence's longest part that stands there whatever is put in for its placeholders. */
export const fixedPart = (sentence: string): string =>
  sentence
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest));
