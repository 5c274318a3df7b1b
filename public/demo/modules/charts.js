import { number } from './dates.js';
import { drawn, element } from './element.js';
import { say } from './words.js';

/** A number as it is told; null is one that is kept back. */
export const told = (value) => (value === null ? say('notTold') : number(value));

const width = 720;
const height = 240;
const floor = height - 24;

/**
 * Columns side by side for each of `rows`, one for each of `series`. For the eye only: the same numbers stand in a table
 * beside it, which a screen reader reads instead.
 */
export const columns = ({ rows, series, letter, title }) => {
  const highest = Math.max(1, ...rows.flatMap((row) => series.map(({ of }) => of(row))));
  const group = width / rows.length;
  const column = Math.min(16, (group - 8) / series.length);
  // Time runs as the text does.
  const backwards = document.documentElement.dir === 'rtl';
  const bar = (value, { index, at, name }) =>
    drawn('rect', {
      class: name,
      x:
        (backwards ? rows.length - 1 - index : index) * group +
        (group - column * series.length) / 2 +
        (backwards ? series.length - 1 - at : at) * column,
      y: floor - (value / highest) * (floor - 16),
      width: column - 2,
      height: (value / highest) * (floor - 16),
    });
  return drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'columns', 'aria-hidden': 'true' },
    drawn('title', {}, title),
    drawn('line', { x1: 0, x2: width, y1: floor, y2: floor }),
    rows.map((row, index) => [
      series.map(({ of, name }, at) => bar(of(row), { index, at, name })),
      drawn(
        'text',
        { x: ((backwards ? rows.length - 1 - index : index) + 0.5) * group, y: height - 6, 'text-anchor': 'middle' },
        letter(row),
      ),
    ]),
  );
};

/** What the colours mean. */
export const legend = (series) =>
  element(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    series.map(({ name, label }) =>
      element(
        'li',
        {},
        drawn('svg', { viewBox: '0 0 12 12' }, drawn('rect', { class: name, width: 12, height: 12 })),
        label,
      ),
    ),
  );

/** A table whose numbers are bars too: the longest fills its place. */
export const bars = ({ rows, heads }) => {
  const highest = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  return element(
    'table',
    { class: 'bars' },
    element(
      'thead',
      { class: 'hidden' },
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map(({ name, value }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name),
          element('td', {}, bar((value ?? 0) / highest), element('span', {}, told(value))),
        ),
      ),
    ),
  );
};

const bar = (share) =>
  drawn(
    'svg',
    { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    drawn('rect', { width: share * 100, height: 10 }),
  );

/** Numbers in rows and columns. */
export const table = ({ caption, heads, rows }) =>
  element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'numbers' },
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, head)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map(([first, ...rest]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, first),
            rest.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
