import type { NamedRule } from '../screen';
import { duplicate } from './duplicate';
import { length } from './length';
import { premoderate } from './premoderate';
import { tooManyLinks } from './too-many-links';

/** THE list of rules, in the order in which they run. A new rule is a file beside this one and a line here. */
export const rules: readonly NamedRule[] = [
  // Refusals come first: what is not stored needs no judging. Length before duplicate, since it is about the text alone.
  { name: 'length', rule: length },
  { name: 'duplicate', rule: duplicate },

  // What is held for something in its text: before anything that lets a comment through, however trusted its reader.
  { name: 'too-many-links', rule: tooManyLinks },

  // Last: it always sets a state, so rules that hold a comment for a reason must have spoken before it.
  { name: 'premoderate', rule: premoderate },
];

/** Names of the rules that find something in a comment: what the desk's filter offers. The others refuse, or hold every comment alike. */
export const findingRules: string[] = rules
  .map(({ name }) => name)
  .filter((name) => !['length', 'duplicate', 'premoderate'].includes(name));
