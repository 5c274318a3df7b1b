import type { ReceiptView } from '../../../shared/contracts';
import { settings } from '../config';
import { appealUntil } from '../domain/appeal';
import { alreadyAppealed, appealTooLate, illegalMove, notFound } from '../errors';
import { addAppeal, appealOf } from '../store/appeals';
import { type ContestedComment, countContest, lockContested } from '../store/contests';
import { settledMove } from '../store/decisions';
import { type Query, transaction } from '../store/sql';
import { newDocumentId } from './identify';
import { tell } from './live';
import { followUp, redeem } from './receipt';

export interface AppealInput {
  /** Of the comment that was rejected. */
  receipt: string;
  text: string;
  /** The language of the view that is answered. */
  locale?: string;
}

/**
 * A reader's single objection to a rejection: it stands in the queue of the appealed until a decision answers it.
 * @throws NotFoundError (receipt), AlreadyAppealed, AppealTooLate, IllegalMove where no rejection stands that its reader can
 * know of
 */
export const appeal = async ({ receipt, text, locale }: AppealInput): Promise<ReceiptView> => {
  const { documentId } = await redeem(receipt);
  await transaction(async (tx) => {
    const comment = await lockContested(tx, documentId);
    if (!comment) throw notFound('The receipt');
    if (await appealOf(tx, comment.id)) throw alreadyAppealed();
    await mustBeRejected(tx, comment);
    await addAppeal(tx, { documentId: newDocumentId(), commentId: comment.id, text });
    await countContest(tx, comment, { reports: comment.reports, appealed: true });
  });
  tell({ type: 'contested', documentId });
  return followUp(receipt, locale);
};

/** Both as it is and as its reader knows it: in a grace the two differ, and neither alone is anything to object to. */
const mustBeRejected = async (tx: Query, { id, state, now }: ContestedComment) => {
  const known = await settledMove(tx, id);
  if (!known) throw new Error(`Comment ${id} has no decision`);
  if (state !== 'rejected' || known.to !== 'rejected')
    throw illegalMove({ action: 'appeal', state: known.to, version: known.seq });
  const until = appealUntil(known.decidedAt, settings().appealDays);
  if (now >= until) throw appealTooLate(new Date(until));
};
