import { settings } from '../config';
import { issueReceipt } from '../domain/receipt';
import { renderMail } from '../emails';
import { findTitle } from '../store/article';
import { findComment } from '../store/comments';
import { findDecision, settledMove } from '../store/decisions';
import { query } from '../store/sql';
import { statementOf } from './receipt';
import { receiptKeys } from './receipt-keys';
import { sendMail } from './send-mail';

/**
 * Writes to the reader who left an address what became of the comment, in the comment's language; nothing where a newer
 * decision stands. Throws where the mail server may take it later.
 */
export const notify = async ({ decision: documentId }: { decision: string }): Promise<void> => {
  const decision = await findDecision(query, documentId);
  const comment = decision && (await findComment(query, decision.comment));
  if (!comment) throw new Error(`Decision ${documentId} is not there`);
  const { name, body, email, locale, to } = { ...comment, to: decision.to };
  if (!email || name === null || body === null || (to !== 'approved' && to !== 'rejected')) return;
  // What the receipt says now is what a mail may say: a retried one can have been overtaken.
  if ((await settledMove(query, comment.id))?.seq !== decision.seq) return;
  const mail = renderMail(locale, {
    outcome: to,
    name,
    article: (await findTitle(query, comment)) ?? '',
    body,
    statement: await statementOf(decision, locale),
    receiptUrl: settings().receiptUrl.replace('{receipt}', issueReceipt(comment.documentId, receiptKeys())),
  });
  await sendMail({ to: email, ...mail }, `decision ${documentId}`);
};
