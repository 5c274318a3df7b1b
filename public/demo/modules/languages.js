/** The newsroom's languages, by their own names. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'ckb', name: 'کوردیی ناوەندی' },
  { code: 'kmr', name: 'Kurmancî' },
  { code: 'ar', name: 'العربية' },
  { code: 'tr', name: 'Türkçe' },
];

/** This page's language; `start.js` took it from the address. */
export const locale = document.documentElement.lang;

const rightToLeft = new Set(['ckb', 'ar']);
export const directionOf = (code) => (rightToLeft.has(code) ? 'rtl' : 'ltr');

/** What a browser's Intl calls them: it knows Kurmanji as `ku`, and our texts write digits as their language does. */
export const intlLocale = { en: 'en-GB', ckb: 'ckb-u-nu-arab', kmr: 'ku', ar: 'ar-u-nu-latn', tr: 'tr' }[locale];

/** What Open Graph calls them. */
export const openGraphLocale = { en: 'en_GB', ckb: 'ckb_IQ', kmr: 'ku_TR', ar: 'ar_AR', tr: 'tr_TR' };
