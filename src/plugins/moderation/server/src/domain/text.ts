const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Unicode NFC with line ends as LF: the only change that a reader's text ever undergoes. */
export const normalise = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n');

/** Characters as readers count them (extended grapheme clusters, UAX #29), at most `limit` + 1. */
export const lengthOf = (text: string, limit = Number.POSITIVE_INFINITY): number => {
  // ASCII without CR has one cluster a character; segmenting costs about a hundred times as much.
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return Math.min(text.length, limit + 1);
  let count = 0;
  for (const _ of segmenter.segment(text)) if (++count > limit) break;
  return count;
};

export type Flaw = 'not well-formed' | 'control characters' | 'invisible' | 'line breaks' | 'direction overrides';

/** Code points that leave no ink though Unicode calls them symbols or letters. U+2800 is the blank Braille pattern. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const ink = /[\p{L}\p{N}\p{P}\p{S}]/u;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/u;
const overrides = /[\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a text whatever its length, or undefined. Expects normalised text. */
export const flawOf = (text: string, { oneLine = false } = {}): Flaw | undefined => {
  if (!text.isWellFormed()) return 'not well-formed';
  if (controls.test(text)) return 'control characters';
  if (oneLine && /[\n\t\u2028\u2029]/.test(text)) return 'line breaks';
  // In a name they could reorder the page around it; in a text, right-to-left writers have honest uses for them.
  if (oneLine && overrides.test(text)) return 'direction overrides';
  if (!ink.test(text.replace(invisible, ''))) return 'invisible';
  return undefined;
};

/** A generous bound in code units before anything walks the text: clusters can be arbitrarily long. */
export const tooLargeToRead = (text: string, maxClusters: number): boolean => text.length > maxClusters * 8;

/** In code units, on one letter: more than any writing has. NFC sorts them, in the square of their number. */
export const mostMarks = 4_096;

export const tooManyMarks = (text: string): boolean =>
  (text.match(/\p{M}+/gu) ?? []).some(({ length }) => length > mostMarks);
