import { findLinks } from '../links';
import type { Rule } from '../screen';

/** Holds a comment that carries more links than the newsroom allows: links are how commercial promotion arrives. */
export const tooManyLinks: Rule = ({ body }, _facts, { limits: { maxLinks } }) => {
  const links = findLinks(body);
  if (links.length <= maxLinks) return undefined;
  const many = links.length === 1 ? '1 link' : `${links.length} links`;
  const reason = `${many} in one comment; ${maxLinks === 0 ? 'none is' : `at most ${maxLinks} are`} allowed`;
  return { state: 'pending', findings: links.map((span) => ({ reason, guideline: 'promotion', span })) };
};
