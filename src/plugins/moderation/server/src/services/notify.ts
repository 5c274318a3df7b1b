import { settings } from '../config';
import { issueReceipt } from '../domain/receipt';
import { renderMail } from '../emails';
import { findTitle } from '../store/article';
import { findComment } from '../store/comments';
import { findDecision } from '../store/decisions';
import { query } from '../store/sql';
import { statementOf } from './receipt';
import { receiptKeys } from './receipt-keys';

/** Writes to the reader who left an address what became of the comment, in the comment's language. */
export const notify = async ({ decision: documentId }: { decision: string }): Promise<void> => {
  const decision = await findDecision(query, documentId);
  const comment = decision && (await findComment(query, decision.comment));
  if (!comment) throw new Error(`Decision ${documentId} is not there`);
  const { email, locale, to } = { ...comment, to: decision.to };
  if (!email || (to !== 'approved' && to !== 'rejected')) return;
  const mail = renderMail(locale, {
    outcome: to,
    name: comment.name,
    article: (await findTitle(query, comment)) ?? '',
    body: comment.body,
    statement: await statementOf(decision, locale),
    receiptUrl: settings().receiptUrl.replace('{receipt}', issueReceipt(comment.documentId, receiptKeys())),
  });
  await strapi
    .plugin('email')
    .service('email')
    .send({ to: email, ...mail });
};
