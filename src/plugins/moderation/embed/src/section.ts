import type { CommentPage } from './answers';
import { button, focusOn, h } from './h';
import { commentList } from './list';
import { ownComments } from './mine';
import { news } from './news';
import { permalinks } from './permalinks';
import type { Room, Sort } from './room';
import { sorts } from './room';
import { watch } from './watch';
import { hasDraft, writeForm } from './write';

const reasons = { thread: 'closedThread', article: 'closedArticle', period: 'closedPeriod' } as const;

/** The whole comment section under an article. */
export const commentSection = (room: Room, { first, every }: { first: CommentPage; every: number }) => {
  const { t, n, words } = room.speech;
  const mine = ownComments(room);
  const list = commentList(room, { mine, first });

  const total = h('span', { class: 'total' });
  const none = h('p', { class: 'none', part: 'empty' });
  const closed = h('p', { class: 'closed', part: 'closed' });
  const prompt = button(t('write'), () => void write(), { class: 'prompt', part: 'prompt', 'aria-expanded': 'false' });
  const place = h('div', {}, prompt);
  const order = h(
    'select',
    { part: 'order', change: () => void reorder(order.value as Sort) },
    ...sorts.map((sort) => h('option', { value: sort, selected: sort === room.sort }, t(sort))),
  );
  const bar = h('p', { class: 'bar' }, h('label', {}, h('span', {}, t('order')), ' ', order));

  const tell = ({ count, open, closedBy }: CommentPage['meta']) => {
    total.textContent = n(count);
    closed.hidden = open;
    closed.textContent = t(reasons[closedBy ?? 'thread']);
    place.hidden = !open && !place.querySelector('form'); // nobody's unfinished words are taken away
    element.classList.toggle('is-closed', !open);
  };
  /** Only with a list that the reader asked for: a line that comes or goes moves what is below it. */
  const arrange = ({ count, open }: CommentPage['meta']) => {
    bar.hidden = count < 2;
    none.hidden = count > 0;
    none.textContent = t(open ? 'none' : 'noneClosed');
  };
  const fetchFirst = (sort: Sort) => room.api.page(room.article, { locale: room.locale, sort, limit: room.pageSize });
  const reorder = async (sort: Sort): Promise<HTMLElement[]> => {
    try {
      const page = await fetchFirst(sort);
      order.value = sort;
      const fresh = list.show(page, sort);
      arrivals.caughtUp(page);
      arrange(page.meta);
      return fresh;
    } catch {
      room.announce(t('unreachable'));
      return [];
    }
  };
  const openNews = async () => {
    const fresh = await reorder('newest');
    for (const one of fresh) one.classList.add('fresh');
    focusOn(fresh[0] ?? list.element);
  };
  const arrivals = news(room, { first, list, tell, open: () => void openNews() });

  const write = async ({ focus = true } = {}) => {
    const close = () => {
      place.replaceChildren(prompt);
      prompt.focus();
    };
    prompt.setAttribute('aria-busy', 'true');
    try {
      const opened = await writeForm(room, {
        close,
        closed: () => tell({ ...first.meta, open: false, closedBy: 'thread' }),
        posted: (answer, given) => {
          place.replaceChildren(prompt);
          mine.add(answer, given);
          watching.quicken();
        },
      });
      place.replaceChildren(opened.element);
      if (focus) opened.focus();
    } catch {
      place.replaceChildren(prompt, h('p', { class: 'alert', role: 'alert' }, t('unreachable')));
    }
    prompt.removeAttribute('aria-busy');
  };

  const element = h(
    'section',
    { class: 'section', part: 'section', lang: words.language, dir: words.direction, 'aria-labelledby': 'title' },
    h(`h${room.level}` as 'h2', { id: 'title', part: 'title' }, t('comments'), ' ', total),
    closed,
    place,
    mine.element,
    arrivals.element,
    bar,
    none,
    list.element,
    list.foot,
  );
  tell(first.meta);
  arrange(first.meta);
  if (hasDraft(room) && first.meta.open) void write({ focus: false });
  void mine.recall();
  permalinks(room, { list, showNewest: () => reorder('newest') });
  const watching = watch({
    ...{ host: room.host, every, signal: room.signal },
    look: async () => (await Promise.all([mine.look(), arrivals.look()])).some(Boolean),
  });
  return element;
};
