import { h } from './h';
import { lengthOf } from './length';
import type { Room } from './room';

export interface FieldOptions {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  required?: boolean;
  /** In characters; the least is looked at only where something is written. */
  min?: number;
  max?: number;
  type?: 'text' | 'email';
  /** A field for several lines. */
  rows?: number;
  autocomplete?: string;
}

export interface Field {
  name: string;
  element: HTMLElement;
  value: () => string;
  fill: (value: string) => void;
  focus: () => void;
  /** What is wrong with it, in words, or undefined. */
  flaw: () => string | undefined;
  /** Shows what is wrong at the field; nothing takes it away. */
  mark: (flaw: string | undefined) => void;
}

let fields = 0;

/** A labelled field that tells what it is for, whether it must be filled in, what is left, and what is wrong with it. */
export const field = ({ speech }: Room, options: FieldOptions): Field => {
  const { name, label, hint, rows, required, min = 1, max, type = 'text' } = options;
  const { t, count } = speech;
  const id = `field-${++fields}`;
  const left = max && rows ? h('p.left', { id: `${id}-left` }) : undefined;
  const error = h('p.error', { id: `${id}-error`, hidden: true });
  const about = [`${id}-error`, hint && `${id}-hint`, left?.id].filter(Boolean).join(' ');
  const props = {
    ...{ id, name, required, dir: 'auto', 'aria-describedby': about },
    ...{ autocomplete: options.autocomplete ?? 'off' },
  };
  const input = rows
    ? h('textarea.input', { ...props, rows: String(rows) })
    : h('input.input', { ...props, type, ...(type === 'email' && { inputmode: 'email', dir: 'ltr' }) });

  const flaw = () => {
    const text = input.value.trim();
    if (!text) return required ? t('missing') : undefined;
    const length = lengthOf(input.value);
    if (length < min) return t('short');
    if (max && length > max) return count('over', length - max);
    if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return t('badEmail');
    return undefined;
  };
  const mark = (text: string | undefined) => {
    error.textContent = text ?? '';
    error.hidden = !text;
    input.setAttribute('aria-invalid', String(Boolean(text)));
  };
  const tellLeft = () => {
    if (!left || !max) return;
    const rest = max - lengthOf(input.value);
    left.textContent = rest < 0 ? count('over', -rest) : count('left', rest);
    left.classList.toggle('too-much', rest < 0);
  };
  input.addEventListener('input', () => {
    tellLeft();
    if (!error.hidden) mark(flaw()); // what was wrong is looked at again while it is mended
  });
  const fill = (text: string) => {
    input.value = text;
    tellLeft();
  };
  fill(options.value ?? '');

  const mustBe = h('span.must', {}, `(${t(required ? 'required' : 'optional')})`);
  const element = h(
    'div.field',
    {},
    h('label.label', { for: id }, label, ' ', mustBe),
    hint && h('p.hint', { id: `${id}-hint` }, hint),
    input,
    left,
    error,
  );
  return { name, element, value: () => input.value, fill, focus: () => input.focus(), flaw, mark };
};
