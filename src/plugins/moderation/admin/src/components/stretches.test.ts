import { stretches } from './stretches';

const finding = (from: number, to: number) => ({ rule: 'links', reason: 'A link', span: { from, to } });

describe('a text with findings', () => {
  test('is whole where nothing has a place in it', () => {
    expect(stretches('Hello', [{ rule: 'premoderate', reason: 'Every comment' }])).toEqual([
      { text: 'Hello', findings: [] },
    ]);
    expect(stretches('', [])).toEqual([]);
  });

  test('is cut where a span begins and ends, and numbered as the findings are', () => {
    expect(stretches('Buy here now', [{ rule: 'premoderate', reason: '' }, finding(4, 8)])).toEqual([
      { text: 'Buy ', findings: [] },
      { text: 'here', findings: [2] },
      { text: ' now', findings: [] },
    ]);
  });

  test('shows where spans overlap', () => {
    expect(stretches('abcdef', [finding(0, 4), finding(2, 6)]).map(({ findings }) => findings)).toEqual([
      [1],
      [1, 2],
      [2],
    ]);
  });

  test.each([
    [-3, 2],
    [4, 99],
  ])('keeps every character when a span (%d to %d) leaves the text', (from, to) => {
    expect(
      stretches('abcdef', [finding(from, to)])
        .map(({ text }) => text)
        .join(''),
    ).toBe('abcdef');
  });
});
