import type { Receipt } from './answers';
import { Refused } from './api';
import { button, h } from './h';
import type { Kept } from './receipts';
import { refusalInWords } from './refusal';
import type { Room } from './room';
import { folded, type unfolding } from './unfold';

interface Options {
  kept: Kept;
  /** Shows the question. */
  unfold: ReturnType<typeof unfolding>;
  done: (view: Receipt) => void;
}

/** The button that takes a comment back, after asking once whether that is meant. */
export const withdrawing = (room: Room, { kept, unfold, done }: Options) => {
  const { t } = room.speech;
  /** It was taken back elsewhere, in another tab for one: then that is what there is to see. */
  const asItStands = (cause: unknown) => {
    if (cause instanceof Refused && cause.refusal.status === 409) return room.api.receipt(kept.receipt, room.locale);
    throw cause;
  };
  const question = async (close: () => void) => {
    const alert = h('p.alert', { role: 'alert' });
    const withdraw = async () => {
      alert.textContent = '';
      try {
        done(await room.api.withdraw(kept.receipt, room.locale).catch(asItStands));
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        alert.textContent = refusalInWords(cause, room.speech);
      }
    };
    const yes = button(t('withdrawYes'), () => void withdraw(), 'danger');
    const no = button(t('withdrawNo'), close, 'quiet');
    const sure = t('withdrawSure');
    const group = { role: 'group', 'aria-label': sure };
    const element = h('div.question', group, h('p', {}, sure), h('p.buttons', {}, yes, no), alert);
    return { element, focus: () => no.focus() };
  };
  const opener = button(t('withdraw'), () => void unfold(opener, question), 'act', folded);
  return opener;
};
