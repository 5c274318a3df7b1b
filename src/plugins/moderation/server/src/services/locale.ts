const keepMs = 5_000;
let known: { locale: string; until: number } | undefined;

/** The newsroom's default language, from Strapi's i18n settings; read again every few seconds. */
export const defaultLocale = async (): Promise<string> => {
  if (known && Date.now() < known.until) return known.locale;
  const locale: string = (await strapi.plugin('i18n')?.service('locales').getDefaultLocale()) ?? 'en';
  known = { locale, until: Date.now() + keepMs };
  return locale;
};

/** The newsroom's languages, from the same settings. */
export const newsroomLocales = async (): Promise<string[]> => {
  const locales: { code: string }[] = (await strapi.plugin('i18n')?.service('locales').find()) ?? [];
  return locales.length > 0 ? locales.map(({ code }) => code) : [await defaultLocale()];
};
