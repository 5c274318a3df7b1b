const keepMs = 5_000;
let known: { locale: string; until: number } | undefined;

/** The newsroom's default language, from Strapi's i18n settings; read again every few seconds. */
export const defaultLocale = async (): Promise<string> => {
  if (known && Date.now() < known.until) return known.locale;
  const locale: string = (await strapi.plugin('i18n')?.service('locales').getDefaultLocale()) ?? 'en';
  known = { locale, until: Date.now() + keepMs };
  return locale;
};

/** The codes of the newsroom's languages, from Strapi's i18n settings. */
export const locales = async (): Promise<string[]> => {
  const found: { code: string }[] = (await strapi.plugin('i18n')?.service('locales').find()) ?? [];
  return found.map(({ code }) => code);
};
