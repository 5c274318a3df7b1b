import type { ModeratorAction, Move, State } from '../../../shared/contracts';

/** Where each move leads. The only place that knows; the admin panel draws its buttons from it too. */
const table: Record<State, Partial<Record<Move, State>>> = {
  pending: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { reject: 'rejected', reopen: 'pending', withdraw: 'withdrawn' },
  rejected: { approve: 'approved', reopen: 'pending', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state a move leads to, or undefined where the table has none. */
export const next = (from: State, move: Move): State | undefined => table[from][move];

export interface LastMove {
  from: State;
  to: State;
  by: 'moderator' | 'rule' | 'reader';
  /** Epoch milliseconds until which the move can be taken back. */
  settlesAt: number;
}

/** Whether a moderator's last move can still be taken back: no reader, webhook or inbox has heard of it yet. */
export const canUndo = (last: LastMove | undefined, now: number): last is LastMove =>
  last !== undefined && last.by === 'moderator' && now < last.settlesAt;

/** What a moderator can do with a comment in this state, in the order in which buttons stand. `contested`: a report or an appeal is open; `erased`: its words are gone. */
export const actionsFrom = (
  state: State,
  { undoable, contested, erased = false }: { undoable: boolean; contested: boolean; erased?: boolean },
): ModeratorAction[] => {
  const open = (['approve', 'reject', 'reopen'] as const).filter((move) => next(state, move));
  if (erased || state === 'withdrawn') return ['note'];
  return [
    // What was hidden for its reports waits like any other: approving it answers them.
    ...(contested && state !== 'pending' ? (['uphold'] as const) : []),
    ...open,
    ...(undoable ? (['undo'] as const) : []),
    ...(state === 'pending' ? (['escalate'] as const) : []),
    'note',
  ];
};
