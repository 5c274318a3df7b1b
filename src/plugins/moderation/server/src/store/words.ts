/** More words than these narrow a search no further. */
const mostWords = 8;

/** What is looked for, word by word: each must occur. */
export const wordsOf = (q: string): string[] => q.split(/\s+/).filter(Boolean).slice(0, mostWords);

/**
 * SQL that is true where the word in the parameter occurs in a text made ready by `moderation_searchable`, as itself: what
 * LIKE gives a meaning is escaped.
 */
export const occurs = (searchable: string, parameter: string) =>
  `${searchable} like '%' || regexp_replace(moderation_searchable(${parameter}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
