/** Characters as readers, and the newsroom, count them: extended grapheme clusters of the text in NFC. */
export const lengthOf = (text: string): number => {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n');
  return [...(Intl.Segmenter ? new Intl.Segmenter('und').segment(normal) : normal)].length;
};
