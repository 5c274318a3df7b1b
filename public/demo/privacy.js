import { asked, fragment, privacyAt } from './modules/addresses.js';
import { element } from './modules/element.js';
import { introduce } from './modules/head.js';
import { locale } from './modules/languages.js';
import { besides, open, show, switchLanguages } from './modules/paper.js';
import { preview } from './modules/privacy-acts.js';
import { requestForm } from './modules/privacy-form.js';
import { linkView } from './modules/privacy-link.js';
import { say } from './modules/words.js';

/*
 * A mail's link has its token in the fragment, as a receipt's page has the receipt: it hands out what is held about a
 * reader, and belongs into no log.
 */
const page = async () => {
  introduce({ title: say('privacyTitle'), description: say('privacyWhat'), here: privacyAt });
  document.head.append(element('meta', { name: 'robots', content: 'noindex' }));
  const place = element('div', { class: 'receipt' });
  show(
    element(
      'header',
      { class: 'page' },
      element('h1', {}, say('privacyTitle')),
      element('p', { class: 'standfirst' }, say('privacyWhat')),
    ),
    place,
  );
  window.addEventListener('hashchange', () => besides(() => tell(place, fragment())));
  await tell(place, fragment());
};

/** Draws the form, or what the link is for. */
const tell = async (place, token) => {
  switchLanguages((code) => `${privacyAt(code)}${location.hash}`);
  if (!token) return place.replaceChildren(requestForm());
  try {
    const link = await preview(token);
    // A mail's link says no language: its reader asked in one.
    if (!asked('locale') && link.locale !== locale)
      return location.replace(`${privacyAt(link.locale)}${location.hash}`);
    place.replaceChildren(linkView(token, link), ...(link.used ? [requestForm()] : []));
  } catch (failure) {
    if (failure.status !== 404 && failure.status !== 400) throw failure;
    place.replaceChildren(element('p', { class: 'flaw', role: 'alert' }, say('linkUnknown')), requestForm());
  }
};

await open(page);
