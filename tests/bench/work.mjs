// What is measured, in order. `against` names the work whose figure the target is a share of.

const ratio = (least) => ({ text: `>= ${Math.round(least * 100)} %`, met: (value) => value >= least });
const times = (most, text) => ({ text: `${text} ${most} ×`, met: (value) => value <= most });

/** One line each: what is asked, of whom, and what must come of it. `of` is the newsroom unless a floor is named. */
export const works = [
  {
    key: 'http',
    kind: 'newest',
    of: 'constant',
    title: 'floor: node:http, constant body of the list’s size',
    only: 'list',
  },
  { key: 'list-floor', kind: 'newest', of: 'list', title: 'floor: node:http + pg, 20 newest', only: 'list' },
  { key: 'list', kind: 'newest', title: 'list 20 newest', against: 'list-floor', target: ratio(0.4) },
  { key: 'queue', kind: 'queue', title: 'queue, first page of 20', slower: 'list', target: times(5, 'p99 <') },
  { key: 'oldest', kind: 'oldest', title: 'list 20 oldest', shown: true, against: 'list-floor' },
  { key: 'discussed', kind: 'discussed', title: 'list 20 most discussed', shown: true, against: 'list-floor' },
  { key: 'replies', kind: 'replies', title: 'replies to one comment', shown: true },
  { key: 'counts', kind: 'counts', title: 'counts of 20 articles', shown: true },
  { key: 'articles', kind: 'articles', title: 'GraphQL: 10 articles, authors, tags', shown: true },
  { key: 'submit-floor', kind: 'submit', of: 'submit', title: 'floor: node:http + pg, same inserts', only: 'submit' },
  { key: 'submit', kind: 'submit', title: 'submit a comment to pending', against: 'submit-floor', target: ratio(0.25) },
];

/** At ten times the comments: how many times slower than before, by throughput. */
export const large = ['list', 'queue'].map((key) => ({
  ...works.find((work) => work.key === key),
  ...{ key: `${key}-large`, title: `${key} at 2,000,000 comments`, slower: undefined, against: undefined },
  ...{ slowerThan: key, target: times(1.3, '<=') },
}));

/** The works asked for, with the floors they are compared with. */
export const chosen = (names) =>
  names ? works.filter((work) => names.includes(work.key) || names.includes(work.only)) : works;
