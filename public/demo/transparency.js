import { transparencyAt } from './modules/addresses.js';
import { bars, columns, legend, table, told } from './modules/charts.js';
import { duration, monthLetter, monthText, number } from './modules/dates.js';
import { element } from './modules/element.js';
import { introduce } from './modules/head.js';
import { directionOf, languages } from './modules/languages.js';
import { open, show, switchLanguages } from './modules/paper.js';
import { byGuideline, report } from './modules/transparency-report.js';
import { say } from './modules/words.js';

const page = async () => {
  introduce({ title: say('transparencyTitle'), description: say('transparencyWhat'), here: transparencyAt });
  switchLanguages(transparencyAt);
  const found = await report();
  show(
    element(
      'header',
      { class: 'page' },
      element('h1', {}, say('transparencyTitle')),
      element('p', { class: 'standfirst' }, say('transparencyWhat')),
    ),
    element(
      'div',
      { class: 'report' },
      figures(found.totals),
      byMonth(found),
      reasons(found),
      ends(found.totals),
      byLanguage(found),
    ),
    element(
      'p',
      { class: 'aside' },
      say('notToldWhat'),
      ' ',
      element('a', { href: '/api/moderation/transparency.csv' }, say('asCsv')),
    ),
  );
};

/** The few numbers that tell most, large. */
const figures = ({ received, approved, rejected, secondsToDecision }) =>
  element(
    'dl',
    { class: 'figures' },
    [
      [say('received'), number(received)],
      [say('approvedPlural'), number(approved)],
      [say('rejectedPlural'), number(rejected.total)],
      secondsToDecision && [say('median'), duration(secondsToDecision.median)],
      secondsToDecision && [say('p90'), duration(secondsToDecision.p90)],
    ]
      .filter(Boolean)
      .map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );

const series = [
  { name: 'received', label: say('received'), of: ({ received }) => received },
  { name: 'approved', label: say('approvedPlural'), of: ({ approved }) => approved },
  { name: 'rejected', label: say('rejectedPlural'), of: ({ rejected }) => rejected.total },
];

const byMonth = ({ months }) =>
  element(
    'section',
    {},
    element('h2', {}, say('decisions')),
    columns({ rows: months, series, title: say('decisions'), letter: ({ month }) => monthLetter(month) }),
    legend(series),
    element(
      'details',
      {},
      element('summary', {}, say('asTable')),
      table({
        caption: say('decisions'),
        heads: [say('month'), ...series.map(({ label }) => label)],
        rows: months.map((row) => [monthText(row.month), ...series.map(({ of }) => number(of(row)))]),
      }),
    ),
  );

const reasons = (found) => {
  const rows = byGuideline(found);
  return (
    rows.length > 0 &&
    element(
      'section',
      {},
      element('h2', {}, say('byGuideline')),
      bars({ rows, heads: [say('reason'), say('rejectedPlural')] }),
    )
  );
};

/** Who decided, and how appeals and reports ended. */
const ends = ({ decidedBy, appeals, reports }) => [
  element(
    'section',
    {},
    element('h2', {}, say('byWhom')),
    bars({
      heads: [say('byWhom'), say('total')],
      rows: [
        { name: say('byPerson'), value: decidedBy.person },
        { name: say('byRule'), value: decidedBy.rule },
      ],
    }),
  ),
  ...[
    ['appeals', appeals],
    ['reports', reports],
  ].map(([key, { made, granted, upheld, withdrawn, open: waiting }]) =>
    element(
      'section',
      {},
      element('h2', {}, say(key)),
      bars({
        heads: [say(key), say('total')],
        rows: [
          { name: say('made'), value: made },
          { name: say('granted'), value: granted },
          { name: say('upheld'), value: upheld },
          { name: say('takenBack'), value: withdrawn },
          { name: say('waiting'), value: waiting },
        ],
      }),
    ),
  ),
];

const byLanguage = (found) => {
  const known = languages.filter(({ code }) => found.languages[code]);
  return (
    known.length > 1 &&
    element(
      'section',
      { class: 'wide' },
      element('h2', {}, say('languages')),
      table({
        caption: say('languages'),
        heads: [say('language'), ...series.map(({ label }) => label), say('median')],
        rows: known.map(({ code, name }) => {
          const numbers = found.languages[code];
          return [
            element('span', { lang: code, dir: directionOf(code) }, name),
            ...series.map(({ of }) => told(of(numbers))),
            numbers.secondsToDecision ? duration(numbers.secondsToDecision.median) : '–',
          ];
        }),
      }),
    )
  );
};

await open(page);
