import fc from 'fast-check';
import { type State, states } from '../../../shared/contracts';
import { countedIn, counters, type Standpoint } from './queue';
import { type ThreadMove, threadDeltas } from './thread';

interface Comment extends Standpoint {
  id: number;
  rootId: number | null;
}

const standpoint = fc.record({
  state: fc.constantFrom(...states),
  held: fc.boolean(),
  escalated: fc.boolean(),
  reports: fc.nat(2),
  appealed: fc.boolean(),
});

/** A thread of roots and replies as it is, and what each of them becomes, one after another. */
const threads = fc
  .array(fc.tuple(standpoint, standpoint, fc.option(fc.nat(3), { nil: null })), { minLength: 1, maxLength: 12 })
  .map((drawn) =>
    drawn.map(([before, after, root], index) => ({
      before: { ...before, id: index + 1, rootId: root !== null && root < index && index > 3 ? root + 1 : null },
      after,
    })),
  );

const approvedBelow = (comments: Comment[], id: number) =>
  comments.filter(({ rootId, state }) => rootId === id && state === 'approved').length;

const shown = (comments: Comment[]) =>
  comments.filter(({ state, rootId }) => {
    const root = rootId === null ? undefined : comments.find(({ id }) => id === rootId);
    return state === 'approved' && (!root || root.state === 'approved');
  }).length;

test('the counters end where a recount of the thread would have them, whatever moves in one batch', () => {
  fc.assert(
    fc.property(threads, (drawn) => {
      // A root of the first four never is a reply itself.
      const before = drawn.map((one) => one.before);
      const after = drawn.map((one) => ({ ...one.before, ...one.after }));
      const stateOf = (id: number | null): State | null => before.find((one) => one.id === id)?.state ?? null;
      const moves: ThreadMove[] = drawn.map((one) => ({
        ...{ id: one.before.id, articleId: 'a', locale: 'en', rootId: one.before.rootId },
        ...{ rootState: stateOf(one.before.rootId), replyCount: approvedBelow(before, one.before.id) },
        ...{ before: one.before, after: one.after, visible: false },
      }));
      const { threads: deltas, replies } = threadDeltas(moves);
      const sum = (comments: Comment[], name: (typeof counters)[number]) =>
        comments.reduce((total, one) => total + countedIn(one)[name], 0);
      for (const name of counters) expect(deltas[0]?.[name]).toBe(sum(after, name) - sum(before, name));
      expect(deltas[0]?.shown).toBe(shown(after) - shown(before));
      for (const { id } of before.filter(({ rootId }) => rootId === null))
        expect(replies.find((one) => one.id === id)?.by ?? 0).toBe(
          approvedBelow(after, id) - approvedBelow(before, id),
        );
    }),
  );
});

test('each language of an article has counters of its own, and a visible change moves the version', () => {
  const before = { state: 'pending' as const, held: false, escalated: false, reports: 0, appealed: false };
  const move = { id: 1, articleId: 'a', rootId: null, rootState: null, replyCount: 0, before };
  const after = { ...before, state: 'approved' as const };
  const { threads: deltas } = threadDeltas([
    { ...move, locale: 'en', after, visible: true },
    { ...move, id: 2, locale: 'ar', after, visible: false },
    { ...move, id: 3, locale: 'en', after, visible: true },
  ]);
  expect(
    deltas.map(({ locale, approved, pending, shown, version }) => [locale, approved, pending, shown, version]),
  ).toEqual([
    ['en', 2, -2, 2, 2],
    ['ar', 1, -1, 1, 0],
  ]);
});
