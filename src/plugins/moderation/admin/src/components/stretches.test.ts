import { stretches, together } from './stretches';

const premoderated = { rule: 'premoderate', reason: 'Every comment is moderated' };
const link = (from: number, to: number) => ({ rule: 'links', reason: 'Two links', span: { from, to } });
const word = (from: number, to: number) => ({ rule: 'words', reason: 'A word', span: { from, to } });

describe('a text with findings', () => {
  test('is whole where nothing has a place in it', () => {
    expect(stretches('Hello', [premoderated])).toEqual([{ text: 'Hello', found: [] }]);
    expect(stretches('', [])).toEqual([]);
  });

  test('is cut where a span begins and ends, and numbered as the findings are listed', () => {
    expect(stretches('Buy here now', [premoderated, link(4, 8)])).toEqual([
      { text: 'Buy ', found: [] },
      { text: 'here', found: [2] },
      { text: ' now', found: [] },
    ]);
  });

  test('has one number for what one rule found in many places', () => {
    const findings = [link(0, 1), link(2, 3), premoderated];
    expect(together(findings)).toHaveLength(2);
    expect(stretches('a b c', findings).map(({ found }) => found)).toEqual([[1], [], [1], []]);
  });

  test('shows where spans overlap', () => {
    expect(stretches('abcdef', [link(0, 4), word(2, 6)]).map(({ found }) => found)).toEqual([[1], [1, 2], [2]]);
  });

  test.each([
    [-3, 2],
    [4, 99],
  ])('keeps every character when a span (%d to %d) leaves the text', (from, to) => {
    const cut = stretches('abcdef', [link(from, to)]);
    expect(cut.map(({ text }) => text).join('')).toBe('abcdef');
  });
});
