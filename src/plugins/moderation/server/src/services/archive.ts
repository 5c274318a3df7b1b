import type { Draft, Reader } from '../domain/comment';
import { notFound } from '../errors';
import { findComment, lockComment } from '../store/comments';
import { type Query, transaction } from '../store/sql';
import { type DecideInput, decideIn } from './decide';
import { admit } from './submit';

/** A decision made before the comment came here. */
export type PastDecision = Pick<DecideInput, 'action' | 'guideline' | 'note' | 'actor'> & { madeAt: number };

export interface PastComment {
  draft: Draft;
  reader: Reader;
  /** Epoch milliseconds. */
  submittedAt: number;
  decisions: PastDecision[];
}

/** What moderators read under "why it waits". */
const findings = [{ rule: 'archive', reason: 'Brought in with its past' }];

/**
 * Brings in a comment with its past, from another system or for a demonstration: the ledger tells it as it was, nobody is
 * notified, and no rule or rate holds it up. For code only; no route leads here.
 * @throws NotFoundError (parent), IllegalMove, ValidationError (guideline)
 */
export const bringIn = (comment: PastComment): Promise<{ documentId: string }> =>
  transaction(async (tx) => {
    const { draft, reader, submittedAt, decisions } = comment;
    const place = await placeOf(tx, draft.parent);
    const verdict = { state: 'pending' as const, decidedBy: 'archive', priority: 0, findings };
    const facts = { ...place, now: submittedAt, webhookWanted: false };
    const { documentId } = await admit(tx, { draft, reader, facts, verdict });
    for (const decision of decisions) await decideIn(tx, { ...decision, documentId });
    return { documentId };
  });

const placeOf = async (tx: Query, parent: string | null) => {
  if (parent === null) return { parentId: null, parentRootId: null };
  const found = await findComment(tx, parent);
  if (!found) throw notFound('The comment that this one answers');
  // Its decisions count on the root after the thread was counted on; everyone else takes the root first.
  await lockComment(tx, found.rootId ?? found.id);
  return { parentId: found.id, parentRootId: found.rootId };
};
