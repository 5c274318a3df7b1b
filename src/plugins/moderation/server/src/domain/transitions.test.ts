import fc from 'fast-check';
import { type Move, moves, type State, states } from '../../../shared/contracts';
import { actionsFrom, canUndo, next } from './transitions';

const expected: Record<State, Record<Move, State | undefined>> = {
  pending: { approve: 'approved', reject: 'rejected', reopen: undefined, withdraw: 'withdrawn' },
  approved: { approve: undefined, reject: 'rejected', reopen: 'pending', withdraw: 'withdrawn' },
  rejected: { approve: 'approved', reject: undefined, reopen: 'pending', withdraw: 'withdrawn' },
  withdrawn: { approve: undefined, reject: undefined, reopen: undefined, withdraw: undefined },
};

const rows = states.flatMap((state) => moves.map((move) => [state, move, expected[state][move]] as const));

test.each(rows)('from %s, %s leads to %s', (state, move, to) => {
  expect(next(state, move)).toBe(to);
});

test('nothing that was withdrawn ever comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves)), (sequence) => {
      let state: State = 'withdrawn';
      for (const move of sequence) state = next(state, move) ?? state;
      expect(state).toBe('withdrawn');
    }),
  );
});

const last = { from: 'pending', to: 'approved', by: 'moderator', settlesAt: 1000 } as const;

test.each([
  ['a moderator’s move before it settles', last, 999, true],
  ['a moderator’s move when it settles', last, 1000, false],
  ['a rule’s move', { ...last, by: 'rule' as const }, 0, false],
  ['a reader’s move', { ...last, by: 'reader' as const }, 0, false],
  ['no move', undefined, 0, false],
])('%s can be undone: %#', (_, move, now, can) => {
  expect(canUndo(move, now)).toBe(can);
});

test.each([
  ['pending', false, false, ['approve', 'reject', 'escalate', 'note']],
  ['approved', true, false, ['reject', 'reopen', 'undo', 'note']],
  ['approved', false, false, ['reject', 'reopen', 'note']],
  ['approved', false, true, ['uphold', 'reject', 'reopen', 'note']],
  ['rejected', true, false, ['approve', 'reopen', 'undo', 'note']],
  ['rejected', false, true, ['uphold', 'approve', 'reopen', 'note']],
  ['withdrawn', true, true, ['note']],
] as const)('a comment that is %s (undoable: %s, contested: %s) offers %j', (state, undoable, contested, actions) => {
  expect(actionsFrom(state, { undoable, contested })).toEqual(actions);
});

test('every button that moves a comment leads somewhere', () => {
  for (const state of states) {
    for (const action of actionsFrom(state, { undoable: true, contested: true })) {
      if (action === 'approve' || action === 'reject' || action === 'reopen') expect(next(state, action)).toBeDefined();
    }
  }
});
