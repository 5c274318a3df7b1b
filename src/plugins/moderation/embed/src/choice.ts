import type { Field } from './field';
import { h } from './h';
import type { Room } from './room';

let choices = 0;

/** One of several, as radio buttons. */
export const choice = (
  { speech }: Room,
  { name, label, of }: { name: string; label: string; of: { value: string; label: string }[] },
): Field => {
  const id = `choice-${++choices}`;
  const error = h('p.error', { id, hidden: true });
  const inputs = of.map(({ value }) => h('input', { type: 'radio', name: id, value }));
  const must = h('span.must', {}, `(${speech.t('required')})`);
  const element = h(
    'fieldset.choice',
    { 'aria-describedby': id },
    h('legend.label', {}, label, ' ', must),
    ...inputs.map((input, index) => h('label.option', {}, input, h('span', { dir: 'auto' }, of[index]?.label))),
    error,
  );
  const value = () => inputs.find(({ checked }) => checked)?.value ?? '';
  return {
    ...{ name, element, value },
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
    fill: (kept) => {
      for (const input of inputs) input.checked = input.value === kept;
    },
    flaw: () => (value() ? undefined : speech.t('choose')),
    mark: (flaw) => {
      error.textContent = flaw ?? '';
      error.hidden = !flaw;
    },
  };
};

/** One thing, yes or no. */
export const tick = (label: string) => {
  const input = h('input', { type: 'checkbox' });
  return { element: h('label.option', {}, input, h('span', {}, label)), value: () => input.checked };
};
