import { Refused } from './api';
import type { Field } from './field';
import { button, type Child, h, hint } from './h';
import { forget, keep, keeps, recall } from './keep';
import { flawsInWords, refusalInWords } from './refusal';
import type { Room } from './room';

export interface FormOptions<Answer> {
  title: Child[];
  /** The name under which the browser keeps what is written. */
  draft: string;
  /** Between the title and the first field. */
  before?: Child[];
  fields: Field[];
  /** Between the last field and the buttons. */
  after?: Child[];
  submit: string;
  send: () => Promise<Answer>;
  /** Once the newsroom has it, and the draft is gone. */
  done: (answer: Answer) => void;
  close: () => void;
  /** Looks at a refusal before the reader is told of it. */
  refused?: (refused: Refused) => void;
}

let forms = 0;

/**
 * A form that loses nothing: errors stand at their fields and are announced, a refusal or a newsroom that cannot be reached
 * leaves every word where it is, the button tries again, and what is written outlives the page.
 */
export const form = <Answer>(room: Room, options: FormOptions<Answer>) => {
  const { t, count } = room.speech;
  const { fields, draft } = options;
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
  };
  const send = async () => {
    alert.textContent = '';
    if (mark((one) => one.flaw())) return;
    sending = true;
    submit.textContent = t('sending');
    submit.setAttribute('aria-disabled', 'true'); // stays focusable: a reader must not be thrown to the top of the page
    let label = options.submit;
    try {
      const answer = await options.send();
      forget(draft);
      options.done(answer);
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      if (cause.refusal.name === 'Unreachable') label = t('retry');
      tellRefusal(cause);
    } finally {
      sending = false;
      submit.textContent = label;
      submit.removeAttribute('aria-disabled');
    }
  };

  const kept = recall<Record<string, string>>(draft) ?? {};
  for (const one of fields) if (kept[one.name]) one.fill(kept[one.name] ?? '');
  const safe = hint(t('draftKept'));
  safe.hidden = !keeps();

  const element = h(
    'form.form',
    {
      ...{ novalidate: true, 'aria-labelledby': id },
      input: () => {
        keep(draft, Object.fromEntries(shown().map((one) => [one.name, one.value()])));
        safe.hidden = !keeps();
      },
      submit: (event) => {
        event.preventDefault();
        if (!sending) void send();
      },
    },
    h(`h${room.level + 1}.small-title` as 'h3', { id }, ...options.title),
    ...(options.before ?? []),
    ...fields.map((one) => one.element),
    ...(options.after ?? []),
    safe,
    alert,
    h('p.buttons', {}, submit, button(t('close'), options.close, 'quiet')),
  );
  return { element, focus: () => (shown().find((one) => !one.value()) ?? shown().at(-1))?.focus() };
};
