import type { Submitted } from './answers';
import { tick } from './choice';
import { field } from './field';
import { form } from './form';
import { guidelinesFor } from './guidelines';
import { h } from './h';
import { keep, recall } from './keep';
import { around, readersName } from './readers-words';
import type { Room } from './room';

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
  Boolean(recall<{ body?: string }>(draftName(room, parent))?.body);

/** The form in which a reader writes. What is written survives a reload, a closed form, and a newsroom that is away. */
export const writeForm = async (room: Room, { parent, at, close, posted }: Opening) => {
  const { t } = room.speech;
  const { limits, guidelines } = await room.rules();
  // By it the newsroom knows a comment again whose receipt was lost on the way. `randomUUID` is not there without TLS.
  const key = recall<string>('key') ?? `${crypto.getRandomValues(new Uint32Array(4))}`;
  keep('key', key);

  const name = field(room, {
    ...{ name: 'name', label: t('name'), hint: t('nameHint'), required: true, autocomplete: 'name' },
    ...{ min: limits.nameMin, max: limits.nameMax, value: recall<string>('name') },
  });
  const body = field(room, {
    ...{ name: 'body', label: t('comment'), required: true, rows: 6 },
    ...{ min: limits.bodyMin, max: limits.bodyMax },
  });
  const email = field(room, {
    ...{ name: 'email', label: t('email'), hint: t('emailHint'), type: 'email', autocomplete: 'email', max: 254 },
  });
  const replies = tick(t('notifyReplies'));
  const digest = tick(t('notifyDigest'));
  const notices = h('div.notices', {}, replies.element, digest.element);
  const offerNotices = () => {
    notices.hidden = !email.value().trim();
  };

  /** Whoever leaves an address hears of the decision; what else, only on request. */
  const notify = () =>
    (replies.value() || digest.value()) && { notify: { replies: replies.value(), digest: digest.value() } };
  let given = { name: '', body: '' };
  const opened = form(room, {
    title: parent ? around(t('replyTo'), readersName(parent.name)) : [t('write')],
    draft: draftName(room, parent),
    before: [h('p.promise', {}, t('neverEdited')), guidelinesFor(room, guidelines)],
    fields: [name, body, email],
    after: [notices],
    submit: t('send'),
    close,
    send: () => {
      given = { name: name.value().trim(), body: body.value() };
      const address = email.value().trim();
      return room.api.submit(room.article, {
        ...{ ...given, locale: room.locale, parent: parent?.documentId, key },
        ...(address && { email: address, ...notify() }),
      });
    },
    done: (answer) => {
      keep('name', given.name);
      room.receipts.add({ receipt: answer.meta.receipt, documentId: answer.data.documentId });
      close();
      posted(answer, { ...given, at });
    },
  });
  opened.element.addEventListener('input', offerNotices);
  offerNotices();
  return opened;
};
