import type { State } from '../../../shared/contracts';
import { type Counters, countersMoved, type Standpoint } from './queue';

/** One comment that moves, in its thread. */
export interface ThreadMove {
  id: number;
  articleId: string;
  locale: string;
  rootId: number | null;
  /** The root's state before any of these moves; null for a root. */
  rootState: State | null;
  /** Approved replies below it, before any of these moves. */
  replyCount: number;
  before: Standpoint;
  after: Standpoint;
  /** Readers see the change at once, so that pollers must be told. */
  visible: boolean;
}

/** How one thread's counters move. */
export interface ThreadDelta extends Counters {
  articleId: string;
  locale: string;
  shown: number;
  version: number;
}

export interface ThreadDeltas {
  threads: ThreadDelta[];
  /** By how much each root's approved replies change. */
  replies: { id: number; by: number }[];
}

/**
 * What moves, made one after another, do to the counters of their threads. A root's approval shows its approved replies
 * with it, and its going hides them, so a root and its replies in one batch depend on one another.
 */
export const threadDeltas = (moves: readonly ThreadMove[]): ThreadDeltas => {
  const threads = new Map<string, ThreadDelta>();
  const rootStates = new Map<number, State>();
  const replies = new Map<number, number>();
  for (const move of moves) {
    const { id, rootId, before, after } = move;
    const counted = countersMoved(before, after);
    let shown = 0;
    if (rootId === null) {
      shown = counted.approved * (1 + move.replyCount + (replies.get(id) ?? 0));
      rootStates.set(id, after.state);
    } else if (counted.approved !== 0) {
      replies.set(rootId, (replies.get(rootId) ?? 0) + counted.approved);
      if ((rootStates.get(rootId) ?? move.rootState) === 'approved') shown = counted.approved;
    }
    const key = `${move.articleId} ${move.locale}`;
    const delta = { ...counted, shown, version: move.visible ? 1 : 0, articleId: move.articleId, locale: move.locale };
    const sum = threads.get(key);
    threads.set(key, sum ? added(sum, delta) : delta);
  }
  return {
    threads: [...threads.values()],
    replies: [...replies].filter(([, by]) => by !== 0).map(([id, by]) => ({ id, by })),
  };
};

const added = (sum: ThreadDelta, delta: ThreadDelta): ThreadDelta => {
  const numbers = Object.entries(delta).filter(
    (entry): entry is [keyof Counters, number] => typeof entry[1] === 'number',
  );
  return { ...sum, ...Object.fromEntries(numbers.map(([name, value]) => [name, sum[name] + value])) };
};
