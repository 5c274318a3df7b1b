import type { Receipt, Submitted } from './answers';
import { Refused } from './api';
import { card } from './card';
import { h } from './h';
import type { Kept } from './receipts';
import type { Room } from './room';
import type { unfolding } from './unfold';
import { withdrawing } from './withdraw';

export type Mine = ReturnType<typeof ownComments>;

/** The reader's own comments, known by the receipts that this browser keeps. Nobody else sees them here. */
export const ownComments = (room: Room) => {
  const { t } = room.speech;
  const list = h('div.cards', {});
  const title = h(`h${room.level + 1}.small-title` as 'h3', {}, t('yours'));
  const element = h('div.mine', { hidden: true }, title, list);
  const known = new Map<string, { view: Receipt; card?: ReturnType<typeof card> }>();

  const show = (kept: Kept, view: Receipt, at: HTMLElement = list) => {
    const hide = () => {
      const { view: last } = known.get(kept.receipt) ?? { view };
      room.receipts.hide(kept.receipt, last.state);
      known.set(kept.receipt, { view: last });
      made.element.remove();
      element.hidden = list.childElementCount === 0;
    };
    const made = card(room, { kept, view, hide, changed: (now) => take(kept, now, { byReader: true }) });
    known.set(kept.receipt, { view, card: made });
    at.append(made.element);
    element.hidden = list.childElementCount === 0;
    return made;
  };

  /** Shows what a receipt says now, and says it where a moderator has decided. Answers whether that is news. */
  const take = (kept: Kept, view: Receipt, { byReader = false } = {}): boolean => {
    const { view: before, card: drawn } = known.get(kept.receipt) ?? {};
    if (before && JSON.stringify(before) === JSON.stringify(view)) return false;
    const moved = before !== undefined && before.state !== view.state;
    if (drawn && !byReader && !moved && drawn.busy()) return false;
    known.set(kept.receipt, { view, card: drawn });
    if (drawn) drawn.draw(view, { focus: byReader });
    else if (kept.hidden !== view.state) show(kept, view);
    if (!moved) return before !== undefined;
    if (view.state === 'approved') room.announce(t('published'));
    if (view.state === 'rejected') room.announce(t('notPublished'));
    room.tell('change', { documentId: view.documentId, state: view.state });
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
    /** For the reader's own among the others: once taken back it goes from there, and its card tells so. */
    withdrawing: (kept: Kept, { unfold, at }: { unfold: ReturnType<typeof unfolding>; at: HTMLElement }) =>
      withdrawing(room, {
        ...{ kept, unfold },
        done: (view) => {
          at.closest('li')?.remove();
          show(kept, view).focus();
        },
      }),
    /** Right after posting: what the reader wrote, where it was written. */
    add: ({ data, meta }: Submitted, { body, name, at }: { body: string; name: string; at?: HTMLElement }) => {
      const view: Receipt = {
        ...{ ...data, name, body, submittedAt: new Date().toISOString(), parent: null, erasedAt: null },
        ...{ article: { documentId: room.article, locale: room.locale, title: null } },
        ...{ decidedAt: null, statement: null, canAppeal: false, appealUntil: null, appeal: null },
      };
      show({ receipt: meta.receipt, documentId: data.documentId }, view, at).focus();
      room.announce(t(data.state === 'approved' ? 'published' : 'sent'));
      room.tell('post', { documentId: data.documentId, state: data.state });
    },
    /** Asks about all of them, at the start. */
    recall: () => Promise.allSettled(room.receipts.all().map(ask)),
    /** Asks about what can still change. Answers whether anything did. */
    look: async (): Promise<boolean> => {
      const open = room.receipts.all().filter(({ receipt }) => {
        const view = known.get(receipt)?.view;
        return view && (view.state === 'pending' || view.appeal?.state === 'open');
      });
      return (await Promise.all(open.slice(0, 5).map(ask))).some(Boolean);
    },
  };
};
