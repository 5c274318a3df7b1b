import { element } from './element.js';
import { say } from './words.js';

const root = document.documentElement;
const smallest = -1;
const largest = 3;

const size = () => Number(root.dataset.textSize ?? 0) || 0;

/** The two buttons that make an article's text smaller and larger; what a reader chose is kept in this browser. */
export const textSize = () => {
  const button = (step, { sign, label }) =>
    element(
      'button',
      { type: 'button', title: label, onclick: () => set(size() + step) },
      element('span', { dir: 'ltr' }, sign),
      element('span', { class: 'hidden' }, ` ${label}`),
    );
  const buttons = [button(-1, { sign: 'A−', label: say('smaller') }), button(1, { sign: 'A+', label: say('larger') })];
  const set = (wanted) => {
    const now = Math.min(Math.max(wanted, smallest), largest);
    root.dataset.textSize = String(now);
    remember(now);
    show();
  };
  const show = () => {
    buttons[0].setAttribute('aria-disabled', String(size() <= smallest));
    buttons[1].setAttribute('aria-disabled', String(size() >= largest));
  };
  show();
  return element('div', { class: 'text-size', role: 'group', 'aria-label': say('textSize') }, buttons);
};

const remember = (value) => {
  try {
    localStorage.setItem('text-size', String(value));
  } catch {
    // Without storage the size holds for this page.
  }
};
