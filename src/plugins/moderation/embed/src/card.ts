import { addressOf } from './address';
import type { Receipt } from './answers';
import { appealForm } from './appeal';
import { button, focusOn, h, hint } from './h';
import { keeps } from './keep';
import { outcome } from './outcome';
import type { Kept } from './receipts';
import type { Room } from './room';
import { folded, unfolding } from './unfold';
import { withdrawing } from './withdraw';

export interface CardOptions {
  kept: Kept;
  view: Receipt;
  /** Once the reader has put it aside. */
  hide: () => void;
  /** When what the receipt says has changed by the reader's own doing. */
  changed: (view: Receipt) => void;
}

/** One of the reader's own comments: what became of it, why, and what the reader can do. */
export const card = (room: Room, { kept, view, hide, changed }: CardOptions) => {
  const { t } = room.speech;
  const element = h('div.card', { tabindex: '-1', role: 'group', 'data-at': view.submittedAt });
  const below = h('div');
  const unfold = unfolding(room, below);

  const draw = (now: Receipt, { focus = false } = {}) => {
    const { state, erasedAt } = now;
    const held = element.matches(':focus-within');
    element.dataset.state = state;
    element.setAttribute('aria-label', t(erasedAt ? 'erased' : state));
    below.replaceChildren();
    const object = (close: () => void) => appealForm(room, { kept, view: now, close, done: changed });
    const appeal = button(t('appeal'), () => void unfold(appeal, object), 'act', folded);
    const acts = [
      state === 'approved' && showing(room, now),
      now.canAppeal && appeal,
      state !== 'withdrawn' && !erasedAt && withdrawing(room, { kept, unfold, done: changed }),
      receiptLink(room, kept),
      state !== 'pending' && button(t('hide'), hide, 'act'),
    ];
    const whole = h('div', {}, ...outcome(room, now), h('p.acts', {}, ...acts), receiptToCopy(room, kept), below);
    element.replaceChildren(whole);
    if (held || focus) focusOn(element); // what had the focus is gone
  };
  draw(view);
  return {
    ...{ element, draw, focus: () => focusOn(element) },
    /** Somebody who writes an appeal, or is asked about withdrawing, must not have it drawn away. */
    busy: () => below.hasChildNodes(),
  };
};

const showing = ({ speech }: Room, { documentId }: Receipt) =>
  h('a.act', { href: addressOf(documentId) }, speech.t('show'));

const receiptLink = ({ receiptUrl, speech }: Room, { receipt }: Kept) =>
  receiptUrl && h('a.act', { href: receiptUrl.replace('{receipt}', receipt) }, speech.t('receipt'));

const receiptToCopy = ({ speech }: Room, { receipt }: Kept) =>
  !keeps() && hint(speech.t('receiptKeep'), ' ', h('code', { tabindex: '0' }, receipt));
