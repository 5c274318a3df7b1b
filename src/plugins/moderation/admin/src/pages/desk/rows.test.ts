import type { DeskComment } from '../../../../shared/desk';
import { happeningOf, nextOf, nothingSince, rowsOf, type Since, sinceThen } from './rows';

const now = Date.parse('2026-05-01T12:00:00Z');
const me = 'admin:1';
const mirza = { id: 'admin:2', name: 'Mirza', until: '2026-05-01T12:01:00Z' };
const comment = (documentId: string, more: Partial<DeskComment> = {}) =>
  ({ documentId, version: 1, state: 'pending', claim: null, ...more }) as DeskComment;
const listed = [comment('a'), comment('b'), comment('c')];
const rows = (since: Since, list = listed) => rowsOf({ listed: list, since, me, now });
const ids = (since: Since, list = listed) => rows(since, list).map((row) => row.comment.documentId);
const marked = { version: 2, state: 'rejected', action: 'reject', by: 'Mirza' } as const;

describe('the lines of the list', () => {
  const hidden = sinceThen(nothingSince, { type: 'hide', documentId: 'b', version: 1 });

  test('leave out what was decided here, also when a list comes late that does not know of it', () => {
    expect(ids(hidden)).toEqual(['a', 'c']);
    expect(ids(sinceThen(hidden, { type: 'forget' }))).toEqual(['a', 'c']);
  });

  test('show it again in a version beyond the one decided', () => {
    expect(ids(hidden, [comment('b', { version: 3 })])).toEqual(['b']);
  });

  test('show it where it was when the decision is taken back', () => {
    const back = sinceThen(hidden, { type: 'return', comment: comment('b', { version: 3 }), listed: true });
    expect(ids(back)).toEqual(['a', 'b', 'c']);
    expect(rows(back)[1]?.comment.version).toBe(3);
  });

  test('show it on top where the list has forgotten it', () => {
    const back = sinceThen(hidden, { type: 'return', comment: comment('b', { version: 3 }), listed: true });
    expect(ids(back, [comment('a'), comment('c')])).toEqual(['b', 'a', 'c']);
  });

  test('do not take it in where it comes back to another list', () => {
    const back = sinceThen(hidden, { type: 'return', comment: comment('b'), listed: false });
    expect(ids(back, [comment('x')])).toEqual(['x']);
    expect(ids(back)).toEqual(['a', 'b', 'c']);
  });

  test('never go back to an older version', () => {
    const learned = sinceThen(nothingSince, { type: 'learn', comment: comment('a', { version: 5 }) });
    const older = sinceThen(learned, { type: 'learn', comment: comment('a', { version: 4 }) });
    expect(rows(older)[0]?.comment.version).toBe(5);
  });

  test('keep what a colleague decided in its place, marked, until a list knows of it', () => {
    const since = sinceThen(nothingSince, { type: 'mark', documentId: 'b', mark: marked });
    expect(ids(since)).toEqual(['a', 'b', 'c']);
    expect(rows(since)[1]?.mark?.by).toBe('Mirza');
    expect(rows(since, [comment('b', { version: 2 })])[0]?.mark).toBeNull();
  });

  test.each([
    ['a colleague’s', mirza, 'Mirza'],
    ['one’s own', { ...mirza, id: me }, undefined],
    ['one that is over', { ...mirza, until: '2026-05-01T11:59:00Z' }, undefined],
  ])('show %s claim', (_whose, claim, shown) => {
    expect(rows(nothingSince, [comment('a', { claim })])[0]?.claim?.name).toBe(shown);
  });

  test('drop a claim that is given up', () => {
    const since = sinceThen(nothingSince, { type: 'claim', documentId: 'a', claim: null });
    expect(rows(since, [comment('a', { claim: mirza })])[0]?.claim).toBeNull();
  });
});

describe('next', () => {
  const next = (since: Since, from: number) => nextOf(rows(since), from)?.comment.documentId;
  const claimed = sinceThen(nothingSince, { type: 'claim', documentId: 'b', claim: mirza });

  test('passes over what a colleague looks at or decided', () => {
    expect(next(nothingSince, 0)).toBe('b');
    expect(next(claimed, 0)).toBe('c');
    expect(next(sinceThen(nothingSince, { type: 'mark', documentId: 'b', mark: marked }), 0)).toBe('c');
  });

  test('begins again at the top when the end is reached', () => expect(next(nothingSince, 2)).toBe('a'));

  test('offers what a colleague looks at when nothing else is left, for nobody is locked out', () => {
    const all = ['a', 'b', 'c'].reduce(
      (since, documentId) => sinceThen(since, { type: 'claim', documentId, claim: mirza }),
      nothingSince,
    );
    expect(next(all, 0)).toBe('b');
  });

  test('is none where nothing is left', () => expect(nextOf(rows(nothingSince, [comment('a')]), 0)).toBeUndefined());

  test('is the first where nothing is in focus', () => expect(next(nothingSince, -1)).toBe('a'));
});

describe('a change on the stream', () => {
  const by = { id: mirza.id, name: mirza.name };
  const decided = { type: 'decided', documentId: 'a', version: 2, state: 'rejected', action: 'reject', by } as const;

  test('marks what a colleague decided, and only that', () => {
    expect(happeningOf(decided, me)).toMatchObject({ type: 'mark', mark: { by: 'Mirza', version: 2 } });
    expect(happeningOf({ ...decided, by: { id: me, name: 'Me' } }, me)).toBeUndefined();
    for (const action of ['note', 'undo', 'reopen', 'escalate'] as const)
      expect(happeningOf({ ...decided, action }, me)).toBeUndefined();
  });

  test('tells of claims, but not of one’s own', () => {
    const claimed = { type: 'claimed', documentId: 'a', claim: mirza } as const;
    expect(happeningOf(claimed, me)).toMatchObject({ type: 'claim', claim: mirza });
    expect(happeningOf(claimed, mirza.id)).toBeUndefined();
    expect(happeningOf({ type: 'released', documentId: 'a', id: mirza.id }, me)).toMatchObject({ claim: null });
  });
});
