import type { Core } from '@strapi/strapi';

/** The languages of a new newsroom; the first is the default. */
export const locales = [
  { code: 'en', name: 'English (en)' },
  { code: 'ckb', name: 'کوردیی ناوەندی (ckb)' },
  { code: 'kmr', name: 'Kurmancî (kmr)' },
  { code: 'ar', name: 'العربية (ar)' },
  { code: 'tr', name: 'Türkçe (tr)' },
];

const marker = { type: 'core', name: 'newsroom', key: 'locales' };

/** Creates the languages at first start. Later starts leave what administrators made of them. */
export const ensureLocales = async (strapi: Core.Strapi) => {
  if (await strapi.store(marker).get()) return;
  const service = strapi.plugin('i18n').service('locales');
  for (const locale of locales) {
    if (!(await service.findByCode(locale.code))) await service.create(locale);
  }
  await strapi.store(marker).set({ value: locales.map(({ code }) => code) });
};
