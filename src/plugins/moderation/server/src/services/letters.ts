import type { MailKind } from '../../../shared/mails';
import { settings } from '../config';
import type { Values } from '../domain/mail';
import { issueReceipt } from '../domain/receipt';
import { appealAnsweredBy, findIllegalReport, type IllegalReport } from '../store/answers';
import { findTitle } from '../store/article';
import { type DecidableComment, findComment } from '../store/comments';
import { type DecisionRow, findDecision, settledMove } from '../store/decisions';
import type { ReportMoment } from '../store/jobs';
import { query } from '../store/sql';
import { statementOf } from './receipt';
import { receiptKeys } from './receipt-keys';

/** A mail before it is put into words: to whom, of which kind, and what it has to say. */
export interface Letter {
  to: string;
  kind: MailKind;
  locale: string;
  values: Values;
}

/** What became of a comment, for its writer; undefined where a newer decision stands, or nobody left an address. */
export const outcomeLetter = async (documentId: string): Promise<Letter | undefined> => {
  const decision = await findDecision(query, documentId);
  const comment = decision && (await findComment(query, decision.comment));
  if (!comment) throw new Error(`Decision ${documentId} is not there`);
  if (!comment.email) return undefined;
  const appeal = await appealAnsweredBy(query, documentId);
  const kind = kindOf(decision, appeal !== undefined);
  if (!kind || !(await holds(decision, comment))) return undefined;
  const statement = await statementOf(decision, comment.locale);
  return {
    ...{ to: comment.email, kind, locale: comment.locale },
    values: {
      ...(await aboutComment(comment)),
      receipt: settings().receiptUrl.replace('{receipt}', issueReceipt(comment.documentId, receiptKeys())),
      link: decision.to === 'approved' ? linkTo(comment) : '',
      guideline: statement?.guideline.title,
      guidelineText: statement?.text,
      answer: appeal?.answer ?? '',
    },
  };
};

/** An approval that grants an appeal is told in one mail, as the answer to the appeal. */
const kindOf = ({ action, to }: DecisionRow, answersAppeal: boolean): MailKind | undefined => {
  if (action === 'withdraw') return undefined;
  if (action === 'uphold') return answersAppeal ? 'appealUpheld' : undefined;
  if (to === 'pending') return answersAppeal ? 'appealReopened' : undefined;
  if (to === 'approved') return answersAppeal ? 'appealGranted' : 'approved';
  return to === 'rejected' ? 'rejected' : undefined;
};

/** What the receipt says now is what a mail may say: a retried one can have been overtaken. */
const holds = async (decision: DecisionRow, { id }: DecidableComment): Promise<boolean> => {
  const settled = await settledMove(query, id);
  return decision.action === 'uphold' ? settled?.to === decision.to : settled?.seq === decision.seq;
};

/** Somebody's answer to a comment, for the comment's writer; undefined where it can no longer be read, or nobody left an address. */
export const replyLetter = async (about: { comment: string; reply: string }): Promise<Letter | undefined> => {
  const [comment, reply] = await Promise.all([findComment(query, about.comment), findComment(query, about.reply)]);
  if (!comment?.email || !reply || !isOnThePage(reply)) return undefined;
  if ((await settledMove(query, reply.id))?.to !== 'approved') return undefined;
  return {
    ...{ to: comment.email, kind: 'reply', locale: comment.locale },
    values: {
      ...(await aboutComment(comment)),
      replyName: reply.name ?? '',
      reply: reply.body ?? '',
      link: linkTo(reply),
    },
  };
};

const isOnThePage = ({ state, rootState }: DecidableComment) =>
  state === 'approved' && (rootState === null || rootState === 'approved');

const aboutComment = async (comment: DecidableComment): Promise<Values> => ({
  name: comment.name ?? '',
  article: (await findTitle(query, comment)) ?? '',
  comment: comment.body ?? '',
});

/** A report of illegal content, acknowledged or answered, in the language that its writer asked for. */
export const reportLetter = async (documentId: string, moment: ReportMoment): Promise<Letter | undefined> => {
  const report = await findIllegalReport(query, documentId);
  const comment = report && (await findComment(query, report.comment));
  if (!comment || (moment === 'answered' && !report.answered)) return undefined;
  const { article } = await aboutComment(comment);
  return {
    ...{ to: report.email, kind: kindOfReport(report, moment), locale: report.locale },
    values: {
      ...{ name: report.name ?? '', article, report: report.text ?? '' },
      link: isOnThePage(comment) ? linkTo(comment) : '',
    },
  };
};

/** Where the comment's own reader was quicker than any moderator, it is as gone as if one had agreed. */
const kindOfReport = ({ outcome }: IllegalReport, moment: ReportMoment): MailKind => {
  if (moment === 'received') return 'reportReceived';
  return outcome === 'upheld' ? 'reportUpheld' : 'reportGranted';
};

/** Where readers find a comment; empty where the newsroom has not said where its articles are. */
const linkTo = ({ articleId, locale, documentId }: DecidableComment): string => {
  const values: Record<string, string> = { article: articleId, locale, comment: documentId };
  return settings().articleUrl.replace(/\{(article|locale|comment)\}/g, (_, name: string) => values[name] ?? '');
};
