import { idOf } from './address';
import type { CommentPage } from './answers';
import { button, focusOn, h } from './h';
import type { Mine } from './mine';
import type { Room, Sort } from './room';
import { type Thread, threadView } from './thread';

/** The most pages, and then the most folded threads, that are looked through for one comment: it may be gone. */
const furthest = 20;
const most = 100;

/** An article's comments, page by page. */
export const commentList = (room: Room, { mine, first }: { mine: Mine; first: CommentPage }) => {
  const { t, count } = room.speech;
  const threads = new Map<string, Thread>();
  let cursor: string | null = null;
  let order: Sort = room.sort;

  const element = h('ol.list', { role: 'list' });
  const alert = h('p.alert', { role: 'alert' });
  const more = button(t('more'), () => void next(), 'more');
  const foot = h('div.foot', {}, alert, more);

  const add = ({ data, meta }: CommentPage): HTMLElement[] => {
    cursor = meta.nextCursor;
    more.hidden = !cursor;
    return data
      .filter(({ documentId }) => !threads.has(documentId))
      .map((root) => {
        const thread = threadView(room, root, mine);
        threads.set(root.documentId, thread);
        element.append(thread.element);
        return thread.head;
      });
  };
  const fetchPage = (limit: number) => room.api.page(room.article, { locale: room.locale, sort: order, limit, cursor });
  /** The next page, below; the focus goes to the first comment that is new. */
  const next = async ({ limit = room.pageSize, focus = true } = {}): Promise<boolean> => {
    alert.textContent = '';
    try {
      const from = cursor;
      const page = await fetchPage(limit);
      if (cursor !== from) return false; // meanwhile another order was asked for, or this page twice
      const added = add(page);
      if (focus) focusOn(added[0]);
      if (focus) room.announce(count('shown', added.length));
      return true;
    } catch {
      alert.textContent = t('unreachable');
      return false;
    }
  };
  /** The first page in an order, and in place of what stood there; forms that somebody writes in stay with their comment. */
  const show = (page: CommentPage, sort: Sort): HTMLElement[] => {
    order = sort;
    const before = new Map(threads);
    threads.clear();
    const fresh: HTMLElement[] = [];
    const elements = page.data.map((root) => {
      const known = before.get(root.documentId);
      const thread = known ?? threadView(room, root, mine);
      fresh.push(...(known ? known.update(root) : [thread.head]));
      threads.set(root.documentId, thread);
      return thread.element;
    });
    element.replaceChildren(...elements);
    add({ ...page, data: [] });
    return fresh;
  };
  add(first);

  const find = (documentId: string) => element.querySelector<HTMLElement>(`[id="${CSS.escape(idOf(documentId))}"]`);
  return {
    ...{ element, foot, show, find },
    /** Looks through the pages, then through folded replies, for one comment. */
    seek: async (documentId: string): Promise<HTMLElement | null> => {
      let unfolded = 0;
      for (let page = 0; page < furthest && !find(documentId) && cursor; page += 1)
        if (!(await next({ limit: 100, focus: false }))) break;
      for (const thread of threads.values()) {
        if (find(documentId) || room.signal.aborted) break;
        if (thread.folded() && unfolded++ < most) await thread.unfold({ focus: false });
      }
      return find(documentId);
    },
  };
};
