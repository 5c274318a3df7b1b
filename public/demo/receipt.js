import { asked, fragment, receiptAt } from './modules/addresses.js';
import { element } from './modules/element.js';
import { save } from './modules/file.js';
import { introduce } from './modules/head.js';
import { locale } from './modules/languages.js';
import { besides, open, show, switchLanguages } from './modules/paper.js';
import { appeal, erase, held, inWords, read, withdraw } from './modules/receipt-acts.js';
import { heldView } from './modules/receipt-held.js';
import { appealForm, receiptView } from './modules/receipt-view.js';
import { askTwice } from './modules/sure.js';
import { say } from './modules/words.js';

/*
 * The receipt is in the address's fragment, which no browser sends to a server: it is the only key to the comment, and
 * belongs into no log.
 */
const page = async () => {
  introduce({ title: say('receiptTitle'), description: say('receiptWhat'), here: receiptAt });
  document.head.append(element('meta', { name: 'robots', content: 'noindex' }));
  const place = element('div', { class: 'receipt' });
  show(
    element(
      'header',
      { class: 'page' },
      element('h1', {}, say('receiptTitle')),
      element('p', { class: 'standfirst' }, say('receiptWhat')),
    ),
    place,
  );
  const look = () => besides(() => tell(place, fragment()));
  window.addEventListener('hashchange', look);
  // Whoever comes back to this page wants to know how it stands now.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !place.querySelector('textarea')?.value) look();
  });
  await tell(place, fragment());
};

/** Draws what the receipt tells into its place. */
const tell = async (place, receipt) => {
  switchLanguages((code) => `${receiptAt(code)}${location.hash}`);
  if (!receipt) return place.replaceChildren(entry());
  try {
    const view = await read(receipt);
    // A mail's link says no language: its reader wrote in the article's.
    if (!asked('locale') && view.article.locale !== locale)
      return location.replace(`${receiptAt(view.article.locale)}${location.hash}`);
    draw(place, { receipt, view });
  } catch (failure) {
    if (failure.status !== 404 && failure.status !== 400) throw failure;
    place.replaceChildren(element('p', { class: 'flaw', role: 'alert' }, say('receiptUnknown')), entry());
  }
};

const draw = (place, { receipt, view }) => {
  const flaw = element('p', { class: 'flaw', role: 'alert' });
  const become = async (acted) => {
    try {
      draw(place, { receipt, view: await acted() });
      place.querySelector('.state').focus();
      return undefined;
    } catch (failure) {
      return inWords(failure);
    }
  };
  const doing = (act) => async () => {
    flaw.textContent = (await become(() => act(receipt))) ?? '';
  };
  const take = async () => {
    try {
      save(await held(receipt), `comment-${view.documentId}.json`);
      flaw.textContent = '';
    } catch (failure) {
      flaw.textContent = inWords(failure);
    }
  };
  place.replaceChildren(
    ...[
      receiptView(view),
      view.canAppeal && appealForm(view, (text) => become(() => appeal(receipt, text))),
      view.state !== 'withdrawn' &&
        !view.erasedAt &&
        askTwice({
          ...{ begin: 'withdraw', sure: 'withdrawSure', yes: 'withdrawYes', no: 'withdrawNo' },
          act: doing(withdraw),
        }),
      heldView(view, { take, erase: doing(erase) }),
      flaw,
    ]
      .flat(Infinity)
      .filter(Boolean),
  );
};

/** For whoever has kept the receipt and not the link. */
const entry = () => {
  const field = element('input', {
    id: 'receipt',
    name: 'receipt',
    required: true,
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
  });
  const submit = (event) => {
    event.preventDefault();
    location.hash = encodeURIComponent(field.value.trim());
  };
  return element(
    'form',
    { class: 'entry', onsubmit: submit },
    element('label', { for: 'receipt' }, say('receiptLabel')),
    element('div', { class: 'line' }, field, element('button', { type: 'submit', class: 'main' }, say('receiptShow'))),
  );
};

await open(page);
