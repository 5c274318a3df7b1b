import { addressOf, idOf } from './address';
import type { ReaderComment } from './answers';
import { button, focusOn, h, unseen } from './h';
import type { Mine } from './mine';
import { readersName, readersWords } from './readers-words';
import { reportForm } from './report';
import type { Room } from './room';
import { hasDraft, writeForm } from './write';

const badges = { staff: 'staff', author: 'author' } as const;

/** One comment, with what can be done about it. `answers` names whom it answers, where that is not the thread's first. */
export const commentView = (
  room: Room,
  comment: ReaderComment,
  { mine, answers }: { mine: Mine; answers?: string },
) => {
  const { speech, links } = room;
  const { t } = speech;
  const { documentId, name } = comment;
  const own = mine.receiptOf(documentId);
  const below = h('div', { class: 'below' });
  const named = (word: string) => h('span', {}, word, unseen(`: ${name}`));

  let open: HTMLElement | undefined;
  /** Shows a form below the comment, one at a time; closing it gives the focus back to the button that opened it. */
  const toggle = async (
    opener: HTMLElement,
    make: (close: () => void) => Promise<{ element: HTMLElement; focus: () => void }>,
  ) => {
    const before = opener.getAttribute('aria-expanded') === 'true';
    close(false);
    if (before) return opener.focus();
    try {
      const form = await make(() => close(true, opener));
      open = form.element;
      below.prepend(form.element);
      opener.setAttribute('aria-expanded', 'true');
      form.focus();
    } catch {
      room.announce(t('unreachable'));
      open = h('p', { class: 'alert' }, t('unreachable'));
      below.prepend(open);
    }
  };
  const close = (giveBack: boolean, opener?: HTMLElement) => {
    open?.remove();
    open = undefined;
    for (const one of actions.querySelectorAll('[aria-expanded]')) one.setAttribute('aria-expanded', 'false');
    if (giveBack) opener?.focus();
  };

  const reply = button(named(t('reply')), () => openReply(), { class: 'act reply', 'aria-expanded': 'false' });
  const openReply = () =>
    toggle(reply, (close) =>
      writeForm(room, {
        ...{ parent: { documentId, name }, close },
        closed: () => room.host.dispatchEvent(new Event('rostra-closed')),
        posted: (answer, words) => {
          close();
          mine.add(answer, { ...words, at: below });
        },
      }),
    );
  const report = button(
    named(t('report')),
    () =>
      toggle(report, async (close) =>
        reportForm(room, {
          ...{ documentId, close, rules: await room.rules() },
          done: (text) => {
            close();
            const thanks = h('p', { class: 'note', role: 'status' }, text);
            below.prepend(thanks);
            focusOn(thanks);
            report.remove();
          },
        }),
      ),
    { class: 'act', 'aria-expanded': 'false' },
  );

  const time = h(
    'time',
    { datetime: comment.submittedAt, title: speech.exact(comment.submittedAt) },
    speech.ago(comment.submittedAt),
  );
  /** A finger has no pointer to hover with: following the link shows the exact time too. */
  const exact = () => {
    time.textContent = time.title;
    time.dataset.exact = '';
  };
  const actions = h('p', { class: 'acts' }, reply, own ? mine.withdrawing(own, below) : report);
  const element = h(
    'article',
    { id: idOf(documentId), class: 'comment', part: 'comment', tabindex: '-1', 'aria-label': name },
    h(
      'p',
      { class: 'head', part: 'head' },
      readersName(name),
      ...comment.badges.flatMap((badge) =>
        badge in badges
          ? [' ', h('span', { class: 'badge', part: 'badge' }, t(badges[badge as keyof typeof badges]))]
          : [],
      ),
      own && h('span', { class: 'badge', part: 'badge' }, t('you')),
      ' ',
      h(
        'a',
        { class: 'when', part: 'time', href: addressOf(documentId), click: exact },
        time,
        unseen(`. ${t('link')}`),
      ),
    ),
    answers && h('p', { class: 'to' }, ...around(t('answering'), '{name}', readersName(answers))),
    readersWords(comment.body, { links }),
    actions,
    below,
  );
  if (hasDraft(room, comment)) void openReplyQuietly();
  /** A reply that was begun before a reload is there again, without taking the focus. */
  async function openReplyQuietly() {
    const focused = document.activeElement;
    await openReply();
    if (focused instanceof HTMLElement && focused !== room.host) focused.focus({ preventScroll: true });
  }
  return element;
};

/** A sentence with an element in the place of `{name}`. */
const around = (sentence: string, place: string, element: Node) => {
  const [before = '', after = ''] = sentence.split(place);
  return [before, element, after];
};
