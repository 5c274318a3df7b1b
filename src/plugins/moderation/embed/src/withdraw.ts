import type { Receipt } from './answers';
import { Refused } from './api';
import { button, h } from './h';
import type { Kept } from './receipts';
import { refusalInWords } from './refusal';
import type { Room } from './room';

interface Options {
  kept: Kept;
  /** Where the question is asked. */
  at: HTMLElement;
  done: (view: Receipt) => void;
}

/** The button that takes a comment back, after asking once whether that is meant. */
export const withdrawing = (room: Room, { kept, at, done }: Options) => {
  const { t } = room.speech;
  const ask = () => {
    const alert = h('p.alert', { role: 'alert' });
    const withdraw = async () => {
      alert.textContent = '';
      try {
        done(await room.api.withdraw(kept.receipt, room.locale));
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        alert.textContent = refusalInWords(cause, room.speech);
      }
    };
    const keepIt = button(t('withdrawNo'), () => giveUp(), 'quiet');
    const yes = button(t('withdrawYes'), () => void withdraw(), 'danger');
    const question = h(
      'div.question',
      { role: 'group', 'aria-label': t('withdrawSure') },
      h('p', {}, t('withdrawSure')),
      h('p.buttons', {}, yes, keepIt),
      alert,
    );
    const giveUp = () => {
      question.remove();
      opener.focus();
    };
    at.replaceChildren(question);
    keepIt.focus();
  };
  const opener = button(t('withdraw'), ask, 'act');
  return opener;
};
