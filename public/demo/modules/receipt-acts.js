import { ask } from './api.js';
import { element } from './element.js';
import { locale } from './languages.js';
import { say } from './words.js';

const path = (receipt) => `/comments/receipts/${encodeURIComponent(receipt)}`;

/** What became of the comment. */
export const read = async (receipt) => (await ask(path(receipt), { locale })).data;

/** Takes the comment back, for good. */
export const withdraw = async (receipt) => (await ask(path(receipt), { locale }, { method: 'DELETE' })).data;

/** Appeals, once. */
export const appeal = async (receipt, text) =>
  (await ask(`${path(receipt)}/appeals`, { locale }, { method: 'POST', data: { text } })).data;

const refusals = { AlreadyAppealed: 'alreadyAppealed', AppealTooLate: 'tooLate' };

/** A refusal in the reader's language; what is wrong with a text the newsroom itself says best. */
export const inWords = (failure) => {
  if (failure.name === 'ValidationError') return failure.message;
  return say(refusals[failure.name] ?? 'tryAgain');
};

/** Asks once more before what cannot be undone. `act` does it. */
export const withdrawal = (act) => {
  const place = element('div', { class: 'withdrawal' });
  const begin = element('button', { type: 'button', onclick: () => sure() }, say('withdraw'));
  const sure = () => {
    const yes = element('button', { type: 'button', class: 'main', onclick: () => act() }, say('withdrawYes'));
    const no = element('button', { type: 'button', onclick: () => back() }, say('withdrawNo'));
    place.replaceChildren(element('p', { role: 'alert' }, say('withdrawSure')), yes, no);
    no.focus();
  };
  const back = () => {
    place.replaceChildren(begin);
    begin.focus();
  };
  place.append(begin);
  return place;
};
