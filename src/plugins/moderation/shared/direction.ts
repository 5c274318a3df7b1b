const rightToLeft = new Set(['ar', 'ckb', 'fa', 'he', 'ur']);

/** The direction in which a language is written, by its code. */
export const directionOf = (locale: string): 'rtl' | 'ltr' =>
  rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
