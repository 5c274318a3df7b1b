import type { ReaderComment } from './answers';
import { commentView } from './comment';
import { button, focusOn, h } from './h';
import type { Mine } from './mine';
import type { Room } from './room';

export type Thread = ReturnType<typeof threadView>;

/** A comment and the replies to it: three at first, the rest on demand. */
export const threadView = (room: Room, root: ReaderComment, mine: Mine) => {
  const { t, count } = room.speech;
  const names = new Map([[root.documentId, root.name]]);
  const shown = new Set<string>();
  let cursor: string | null | undefined;
  let total = root.replyCount;

  const replies = h('ol.replies', { role: 'list' });
  const label = h('span');
  const more = button(label, () => void unfold(), 'act more-replies');
  const head = commentView(room, root, { mine });
  const element = h('li.thread', {}, head, replies, more);

  const tellRest = () => {
    const rest = Math.max(0, total - shown.size);
    label.textContent = count('moreReplies', rest);
    more.hidden = rest === 0;
    replies.hidden = shown.size === 0;
  };
  /** Answers the elements of those that were not there before. */
  const add = (list: ReaderComment[]): HTMLElement[] => {
    for (const { documentId, name } of list) names.set(documentId, name);
    const fresh = list.filter(({ documentId }) => !shown.has(documentId));
    return fresh.map((reply) => {
      shown.add(reply.documentId);
      const answered = reply.parent !== root.documentId ? names.get(reply.parent ?? '') : undefined;
      const view = commentView(room, reply, { mine, answers: answered });
      replies.append(h('li', {}, view));
      return view;
    });
  };
  const unfold = async ({ focus = true } = {}) => {
    try {
      const page = await room.api.replies(root.documentId, cursor);
      const added = add(page.data);
      cursor = page.meta.nextCursor;
      if (!cursor) total = shown.size;
      tellRest();
      if (focus) focusOn(added[0] ?? head);
    } catch {
      label.textContent = `${t('unreachable')} ${t('retry')}`;
      room.announce(t('unreachable'));
    }
  };
  add(root.replies);
  tellRest();
  return {
    element,
    head,
    unfold,
    folded: () => !more.hidden,
    /** Takes the replies that have come since, and answers them, or the button behind which they are. */
    update: (now: ReaderComment): HTMLElement[] => {
      const grown = now.replyCount > total;
      total = now.replyCount;
      const added = shown.size < 3 || now.replyCount <= 3 ? add(now.replies) : [];
      tellRest();
      return added.length === 0 && grown ? [more] : added;
    },
  };
};
