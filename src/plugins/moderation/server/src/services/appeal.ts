import { alreadyAppealed, illegalMove, notFound } from '../errors';
import { addAppeal, appealOf } from '../store/appeals';
import { type ContestedComment, countContest, lockContested } from '../store/contests';
import { settledMove } from '../store/decisions';
import { type Query, transaction } from '../store/sql';
import { newDocumentId } from './identify';
import { tell } from './live';

export interface AppealInput {
  /** Of the comment that was rejected. */
  documentId: string;
  text: string;
}

/**
 * A reader's single objection to a rejection: it stands in the queue of the appealed until a decision answers it.
 * @throws NotFoundError, AlreadyAppealed, IllegalMove where no rejection stands that its reader can know of
 */
export const appeal = async ({ documentId, text }: AppealInput): Promise<{ documentId: string }> => {
  const id = newDocumentId();
  await transaction(async (tx) => {
    const comment = await lockContested(tx, documentId);
    if (!comment) throw notFound('The comment');
    if (await appealOf(tx, comment.id)) throw alreadyAppealed();
    await mustBeRejected(tx, comment);
    await addAppeal(tx, { documentId: id, commentId: comment.id, text });
    await countContest(tx, comment, { reports: comment.reports, appealed: true });
  });
  tell({ type: 'contested', documentId });
  return { documentId: id };
};

/** Both as it is and as its reader knows it: in a grace the two differ, and neither alone is anything to object to. */
const mustBeRejected = async (tx: Query, { id, state }: ContestedComment) => {
  const known = await settledMove(tx, id);
  if (!known) throw new Error(`Comment ${id} has no decision`);
  if (state === 'rejected' && known.to === 'rejected') return;
  throw illegalMove({ action: 'appeal', state: known.to, version: known.seq });
};
