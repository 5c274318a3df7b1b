import { choice } from './choice';
import { field } from './field';
import { form } from './form';
import { h, hint } from './h';
import { recall } from './keep';
import type { Room } from './room';

interface Reporting {
  documentId: string;
  close: () => void;
  done: (text: string) => void;
}

const illegal = ' illegal'; // no guideline's code begins with a space
const most = 1000;

/** A reader's complaint: under a guideline, or as illegal, and then with name, e-mail and grounds. */
export const reportForm = async (room: Room, { documentId, close, done }: Reporting) => {
  const { t } = room.speech;
  const { guidelines } = await room.rules();
  const reason = choice(room, {
    ...{ name: 'guideline', label: t('reportReason') },
    of: [
      ...guidelines.map(({ code, title }) => ({ value: code, label: title })),
      { value: illegal, label: t('reportIllegal') },
    ],
  });
  const why = h('p.hint', { hidden: true }, t('reportIllegalHint'));
  const text = field(room, { name: 'text', label: t('reportText'), rows: 3, max: most });
  const grounds = field(room, { name: 'text', label: t('reportGrounds'), rows: 4, max: most, required: true });
  const name = field(room, {
    ...{ name: 'name', label: t('name'), required: true, autocomplete: 'name', max: 80 },
    value: recall<string>('name'),
  });
  const email = field(room, {
    name: 'email',
    label: t('email'),
    required: true,
    type: 'email',
    autocomplete: 'email',
    max: 254,
  });

  const show = () => {
    const asIllegal = reason.value() === illegal;
    text.element.hidden = asIllegal;
    why.hidden = !asIllegal;
    for (const one of [grounds, name, email]) one.element.hidden = !asIllegal;
  };
  reason.element.addEventListener('change', show);
  reason.element.append(why);

  const opened = form(room, {
    title: [t('reportTitle')],
    draft: `report:${documentId}`,
    before: [hint(t('reportHint'))],
    fields: [reason, text, grounds, name, email],
    ...{ submit: t('reportSend'), close },
    refused: ({ refusal }) => refusal.name === 'AlreadyReported' && done(t('reportedAlready')),
    send: () => {
      const said = text.value().trim();
      const data =
        reason.value() === illegal
          ? {
              ...{ illegal: true, text: grounds.value(), locale: room.locale },
              ...{ name: name.value().trim(), email: email.value().trim() },
            }
          : { guideline: reason.value(), ...(said && { text: said }) };
      return room.api.report(documentId, data);
    },
    done: () => {
      room.tell('report', { documentId });
      done(t('reported'));
    },
  });
  show();
  return opened;
};
