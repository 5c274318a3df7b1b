import { useState } from 'react';
import type { GuidelineView, ModeratorAction, ModeratorComment } from '../../../shared/contracts';
import { type QueueTab, useDecideMutation } from '../api/queue';
import { type Refusal, refusalOf } from '../api/refusal';

export interface Choice {
  action: ModeratorAction;
  guideline?: GuidelineView;
  note?: string;
}

/** What came of the last decision. `undoUntil` is in epoch milliseconds of this computer's clock. */
export type Outcome =
  | { action: ModeratorAction; guideline?: string; comment: ModeratorComment; grace: number; undoUntil: number | null }
  | { refusal: Refusal };

/** Sends decisions, one at a time, and keeps what came of the last one. */
export const useDecisions = (tab: QueueTab) => {
  const [send, { isLoading }] = useDecideMutation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** Answers whether the decision stands. */
  const decide = async (comment: ModeratorComment, { action, guideline, note }: Choice): Promise<boolean> => {
    const { documentId, version } = comment;
    const answer = await send({
      tab,
      documentId,
      version,
      action,
      guideline: guideline?.code,
      note: note || undefined,
    });
    if ('error' in answer) {
      setOutcome({ refusal: refusalOf(answer.error) });
      return false;
    }
    const { comment: decided, decision } = answer.data;
    // Two instants of the server's clock: their difference holds on any computer, however wrong its own clock is.
    const grace = decided.undoUntil ? Date.parse(decided.undoUntil) - Date.parse(decision.decidedAt) : 0;
    const undoUntil = decided.actions.includes('undo') ? Date.now() + grace : null;
    setOutcome({ action, guideline: guideline?.title, comment: decided, grace, undoUntil });
    return true;
  };

  return { decide, isDeciding: isLoading, outcome, forget: () => setOutcome(null) };
};
