import { addressOf, filtersOf, queryOf, viewFrom } from './view';

const read = (address: string) => viewFrom(new URLSearchParams(address));

describe('a view in the address', () => {
  test('is what it was after being written and read again', () => {
    const view = {
      queue: 'held' as const,
      order: 'oldest' as const,
      filter: { q: 'العبّارة & co', article: 'abc', reader: 'guest:1', from: '2026-01-02', waiting: 12 },
    };
    expect(read(addressOf(view).toString())).toEqual(view);
  });

  test('leaves out what is as usual, but asks the server in full', () => {
    expect(addressOf(read('')).toString()).toBe('');
    expect(queryOf(read('')).toString()).toBe('queue=waiting&order=priority');
  });

  test.each([
    ['queue=everything&order=random', { queue: 'waiting', order: 'priority', filter: {} }],
    ['waiting=soon&q=++&tag=', { queue: 'waiting', order: 'priority', filter: {} }],
    ['queue=approved&waiting=-4', { queue: 'approved', order: 'newest', filter: {} }],
    ['comment=abc&other=1&locale=tr', { queue: 'waiting', order: 'priority', filter: { locale: 'tr' } }],
  ])('reads %s without harm', (address, view) => expect(read(address)).toEqual(view));

  test('lists its filters in one order, however they were set', () => {
    expect(filtersOf({ waiting: 3, q: 'x' })).toEqual([
      ['q', 'x'],
      ['waiting', '3'],
    ]);
  });
});
