import { articlesFeed, frontAt, privacyAt, receiptAt, transparencyAt } from './addresses.js';
import { dayText } from './dates.js';
import { element } from './element.js';
import { directionOf, languages, locale } from './languages.js';
import { say } from './words.js';

/** The newspaper around each page. What stands in the HTML already keeps its place; only words are filled in. */
export const dressed = () => {
  byId('skip').textContent = say('skip');
  const name = byId('nameplate');
  name.textContent = say('paper');
  name.href = frontAt();
  byId('today').textContent = dayText(Date.now());
  byId('sections').setAttribute('aria-label', say('pages'));
  byId('sections').append(
    ...[
      [frontAt(), 'front'],
      [transparencyAt(), 'transparency'],
      [receiptAt(), 'receipt'],
      [articlesFeed(), 'feed'],
    ].map(([href, key]) => element('a', { href, 'aria-current': isHere(href) && 'page' }, say(key))),
  );
  byId('colophon').append(
    element('p', {}, say('colophon')),
    element('p', {}, say('neverEdited')),
    element('p', {}, element('a', { href: privacyAt() }, say('privacy'))),
  );
};

const byId = (id) => document.getElementById(id);
const isHere = (href) => new URL(href, location.href).pathname === location.pathname;

/** The links to this page in the other languages; a language that has no such page leads to its front page. */
export const switchLanguages = (here) => {
  const nav = byId('languages');
  nav.setAttribute('aria-label', say('languages'));
  nav.replaceChildren(
    ...languages.map(({ code, name }) =>
      element(
        'a',
        {
          href: here(code) ?? frontAt(code),
          hreflang: code,
          lang: code,
          dir: directionOf(code),
          'aria-current': code === locale && 'true',
          class: !here(code) && 'elsewhere',
        },
        name,
      ),
    ),
  );
};

/** Puts a page's content in its place. */
export const show = (...content) => {
  const main = byId('main');
  main.replaceChildren(...content.flat(Infinity).filter(Boolean));
  main.removeAttribute('aria-busy');
};

/** Runs a page; what fails is said in the reader's language where the page would stand. */
export const open = async (page) => {
  dressed();
  switchLanguages((code) => `${location.pathname}?${new URLSearchParams({ locale: code })}`);
  try {
    await page();
  } catch (failure) {
    document.title = `${say('failed')} · ${say('paper')}`;
    show(
      element(
        'div',
        { class: 'notice', role: 'alert' },
        element('h1', {}, say('failed')),
        element('p', {}, say('failedWhy')),
      ),
    );
    console.error(failure);
  }
  // Said to whoever prints the page, or tests it: nothing more comes by itself.
  byId('main').dataset.whole = '';
};

/** Does what a page can be read without: where it fails, the page stays as it is. */
export const besides = async (work) => {
  try {
    await work();
  } catch (failure) {
    console.warn(failure);
  }
};

/** The page of what is not there, or not in this language. */
export const missing = (here = () => undefined) => {
  document.title = `${say('missing')} · ${say('paper')}`;
  document.head.append(element('meta', { name: 'robots', content: 'noindex' }));
  switchLanguages((code) => (code === locale ? frontAt(code) : here(code)));
  show(
    element(
      'div',
      { class: 'notice' },
      element('h1', {}, say('missing')),
      element('p', {}, element('a', { href: frontAt() }, say('toFront'))),
    ),
  );
};
