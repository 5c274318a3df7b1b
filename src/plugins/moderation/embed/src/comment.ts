import { addressOf, idOf } from './address';
import type { ReaderComment } from './answers';
import { button, focusOn, h, unseen } from './h';
import type { Mine } from './mine';
import { around, readersName, readersWords } from './readers-words';
import { reportForm } from './report';
import type { Room } from './room';
import { folded, unfolding } from './unfold';
import { hasDraft, writeForm } from './write';

/** One comment, with what can be done about it. `answers` names whom it answers, where that is not the thread's first. */
export const commentView = (
  room: Room,
  comment: ReaderComment,
  { mine, answers }: { mine: Mine; answers?: string },
) => {
  const { t } = room.speech;
  const below = h('div.below');
  return h(
    'article.comment',
    { id: idOf(comment.documentId), tabindex: '-1', 'aria-label': comment.name },
    head(room, comment, mine),
    answers && h('p.to', {}, ...around(t('answering'), readersName(answers))),
    readersWords(comment.body, room),
    acts(room, comment, { mine, below }),
    below,
  );
};

const head = ({ speech }: Room, { documentId, name, badges, submittedAt }: ReaderComment, mine: Mine) => {
  const { t, exact, ago } = speech;
  const badge = (text: string) => h('span.badge', {}, text);
  const time = h('time', { datetime: submittedAt, title: exact(submittedAt) }, ago(submittedAt));
  /** A finger has no pointer to hover with: following the link shows the exact time too. */
  const showExact = () => {
    time.textContent = time.title;
    time.dataset.exact = '';
  };
  return h(
    'p.head',
    {},
    readersName(name),
    badges.includes('staff') && badge(t('staff')),
    badges.includes('author') && badge(t('author')),
    mine.receiptOf(documentId) && badge(t('you')),
    ' ',
    h('a.when', { href: addressOf(documentId), click: showExact }, time, unseen(`. ${t('link')}`)),
  );
};

const acts = (room: Room, comment: ReaderComment, { mine, below }: { mine: Mine; below: HTMLElement }) => {
  const { t } = room.speech;
  const { documentId, name } = comment;
  const unfold = unfolding(room, below);
  const named = (word: string) => h('span', {}, word, unseen(` (${name})`));

  const write = ({ focus = true } = {}) => {
    const posting = { parent: comment, posted: mine.add, at: below };
    return unfold(reply, (close) => writeForm(room, { ...posting, close }), { focus });
  };
  const reply = button(named(t('reply')), () => void write(), 'act reply', folded);
  if (hasDraft(room, comment)) void write({ focus: false }); // begun before a reload

  const complain = (close: () => void) => {
    const done = (text: string) => {
      close();
      const thanks = h('p.note', {}, text);
      below.prepend(thanks);
      report.remove();
      focusOn(thanks);
    };
    return reportForm(room, { documentId, close, done });
  };
  const report = button(named(t('report')), () => void unfold(report, complain), 'act', folded);
  const own = mine.receiptOf(documentId);
  return h('p.acts', {}, reply, own ? mine.withdrawing(own, unfold) : report);
};
