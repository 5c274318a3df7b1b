import type { ReceiptView, Statement } from '../../../shared/contracts';
import { settings } from '../config';
import { readReceipt } from '../domain/receipt';
import { notFound } from '../errors';
import { presentReceipt } from '../presenters/receipt';
import { appealOf } from '../store/appeals';
import { findTitle } from '../store/article';
import { type DecidableComment, documentIdOf, findComment } from '../store/comments';
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
  const [move, appeal, title, parent] = await Promise.all([
    settledMove(query, comment.id),
    appealOf(query, comment.id),
    findTitle(query, comment),
    comment.parentId === null ? null : documentIdOf(query, comment.parentId),
  ]);
  if (!move) throw new Error(`Comment ${comment.documentId} has no decision`);
  const statement = await statementOf(move, locale ?? comment.locale);
  const { appealDays } = settings();
  return presentReceipt({ comment, move, appeal, statement, title: title ?? null, parent, appealDays });
};

/** The guideline a rejection cites, as it read then. */
export const statementOf = async (move: DecisionRow, locale: string): Promise<Statement | null> => {
  if (move.to !== 'rejected' || !move.guideline || !move.guidelineVersion) return null;
  const { guideline: code, guidelineVersion: version } = move;
  const text = await guidelineAt(query, { code, version, locale, fallback: await defaultLocale() });
  return text ? { guideline: { code, version, title: text.title }, text: text.text } : null;
};
