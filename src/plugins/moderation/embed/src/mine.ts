import type { Receipt, Submitted } from './answers';
import { Refused } from './api';
import { card, withdrawing } from './card';
import { h } from './h';
import type { Kept } from './receipts';
import type { Room } from './room';

export type Mine = ReturnType<typeof ownComments>;

/** The reader's own comments, known by the receipts that this browser keeps. Nobody else sees them here. */
export const ownComments = (room: Room) => {
  const { t } = room.speech;
  const list = h('div', { class: 'cards' });
  const title = h(`h${room.level + 1}` as 'h3', { class: 'small-title' }, t('yours'));
  const element = h('div', { class: 'mine', part: 'mine', hidden: true }, title, list);
  const shown = new Map<string, { view: Receipt; card: ReturnType<typeof card> }>();

  const show = (kept: Kept, view: Receipt, at: HTMLElement = list) => {
    const hide = () => {
      room.receipts.hide(kept.receipt, shown.get(kept.receipt)?.view.state ?? view.state);
      made.element.remove();
      element.hidden = list.childElementCount === 0;
    };
    const made = card(room, { kept, view, hide, changed: (now) => take(kept, now, { byReader: true }) });
    shown.set(kept.receipt, { view, card: made });
    at.append(made.element);
    element.hidden = list.childElementCount === 0;
    return made;
  };

  /** Shows what a receipt says now, and says it where a moderator has decided. Answers whether that is news. */
  const take = (kept: Kept, view: Receipt, { byReader = false } = {}): boolean => {
    const before = shown.get(kept.receipt);
    if (!before) {
      if (kept.hidden !== view.state) show(kept, view);
      else
        shown.set(kept.receipt, {
          view,
          card: card(room, { kept, view, hide: () => undefined, changed: () => undefined }),
        });
      return false;
    }
    if (JSON.stringify(before.view) === JSON.stringify(view)) return false;
    // Somebody who writes an appeal or is asked about withdrawing must not have it drawn away.
    const busy = !byReader && before.view.state === view.state && before.card.element.querySelector('form, .question');
    if (busy) return false;
    const moved = before.view.state !== view.state;
    before.view = view;
    before.card.draw(view);
    if (byReader) before.card.focus();
    if (moved && !before.card.element.isConnected) show(kept, view);
    if (moved && view.state === 'approved') room.announce(t('published'));
    if (moved && view.state === 'rejected') room.announce(t('notPublished'));
    if (moved) room.tell('change', { documentId: view.documentId, state: view.state });
    return true;
  };

  const ask = async (kept: Kept): Promise<boolean> => {
    try {
      return take(kept, await room.api.receipt(kept.receipt, room.locale));
    } catch (cause) {
      // A receipt that the newsroom no longer knows is of no use; one that it cannot be asked about now stays.
      if (cause instanceof Refused && cause.refusal.status === 404) room.receipts.drop(kept.receipt);
      else throw cause;
      return false;
    }
  };

  return {
    element,
    receiptOf: (documentId: string) => room.receipts.all().find((kept) => kept.documentId === documentId),
    withdrawing: (kept: Kept, at: HTMLElement) =>
      withdrawing(room, {
        ...{ kept, at },
        done: (view) => {
          at.closest('article')?.remove();
          show(kept, view).focus();
        },
      }),
    /** Right after posting: what the reader wrote, where it was written. */
    add: ({ data, meta }: Submitted, { body, name, at }: { body: string; name: string; at?: HTMLElement }) => {
      const nothing = { decidedAt: null, statement: null, canAppeal: false, appeal: null };
      const view = { ...data, ...nothing, name, body, submittedAt: new Date().toISOString() };
      show({ receipt: meta.receipt, documentId: data.documentId }, view, at).focus();
      room.announce(t(data.state === 'approved' ? 'published' : 'sent'));
      room.tell('post', { documentId: data.documentId, state: data.state });
    },
    /** Asks about all of them, at the start. */
    recall: () => Promise.allSettled(room.receipts.all().map(ask)),
    /** Asks about what can still change. Answers whether anything did. */
    look: async (): Promise<boolean> => {
      const open = room.receipts.all().filter(({ receipt }) => {
        const view = shown.get(receipt)?.view;
        return view && (view.state === 'pending' || view.appeal?.state === 'open');
      });
      return (await Promise.all(open.slice(0, 5).map(ask))).some(Boolean);
    },
  };
};
