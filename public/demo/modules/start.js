/*
 * The one classic script, run before anything is painted: the page must not turn from left-to-right to right-to-left, or
 * change its letters' size, under a reader's eyes.
 */
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('locale');
  const locale = ['en', 'ckb', 'kmr', 'ar', 'tr'].includes(asked) ? asked : 'en';
  root.lang = locale;
  root.dir = ['ckb', 'ar'].includes(locale) ? 'rtl' : 'ltr';
  // The modules will want these words: they come while the modules do.
  const words = document.createElement('link');
  Object.assign(words, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `/demo/words/${locale}.json` });
  document.head.append(words);
  try {
    root.dataset.textSize = localStorage.getItem('text-size') ?? '0';
  } catch {
    // A reader who refuses storage reads at the usual size.
  }
})();
