import type { Rule } from '../screen';
import { lengthOf } from '../text';

/** Refuses a name or a text that is shorter or longer than the newsroom allows, counted as readers count. */
export const length: Rule = ({ name, body }, _facts, { limits }) =>
  refusal('name', name, { min: limits.nameMin, max: limits.nameMax }) ??
  refusal('body', body, { min: limits.bodyMin, max: limits.bodyMax });

const refusal = (field: string, text: string, { min, max }: { min: number; max: number }) => {
  const count = lengthOf(text.trim() === '' ? '' : text, max);
  if (count < min) return refuse(field, `${field} must have at least ${min} ${min === 1 ? 'character' : 'characters'}`);
  if (count > max) return refuse(field, `${field} must have at most ${max} characters`);
  return undefined;
};

const refuse = (field: string, message: string) => ({
  refuse: { name: 'ValidationError' as const, path: [field], message },
});
