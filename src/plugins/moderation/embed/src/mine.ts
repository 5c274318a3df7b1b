import { idOf } from './address';
import type { Receipt, Submitted } from './answers';
import { Refused } from './api';
import { appealOutcomes } from './appeal';
import { card } from './card';
import { focusOn, h } from './h';
import { outcomeOf } from './outcome';
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
  let published = 0;

  /** Among the others by age, the newest first, or where it was written. */
  const show = (kept: Kept, view: Receipt, at?: HTMLElement) => {
    const hide = () => {
      const { view: last } = known.get(kept.receipt) ?? { view };
      room.receipts.hide(kept.receipt, outcomeOf(last));
      known.set(kept.receipt, { view: last });
      made.element.remove();
      element.hidden = !list.firstElementChild;
      focusOn(list.querySelector<HTMLElement>('.card') ?? element.parentElement?.querySelector('.title'));
    };
    const made = card(room, { kept, view, hide, changed: (now) => take(kept, now, { byReader: true }) });
    known.set(kept.receipt, { view, card: made });
    const older = [...list.children].find((one) => ((one as HTMLElement).dataset.at ?? '') < view.submittedAt);
    if (at) at.append(made.element);
    else list.insertBefore(made.element, older ?? null);
    element.hidden = !list.firstElementChild;
    return made;
  };

  /** Shows what a receipt says now, and says it where something was decided. Answers whether that is news. */
  const take = (kept: Kept, view: Receipt, { byReader = false } = {}): boolean => {
    const { view: before, card: last } = known.get(kept.receipt) ?? {};
    if (before && JSON.stringify(before) === JSON.stringify(view)) return false;
    const drawn = last?.element.isConnected ? last : undefined;
    const told = before && outcomeOf(before) !== outcomeOf(view);
    if (drawn && !byReader && !told && drawn.busy()) return false;
    known.set(kept.receipt, { view, card: drawn });
    if (drawn) drawn.draw(view, { focus: byReader });
    else if (byReader) show(kept, view).focus();
    else if (kept.hidden !== outcomeOf(view)) show(kept, view);
    if (view.state === 'withdrawn')
      room.host.shadowRoot?.getElementById(idOf(view.documentId))?.closest('li')?.remove();
    if (!told) return before !== undefined;
    const { state, appeal } = view;
    if (appeal && appeal.state !== before.appeal?.state) room.announce(t(appealOutcomes[appeal.state]));
    else if (state === 'approved') room.announce(t('published'));
    else if (state === 'rejected') room.announce(t('notPublished'));
    if (state === before.state) return true;
    published += Number(state === 'approved') - Number(before.state === 'approved');
    room.tell('change', { documentId: view.documentId, state });
    return true;
  };

  const ask = async (kept: Kept): Promise<boolean> => {
    try {
      return take(kept, await room.api.receipt(kept.receipt, room.locale));
    } catch (cause) {
      // A receipt that the newsroom no longer knows is of no use; about one that it cannot tell now it is asked again.
      if (!(cause instanceof Refused)) throw cause;
      if (cause.refusal.status === 404) room.receipts.drop(kept.receipt);
      return false;
    }
  };

  return {
    element,
    receiptOf: (documentId: string) => room.receipts.all().find((kept) => kept.documentId === documentId),
    /** How many of them have appeared since the page was opened, less those that have gone. */
    published: () => published,
    /** For the reader's own among the others: once taken back it goes from there, and its card tells so. */
    withdrawing: (kept: Kept, unfold: ReturnType<typeof unfolding>) =>
      withdrawing(room, { kept, unfold, done: (view) => take(kept, view, { byReader: true }) }),
    /** Right after posting: what the reader wrote, where it was written. */
    add: ({ data, meta }: Submitted, { body, name, at }: { body: string; name: string; at?: HTMLElement }) => {
      const view: Receipt = {
        ...{ ...data, name, body, submittedAt: new Date().toISOString(), parent: null, erasedAt: null },
        ...{ article: { documentId: room.article, locale: room.locale, title: null } },
        ...{ decidedAt: null, statement: null, canAppeal: false, appealUntil: null, appeal: null },
      };
      known.get(meta.receipt)?.card?.element.remove(); // sent again, where the answer was lost
      show({ receipt: meta.receipt, documentId: data.documentId }, view, at).focus();
      published += Number(data.state === 'approved');
      room.announce(t(data.state === 'approved' ? 'published' : 'sent'));
      room.tell('post', { documentId: data.documentId, state: data.state });
    },
    /** Asks about all of them, at the start. */
    recall: () => Promise.allSettled(room.receipts.all().map(ask)),
    /** Asks about what can still change, or came from another tab. Answers whether anything did. */
    look: async (): Promise<boolean> => {
      const open = room.receipts.all().filter(({ receipt }) => {
        const view = known.get(receipt)?.view;
        return !view || view.state === 'pending' || view.appeal?.state === 'open';
      });
      return (await Promise.all(open.map(ask))).some(Boolean);
    },
  };
};
