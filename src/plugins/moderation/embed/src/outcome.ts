import type { Receipt } from './answers';
import { appealView } from './appeal';
import { type Child, h, hint } from './h';
import { readersWords } from './readers-words';
import type { Room } from './room';

/** What a reader follows it for: once this changes, there is something to tell. */
export const outcomeOf = ({ state, appeal }: Receipt) => `${state} ${appeal?.state ?? ''}`.trim();

/** What became of a comment, in words: its state, the reader's own text, the statement of reasons, the appeal. */
export const outcome = (room: Room, view: Receipt): Child[] => {
  const { t } = room.speech;
  const { state, statement, erasedAt, body } = view;
  if (erasedAt) return [h('p.state', {}, t('erased')), hint(t('erasedText'))];
  return [
    h('p.state', {}, t(state)),
    body && readersWords(body),
    state === 'pending' && hint(t('pendingText')),
    state === 'withdrawn' && hint(t('withdrawnText')),
    statement && hint(t('rejectedText')),
    statement &&
      h(
        'div.statement',
        {},
        h('p.strong', { dir: 'auto' }, statement.guideline.title),
        h('p', { dir: 'auto' }, statement.text),
      ),
    appealView(room, view),
  ];
};
