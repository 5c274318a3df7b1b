import { Refused } from './api';
import type { Field } from './field';
import { button, type Child, h } from './h';
import { flawsInWords, refusalInWords } from './refusal';
import type { Room } from './room';

export interface FormOptions {
  title: string;
  /** Between the title and the first field. */
  before?: Child[];
  fields: Field[];
  /** Between the last field and the buttons. */
  after?: Child[];
  submit: string;
  send: () => Promise<void>;
  close: () => void;
  /** Looks at a refusal before the reader is told of it. */
  refused?: (refused: Refused) => void;
}

let forms = 0;

/**
 * A form that loses nothing: errors stand at their fields and are announced, a refusal or a newsroom that cannot be reached
 * leaves every word where it is, and the button tries again.
 */
export const form = (room: Room, options: FormOptions) => {
  const { t, count } = room.speech;
  const { fields } = options;
  const id = `form-${++forms}`;
  const alert = h('p.alert', { role: 'alert' });
  const submit = h('button.primary', { type: 'submit' }, options.submit);
  let sending = false;

  const shown = () => fields.filter(({ element }) => !element.hidden);
  /** Puts each flaw at its field, the focus on the first, and says how many there are. */
  const mark = (flawOf: (field: Field) => string | undefined): boolean => {
    const wrong = shown().filter((one) => {
      const flaw = flawOf(one);
      one.mark(flaw);
      return flaw;
    });
    if (wrong.length === 0) return false;
    alert.textContent = count('mend', wrong.length);
    wrong[0]?.focus();
    return true;
  };
  const tellRefusal = (refused: Refused) => {
    options.refused?.(refused);
    const flaws = flawsInWords(refused, room.speech);
    if (flaws.length > 0 && mark(({ name }) => flaws.find(({ field }) => field === name)?.text)) return;
    alert.textContent = refusalInWords(refused, room.speech);
    if (refused.refusal.name === 'Unreachable') submit.textContent = t('retry');
  };
  const send = async () => {
    alert.textContent = '';
    if (mark((one) => one.flaw())) return;
    sending = true;
    submit.textContent = t('sending');
    submit.setAttribute('aria-disabled', 'true'); // stays focusable: a reader must not be thrown to the top of the page
    try {
      await options.send();
      submit.textContent = options.submit;
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      submit.textContent = options.submit;
      tellRefusal(cause);
    } finally {
      sending = false;
      submit.removeAttribute('aria-disabled');
    }
  };

  const element = h(
    'form.form',
    {
      ...{ novalidate: true, 'aria-labelledby': id },
      submit: (event) => {
        event.preventDefault();
        if (!sending) void send();
      },
    },
    h(`h${room.level + 1}.small-title` as 'h3', { id }, options.title),
    ...(options.before ?? []),
    ...fields.map((one) => one.element),
    ...(options.after ?? []),
    alert,
    h('p.buttons', {}, submit, button(t('close'), options.close, 'quiet')),
  );
  return { element, focus: () => (shown().find((one) => !one.value()) ?? shown().at(-1))?.focus() };
};
