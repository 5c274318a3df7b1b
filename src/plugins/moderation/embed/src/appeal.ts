import type { Receipt } from './answers';
import { field } from './field';
import { form } from './form';
import { h, hint } from './h';
import { readersWords } from './readers-words';
import type { Kept } from './receipts';
import type { Room } from './room';

const most = 1000;

/** A reader's one objection to a rejection. */
export const appealForm = async (
  room: Room,
  { kept, view, close, done }: { kept: Kept; view: Receipt; close: () => void; done: (view: Receipt) => void },
) => {
  const { t, exact } = room.speech;
  const text = field(room, { name: 'text', label: t('appealText'), required: true, rows: 5, max: most });
  const until = view.appealUntil && ` ${t('appealUntil', { date: exact(view.appealUntil) })}`;
  return form(room, {
    title: [t('appealTitle')],
    draft: `appeal:${kept.documentId}`,
    before: [hint(t('appealHint'), until)],
    fields: [text],
    ...{ submit: t('appealSend'), close },
    send: () => room.api.appeal(kept.receipt, { text: text.value() }),
    done,
    refused: ({ refusal }) => {
      if (refusal.status === 409) void room.api.receipt(kept.receipt, room.locale).then(done, () => undefined);
    },
  });
};

export const appealOutcomes = {
  open: 'appealOpen',
  closed: 'appealClosed',
  granted: 'appealGranted',
  upheld: 'appealUpheld',
} as const;

/** What became of an appeal. */
export const appealView = ({ speech }: Room, { appeal }: Receipt) => {
  if (!appeal) return null;
  const { t } = speech;
  return h(
    'div.appeal',
    {},
    h('p.strong', {}, t(appealOutcomes[appeal.state])),
    appeal.text && readersWords(appeal.text),
    appeal.answer && h('p.strong', {}, t('answer')),
    appeal.answer && readersWords(appeal.answer),
    appeal.soleModerator && hint(t('appealSole')),
  );
};
