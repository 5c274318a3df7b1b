import type { BulkAction } from '../../../shared/desk';
import { settings } from '../config';

/** Milliseconds that a comment may take to be decided or taken back: 10,000 in half a minute is what the desk promises. */
const perComment = 3;
/** Milliseconds until a free worker takes up a job. */
const pickUp = 2000;

/** Decisions that can be taken back. */
export const isGraced = (action: BulkAction): boolean =>
  action === 'approve' || action === 'reject' || action === 'reopen';

/**
 * How long a batch can be taken back, and when its decisions settle, in milliseconds from its start. All of them settle
 * together: the first must not be public while the last are still being decided, and an undo that is asked for at the last
 * moment must come through to the last comment.
 */
export const graceOf = ({ action, total }: { action: BulkAction; total: number }) => {
  const grace = settings().graceSeconds * 1000;
  if (!isGraced(action) || grace === 0) return { undoableFor: 0, settlesAfter: 0 };
  const undoableFor = grace + total * perComment;
  return { undoableFor, settlesAfter: undoableFor + pickUp + total * perComment };
};
