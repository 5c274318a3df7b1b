import { element } from './element.js';
import { say } from './words.js';

/**
 * Asks once more before what cannot be undone. `begin` is on the first button, `sure` is the question, `yes` and `no` its
 * answers. `act` does it; both answers rest meanwhile, so that it is asked for once.
 */
export const askTwice = ({ begin, sure, yes, no, act }) => {
  const place = element('div', { class: 'act' });
  const first = element('button', { type: 'button', onclick: () => ask() }, say(begin));
  const ask = () => {
    const done = async () => {
      agree.disabled = refuse.disabled = true;
      await act();
      agree.disabled = refuse.disabled = false;
    };
    const agree = element('button', { type: 'button', class: 'main', onclick: done }, say(yes));
    const refuse = element('button', { type: 'button', onclick: () => back() }, say(no));
    place.replaceChildren(element('p', { role: 'alert' }, say(sure)), agree, refuse);
    refuse.focus();
  };
  const back = () => {
    place.replaceChildren(first);
    first.focus();
  };
  place.append(first);
  return place;
};
