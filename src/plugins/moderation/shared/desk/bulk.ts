import type { State } from '../contracts';
import type { QueueFilter, QueueName } from './queue';

export const bulkActions = ['approve', 'reject', 'reopen', 'escalate', 'note', 'uphold'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** `comments` as the moderator saw them, or everything that matches. */
export type BulkSelection =
  | { comments: { documentId: string; version: number }[] }
  | { queue: QueueName; filter: QueueFilter };

export interface BulkRequest {
  action: BulkAction;
  guideline?: string;
  note?: string;
  selection: BulkSelection;
}

/**
 * `ValidationError`: the guideline was retired while the batch was being decided. `AnswerRequired`: an appeal is upheld
 * with a reason of its own. `OwnDecision`: an appeal against the moderator's own rejection.
 */
export type BulkRefusalName =
  | 'DecisionConflict'
  | 'IllegalMove'
  | 'NotFoundError'
  | 'ValidationError'
  | 'AnswerRequired'
  | 'OwnDecision';

export interface BulkRefusal {
  documentId: string;
  name: BulkRefusalName;
  /** Who decided first, where somebody did. */
  decidedBy: string | null;
  state: State | null;
}

export interface BulkView {
  documentId: string;
  action: BulkAction;
  guideline: string | null;
  by: { id: string; name: string };
  total: number;
  /** How many are done with, decided or refused. */
  done: number;
  decided: number;
  refused: number;
  /** The first 100 that were refused; once it is being taken back, the first 100 that could not be. */
  refusals: BulkRefusal[];
  state: 'running' | 'done' | 'undoing' | 'undone';
  /** How many came back by the undo. */
  undone: number;
  /** Until when the whole batch can be taken back; null when it no longer can. */
  undoUntil: string | null;
  createdAt: string;
}
