import { addressOf } from './address';
import type { Receipt } from './answers';
import { Refused } from './api';
import { appealForm, appealView } from './appeal';
import { button, focusOn, h } from './h';
import { keeps } from './keep';
import { readersWords } from './readers-words';
import type { Kept } from './receipts';
import { refusalInWords } from './refusal';
import type { Room } from './room';

export interface CardOptions {
  kept: Kept;
  view: Receipt;
  /** Once the reader has put it aside. */
  hide: () => void;
  /** When what the receipt says has changed by the reader's own doing. */
  changed: (view: Receipt) => void;
}

const explained = { pending: 'pendingText', withdrawn: 'withdrawnText', rejected: 'rejectedText' } as const;

/** One of the reader's own comments: what became of it, why, and what the reader can do. */
export const card = (room: Room, { kept, view, hide, changed }: CardOptions) => {
  const { t } = room.speech;
  const element = h('div', { class: 'card', part: 'card', tabindex: '-1', role: 'group' });
  const below = h('div', {});

  const draw = (now: Receipt) => {
    const { state, statement, erasedAt } = now;
    element.dataset.state = state;
    element.setAttribute('aria-label', t(erasedAt ? 'erased' : state));
    below.replaceChildren();
    const appeal = button(t('appeal'), () => openAppeal(now, appeal), { class: 'act', 'aria-expanded': 'false' });
    const text = erasedAt ? t('erasedText') : state === 'approved' ? '' : t(explained[state]);
    element.replaceChildren(
      h('p', { class: 'state' }, t(erasedAt ? 'erased' : state)),
      now.body ? readersWords(now.body) : '',
      text && (state !== 'rejected' || statement || erasedAt) ? h('p', { class: 'hint' }, text) : '',
      statement && !erasedAt
        ? h(
            'div',
            { class: 'statement', part: 'statement' },
            h('p', { class: 'strong', dir: 'auto' }, statement.guideline.title),
            h('p', { dir: 'auto' }, statement.text),
          )
        : '',
      appealView(room, now) ?? '',
      h(
        'p',
        { class: 'acts' },
        state === 'approved' &&
          h(
            'a',
            {
              class: 'act',
              href: addressOf(now.documentId),
              click: () => room.host.dispatchEvent(new Event('rostra-seek')),
            },
            t('show'),
          ),
        now.canAppeal && appeal,
        state !== 'withdrawn' && !erasedAt && withdrawing(room, { kept, at: below, done: changed }),
        receiptLink(room, kept),
        state !== 'pending' && button(t('hide'), hide, { class: 'act' }),
      ),
      keeps() ? '' : receiptToCopy(room, kept),
      below,
    );
  };

  const openAppeal = (now: Receipt, opener: HTMLElement) => {
    const close = () => {
      below.replaceChildren();
      opener.setAttribute('aria-expanded', 'false');
      opener.focus();
    };
    if (opener.getAttribute('aria-expanded') === 'true') return close();
    const opened = appealForm(room, { receipt: kept.receipt, view: now, close, done: changed });
    opener.setAttribute('aria-expanded', 'true');
    below.replaceChildren(opened.element);
    opened.focus();
  };
  draw(view);
  return { element, draw, focus: () => focusOn(element) };
};

const receiptLink = ({ receiptUrl, speech }: Room, { receipt }: Kept) =>
  receiptUrl && h('a', { class: 'act', href: receiptUrl.replace('{receipt}', receipt) }, speech.t('receipt'));

const receiptToCopy = ({ speech }: Room, { receipt }: Kept) =>
  h('p', { class: 'hint' }, speech.t('receiptKeep'), ' ', h('code', { tabindex: '0' }, receipt));

/** The button that takes a comment back, after asking once whether that is meant. */
export const withdrawing = (
  room: Room,
  { kept, at, done }: { kept: Kept; at: HTMLElement; done: (view: Receipt) => void },
) => {
  const { t } = room.speech;
  const ask = () => {
    const alert = h('p', { class: 'alert', role: 'alert' });
    const withdraw = async () => {
      try {
        done(await room.api.withdraw(kept.receipt, room.locale));
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        alert.textContent =
          cause.refusal.name === 'Unreachable' ? t('unreachable') : refusalInWords(cause, room.speech);
      }
    };
    const keepIt = button(
      t('withdrawNo'),
      () => {
        question.remove();
        opener.focus();
      },
      { class: 'quiet' },
    );
    const question = h(
      'div',
      { class: 'question', role: 'group', 'aria-label': t('withdrawSure') },
      h('p', {}, t('withdrawSure')),
      h('p', { class: 'buttons' }, button(t('withdrawYes'), withdraw, { class: 'danger' }), keepIt),
      alert,
    );
    at.replaceChildren(question);
    keepIt.focus();
  };
  const opener = button(t('withdraw'), ask, { class: 'act' });
  return opener;
};
