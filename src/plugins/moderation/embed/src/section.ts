import type { CommentPage } from './answers';
import { button, focusOn, h } from './h';
import { commentList } from './list';
import { ownComments } from './mine';
import { news } from './news';
import { permalinks } from './permalinks';
import type { Room, Sort } from './room';
import { sorts } from './room';
import { folded, unfolding } from './unfold';
import { watch } from './watch';
import { hasDraft, writeForm } from './write';

const reasons = { thread: 'closedThread', article: 'closedArticle', period: 'closedPeriod' } as const;

/** The whole comment section under an article. */
export const commentSection = (room: Room, { first, every }: { first: CommentPage; every: number }) => {
  const { t, n, words } = room.speech;
  const mine = ownComments(room);
  const list = commentList(room, { mine, first });

  const total = h('span.total', {});
  const none = h('p.none', {});
  const closed = h('p.closed', { role: 'status' });
  const alert = h('p.alert', { role: 'alert' });
  const prompt = button(t('write'), () => void write(), 'prompt', folded);
  const place = h('div.place', {}, prompt);
  const order = h(
    'select.order',
    { change: () => void reorder(order.value as Sort) },
    ...sorts.map((sort) => h('option', { value: sort, selected: sort === room.sort }, t(sort))),
  );
  const bar = h('p.bar', {}, h('label', {}, h('span', {}, t('order')), ' ', order));

  const tell = ({ count, open, closedBy }: CommentPage['meta']) => {
    total.textContent = n(count);
    closed.hidden = open;
    closed.textContent = t(reasons[closedBy ?? 'thread']);
    element.classList.toggle('is-closed', !open);
  };
  /** Only with a list that the reader asked for: a line that comes or goes moves what is below it. */
  const arrange = ({ count, open }: CommentPage['meta']) => {
    bar.hidden = count < 2;
    none.hidden = count > 0;
    none.textContent = t(open ? 'none' : 'noneClosed');
  };
  const fetchFirst = (sort: Sort) => room.api.page(room.article, { locale: room.locale, sort, limit: room.pageSize });
  let shown = room.sort;
  let asked = 0;
  const reorder = async (sort: Sort): Promise<HTMLElement[]> => {
    const turn = ++asked;
    alert.textContent = '';
    try {
      const page = await fetchFirst(sort);
      if (turn !== asked) return []; // the order asked for last stands, whichever answer comes first
      shown = order.value = sort;
      const fresh = list.show(page, sort);
      arrivals.caughtUp(page);
      arrange(page.meta);
      return fresh;
    } catch {
      if (turn === asked) {
        order.value = shown;
        alert.textContent = t('unreachable');
      }
      return [];
    }
  };
  const openNews = async () => {
    const fresh = await reorder('newest');
    for (const one of fresh) one.classList.add('fresh');
    focusOn(fresh[0] ?? list.element);
  };
  const arrivals = news(room, { first, mine, tell, open: () => void openNews() });

  const unfold = unfolding(room, place);
  const write = ({ focus = true } = {}) =>
    unfold(prompt, (close) => writeForm(room, { close, posted: mine.add }), { focus });

  const element = h(
    'section.section',
    { lang: words.language, dir: words.direction, 'aria-labelledby': 'title' },
    h(`h${room.level}.title` as 'h2', { id: 'title' }, t('comments'), ' ', total),
    closed,
    place,
    mine.element,
    arrivals.element,
    bar,
    alert,
    none,
    list.element,
    list.foot,
  );
  tell(first.meta);
  arrange(first.meta);
  if (hasDraft(room) && first.meta.open) void write({ focus: false });
  const complain = (text: string) => {
    alert.textContent = text;
  };
  const follow = permalinks(room, { section: element, list, complain, showNewest: () => reorder('newest') });
  void mine.recall().then(() => follow()); // not before: the reader's own comments stand above, and would push it away
  const watching = watch({
    ...{ host: room.host, every, signal: room.signal },
    look: async () => {
      for (const time of element.querySelectorAll<HTMLTimeElement>('time:not([data-exact])'))
        time.textContent = room.speech.ago(time.dateTime);
      const decided = await mine.look(); // first, for the reader's own are no news
      return (await arrivals.look()) || decided;
    },
  });
  room.host.addEventListener('rostra-post', watching.quicken, { signal: room.signal });
  return element;
};
