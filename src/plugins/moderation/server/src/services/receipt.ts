import type { ReceiptView, Statement } from '../../../shared/contracts';
import { readReceipt } from '../domain/receipt';
import { notFound } from '../errors';
import { type DecidableComment, findComment } from '../store/comments';
import { type DecisionRow, settledMove } from '../store/decisions';
import { guidelineAt } from '../store/guidelines';
import { query } from '../store/sql';
import { defaultLocale } from './locale';
import { receiptKeys } from './receipt-keys';

/**
 * The comment a receipt stands for.
 * @throws NotFoundError for a receipt that was altered, guessed, or signed with a key that is no longer known
 */
export const redeem = async (receipt: string): Promise<DecidableComment> => {
  const documentId = readReceipt(receipt, receiptKeys());
  const comment = documentId && (await findComment(query, documentId));
  if (!comment) throw notFound('The receipt');
  return comment;
};

/**
 * What became of a comment, for the reader who holds its receipt: the newest move that can no longer be taken back, with
 * the statement of reasons in `locale`, or else in the comment's own.
 */
export const followUp = async (receipt: string, locale?: string): Promise<ReceiptView> => {
  const comment = await redeem(receipt);
  const move = await settledMove(query, comment.id);
  if (!move) throw new Error(`Comment ${comment.documentId} has no decision`);
  return {
    documentId: comment.documentId,
    state: move.to,
    submittedAt: new Date(comment.submittedAt).toISOString(),
    decidedAt: move.to === 'pending' ? null : new Date(move.decidedAt).toISOString(),
    statement: await statementOf(move, locale ?? comment.locale),
    canAppeal: false,
    appeal: null,
  };
};

/** The guideline a rejection cites, as it read then. */
export const statementOf = async (move: DecisionRow, locale: string): Promise<Statement | null> => {
  if (move.to !== 'rejected' || !move.guideline || !move.guidelineVersion) return null;
  const { guideline: code, guidelineVersion: version } = move;
  const text = await guidelineAt(query, { code, version, locale, fallback: await defaultLocale() });
  return text ? { guideline: { code, version, title: text.title }, text: text.text } : null;
};
