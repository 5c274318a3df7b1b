import { settings } from '../config';
import { issueReceipt } from '../domain/receipt';
import { renderMail } from '../emails';
import { findTitle } from '../store/article';
import { findComment } from '../store/comments';
import { findDecision, settledMove } from '../store/decisions';
import { query } from '../store/sql';
import { statementOf } from './receipt';
import { receiptKeys } from './receipt-keys';

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
  await send({ to: email, ...mail }, documentId);
};

/** The mail server's reply can quote the reader's address: what is thrown or logged, and kept with the job, has only codes. */
const send = async (mail: ReturnType<typeof renderMail> & { to: string }, decision: string) => {
  try {
    await strapi.plugin('email').service('email').send(mail);
  } catch (error) {
    const { code = 'no code', responseCode } = error as { code?: string; responseCode?: number };
    const what = `The mail about decision ${decision} was refused (${[code, responseCode].filter(Boolean).join(' ')})`;
    // 5xx is final (RFC 5321, 4.2.1), unless it refuses us, not the mail: then an administrator has to put it right.
    if (responseCode && responseCode >= 500 && code !== 'EAUTH') strapi.log.warn(`${what} for good`);
    else throw new Error(what);
  }
};
