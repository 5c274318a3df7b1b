/** The panel's languages besides English: those of the newsroom that Strapi has translations for. */
export default {
  config: { locales: ['ar', 'tr'] },
  bootstrap() {},
};
