import { privacyAt } from './addresses.js';
import { element } from './element.js';
import { askTwice } from './sure.js';
import { say } from './words.js';

/** What is held about the comment: `take` saves it as a file, `erase` has it erased. */
export const heldView = ({ erasedAt }, { take, erase }) => {
  const taken = async () => {
    button.disabled = true;
    await take();
    button.disabled = false;
  };
  const button = element('button', { type: 'button', onclick: taken }, say('heldSave'));
  return element(
    'section',
    { class: 'held' },
    element('h2', {}, say('heldTitle')),
    !erasedAt && element('p', {}, say('heldWhat')),
    button,
    !erasedAt && askTwice({ begin: 'erase', sure: 'heldSure', yes: 'eraseYes', no: 'eraseNo', act: erase }),
    element('p', { class: 'aside' }, element('a', { href: privacyAt() }, say('heldAll'))),
  );
};
