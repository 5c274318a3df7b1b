import type { Rule } from '../screen';

/** Refuses what the same reader said in the same words a moment ago: a double click, an impatient second try. */
export const duplicate: Rule = (_draft, facts) =>
  facts.duplicate
    ? {
        refuse: {
          name: 'DuplicateComment',
          message: 'You have already sent this comment. It is waiting or has been decided.',
        },
      }
    : undefined;
