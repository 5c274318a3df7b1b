/** Characters as readers, and the newsroom, count them: extended grapheme clusters of the text in NFC. */
export const lengthOf = (text: string): number => {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (/^[\x20-\x7e\n\t]*$/.test(normal) || !Intl.Segmenter) return normal.length;
  let count = 0;
  for (const _ of new Intl.Segmenter('und').segment(normal)) count += 1;
  return count;
};
