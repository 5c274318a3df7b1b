import type { Decided } from '../domain/decision';
import type { DecidableComment } from '../store/comments';
import { standingMove } from '../store/decisions';
import { enqueue } from '../store/jobs';
import type { Query } from '../store/sql';

interface Announced {
  comment: DecidableComment;
  decision: { documentId: string; settlesAt: number };
}

const job = ({ documentId, settlesAt }: Announced['decision']) => ({
  payload: { decision: documentId },
  key: documentId,
  runAt: settlesAt,
});

/**
 * Whoever must hear of decisions hears when they can no longer be taken back. A reopening and an upholding are news only to
 * who objected, which the announcement finds out.
 */
export const announceDecisions = async (
  tx: Query,
  { action, moves }: { action: Decided; moves: Announced[] },
): Promise<void> => {
  if (action === 'undo') {
    for (const { comment } of moves) await announceAgain(tx, comment);
  } else if (
    action === 'approve' ||
    action === 'reject' ||
    action === 'withdraw' ||
    action === 'reopen' ||
    action === 'uphold'
  ) {
    await enqueue(tx, 'announce', ...moves.map(({ decision }) => job(decision)));
  }
};

/**
 * An undo brings the move before back into force. Where the undone one had come inside that one's grace, nobody was told
 * of it, and its announcement may have passed in silence meanwhile: it is due now.
 */
const announceAgain = async (tx: Query, { id, lastMove }: DecidableComment) => {
  const restored = await standingMove(tx, id);
  if (!restored || !lastMove || lastMove.decidedAt >= restored.settlesAt) return;
  if (restored.action !== 'approve' && restored.action !== 'reject' && restored.action !== 'reopen') return;
  await enqueue(tx, 'announce', job(restored));
};
