import type { Submitted } from './answers';
import { tick } from './choice';
import { field } from './field';
import { form } from './form';
import { guidelinesFor } from './guidelines';
import { h, hint } from './h';
import { forget, keep, recall } from './keep';
import type { Room } from './room';

interface Draft {
  name?: string;
  email?: string;
  body?: string;
}

interface Opening {
  /** The comment to answer. */
  parent?: { documentId: string; name: string };
  /** Where the answer of the newsroom is shown, if not among the reader's own. */
  at?: HTMLElement;
  close: () => void;
  posted: (answer: Submitted, words: { name: string; body: string; at?: HTMLElement }) => void;
}

const draftName = ({ article, locale }: Room, parent?: { documentId: string }) =>
  ['draft', article, locale, ...(parent ? [parent.documentId] : [])].join(':');

/** Whether something was begun here and not sent. */
export const hasDraft = (room: Room, parent?: { documentId: string }) =>
  Boolean(recall<Draft>(draftName(room, parent))?.body);

/** The form in which a reader writes. What is written survives a reload, a closed form, and a newsroom that is away. */
export const writeForm = async (room: Room, { parent, at, close, posted }: Opening) => {
  const { t } = room.speech;
  const { limits, guidelines } = await room.rules();
  const kept = draftName(room, parent);
  const draft = recall<Draft>(kept) ?? {};

  const name = field(room, {
    ...{ name: 'name', label: t('name'), hint: t('nameHint'), required: true, autocomplete: 'name' },
    ...{ min: limits.nameMin, max: limits.nameMax, value: draft.name ?? recall<string>('name') },
  });
  const body = field(room, {
    ...{ name: 'body', label: t('comment'), required: true, rows: 6, value: draft.body },
    ...{ min: limits.bodyMin, max: limits.bodyMax },
  });
  const email = field(room, {
    ...{ name: 'email', label: t('email'), hint: t('emailHint'), type: 'email', autocomplete: 'email', max: 254 },
    value: draft.email,
  });
  const replies = tick(t('notifyReplies'));
  const digest = tick(t('notifyDigest'));
  const notices = h('div.notices', { hidden: !draft.email }, replies.element, digest.element);

  /** Whoever leaves an address hears of the decision; what else, only on request. */
  const notify = () =>
    (replies.value() || digest.value()) && { notify: { replies: replies.value(), digest: digest.value() } };
  const words = () => ({ name: name.value().trim(), body: body.value(), email: email.value().trim() });
  const opened = form(room, {
    title: parent ? t('replyTo', { name: parent.name }) : t('write'),
    before: [h('p.promise', {}, t('neverEdited')), guidelinesFor(room, guidelines)],
    fields: [name, body, email],
    after: [notices, hint(t('draftKept'))],
    submit: t('send'),
    close,
    send: async () => {
      const given = words();
      const answer = await room.api.submit(room.article, {
        ...{ name: given.name, body: given.body, locale: room.locale, parent: parent?.documentId },
        ...(given.email && { email: given.email, ...notify() }),
      });
      forget(kept);
      keep('name', given.name);
      room.receipts.add({ receipt: answer.meta.receipt, documentId: answer.data.documentId });
      close();
      posted(answer, { ...given, at });
    },
  });
  opened.element.addEventListener('input', () => {
    keep(kept, words());
    notices.hidden = !email.value().trim();
  });
  return opened;
};
