import type { MailKind } from '../../../shared/mails';
import { settings } from '../config';
import { appealUntil } from '../domain/appeal';
import type { Values } from '../domain/mail';
import { issueReceipt } from '../domain/receipt';
import { missingArticle } from '../emails';
import { appealAnsweredBy, findIllegalReport, type IllegalReport } from '../store/answers';
import { appealOf } from '../store/appeals';
import { findTitle } from '../store/article';
import { type DecidableComment, findComment } from '../store/comments';
import { type DecisionRow, findDecision, settledMove } from '../store/decisions';
import type { ReportMoment } from '../store/jobs';
import { query } from '../store/sql';
import { addressOnPage } from './article-page';
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
  const answered = await appealAnsweredBy(query, documentId);
  const kind = kindOf(decision, answered !== undefined);
  const move = kind && (await toldNow(decision, comment));
  if (!move) return undefined;
  const statement = await statementOf(move, comment.locale);
  const receipt = receiptPage(comment);
  return {
    ...{ to: comment.email, kind, locale: comment.locale },
    values: {
      ...(await aboutComment(comment, comment.locale)),
      ...{ receipt, appeal: (await canStillAppeal(move, comment)) ? receipt : '' },
      link: move.to === 'approved' ? await pageOf(comment) : '',
      guideline: statement?.guideline.title,
      guidelineText: statement?.text,
      answer: answered?.answer ?? '',
    },
  };
};

/**
 * A decision that answers an appeal is told in one mail, as that answer: an approval that grants it, and a rejection by
 * which somebody took such an approval back before its reader heard of it.
 */
const kindOf = ({ action, to }: DecisionRow, answersAppeal: boolean): MailKind | undefined => {
  if (action === 'withdraw') return undefined;
  if (action === 'uphold') return answersAppeal ? 'appealUpheld' : undefined;
  if (to === 'pending') return answersAppeal ? 'appealReopened' : undefined;
  if (to === 'approved') return answersAppeal ? 'appealGranted' : 'approved';
  if (to === 'rejected') return answersAppeal ? 'appealUpheld' : 'rejected';
  return undefined;
};

/** The move that the receipt shows now, where it is the one to be told; a retried mail can have been overtaken. */
const toldNow = async (decision: DecisionRow, { id }: DecidableComment): Promise<DecisionRow | undefined> => {
  const settled = await settledMove(query, id);
  const holds = decision.action === 'uphold' ? settled?.to === decision.to : settled?.seq === decision.seq;
  return holds ? settled : undefined;
};

/** Nobody is told of an appeal that would be refused: there is one for each comment, within its days. */
const canStillAppeal = async ({ to, decidedAt }: DecisionRow, { id, now }: DecidableComment): Promise<boolean> =>
  to === 'rejected' && now < appealUntil(decidedAt, settings().appealDays) && !(await appealOf(query, id));

/** Somebody's answer to a comment, for the comment's writer; undefined where it can no longer be read, or nobody left an address. */
export const replyLetter = async (about: { comment: string; reply: string }): Promise<Letter | undefined> => {
  const [comment, reply] = await Promise.all([findComment(query, about.comment), findComment(query, about.reply)]);
  if (!comment?.email || !reply || !isOnThePage(reply)) return undefined;
  if ((await settledMove(query, reply.id))?.to !== 'approved') return undefined;
  if (!(await isPublished(reply))) return undefined;
  return {
    ...{ to: comment.email, kind: 'reply', locale: comment.locale },
    values: {
      ...(await aboutComment(comment, comment.locale)),
      replyName: reply.name ?? '',
      reply: reply.body ?? '',
      link: await pageOf(reply),
    },
  };
};

const isOnThePage = ({ state, rootState }: DecidableComment) =>
  state === 'approved' && (rootState === null || rootState === 'approved');

/** `locale` is the language of the mail, which a report's writer may have chosen apart from the comment's. */
const aboutComment = async (comment: DecidableComment, locale: string): Promise<Values> => {
  const title = await findTitle(query, comment);
  const article = title === undefined ? missingArticle(locale) : (title ?? '');
  return { name: comment.name ?? '', article, comment: comment.body ?? '' };
};

/** A report of illegal content, acknowledged or answered, in the language that its writer asked for. */
export const reportLetter = async (documentId: string, moment: ReportMoment): Promise<Letter | undefined> => {
  const report = await findIllegalReport(query, documentId);
  const comment = report && (await findComment(query, report.comment));
  if (!comment || (moment === 'answered' && !report.answered)) return undefined;
  const { article } = await aboutComment(comment, report.locale);
  return {
    ...{ to: report.email, kind: kindOfReport(report, moment), locale: report.locale },
    values: {
      ...{ name: report.name ?? '', article, report: report.text ?? '' },
      link: isOnThePage(comment) ? await pageOf(comment) : '',
    },
  };
};

/** Where the comment's own reader was quicker than any moderator, it is as gone as if one had agreed. */
const kindOfReport = ({ outcome }: IllegalReport, moment: ReportMoment): MailKind => {
  if (moment === 'received') return 'reportReceived';
  return outcome === 'upheld' ? 'reportUpheld' : 'reportGranted';
};

/** Where readers find a comment; empty where its article has no page any more. */
const pageOf = async (comment: DecidableComment): Promise<string> =>
  (await isPublished(comment)) ? addressOnPage({ ...comment, comment: comment.documentId }) : '';

const isPublished = async (comment: DecidableComment) => (await findTitle(query, comment)) !== undefined;

const receiptPage = ({ documentId, locale }: DecidableComment): string =>
  settings().receiptUrl.replace('{receipt}', issueReceipt(documentId, receiptKeys())).replace('{locale}', locale);
