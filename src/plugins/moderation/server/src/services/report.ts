import type { DecisionResult } from '../../../shared/contracts';
import { settings } from '../config';
import { escalatedPriority } from '../domain/queue';
import { judgeReports, weightOf } from '../domain/report';
import { alreadyReported, notFound, validationError } from '../errors';
import { type ContestedComment, countContest, lockContested } from '../store/contests';
import { versionInForce } from '../store/guidelines';
import { enqueue } from '../store/jobs';
import { addReport, openReportsOf, reporterRecord, reportsNaming } from '../store/reports';
import { type Query, transaction } from '../store/sql';
import { decideIn, tellDecided } from './decide';
import { pace } from './guard';
import { newDocumentId } from './identify';
import type { Ruling } from './judge';
import { tell } from './live';
import { reportJob } from './tell-readers';

/** What is said against a comment: that a guideline speaks against it, or that the law does. */
export type Complaint =
  | { kind: 'guideline'; guideline: string; text: string | null }
  | { kind: 'illegal'; text: string; name: string; email: string; locale: string };

export interface ReportInput {
  /** Of the comment that readers see. */
  documentId: string;
  complaint: Complaint;
  /** Keys of the reader who reports, of which the first is kept. */
  reporter: [string, ...string[]];
}

/** What hides what many have reported. */
const hidden: Ruling = { action: 'reopen', actor: { kind: 'rule', id: 'reported', name: 'reported' } };

/**
 * A reader's complaint about a comment that readers see. Counts once for each reporter, however often that one asks, and as
 * much as the reporter's earlier reports were right. What weighs enough stands in the queue of the reported until a decision
 * answers it, and where the newsroom says so is hidden until then.
 * @throws RateLimitError, NotFoundError (not visible), ValidationError (guideline), AlreadyReported
 */
export const report = async ({ documentId: of, complaint, reporter }: ReportInput): Promise<{ documentId: string }> => {
  const documentId = newDocumentId();
  const take = async (tx: Query) => {
    const { rate } = settings();
    const record = await reporterRecord(tx, { reporterKeys: reporter, seconds: rate.windowSeconds });
    pace('reports', { ...record, limit: rate.perReader });
    const comment = await lockContested(tx, of);
    if (!comment?.visible) throw notFound('The comment');
    await mustBeInForce(tx, complaint);
    const added = await addReport(tx, {
      ...{ documentId, commentId: comment.id, guideline: null, name: null, email: null, locale: null, ...complaint },
      ...{ reporterKeys: reporter, weight: weightOf(record), proven: record.granted > record.upheld },
    });
    if (!added) throw alreadyReported();
    const hidden = await follow(tx, comment);
    if (complaint.kind === 'illegal') await acknowledge(tx, { documentId, email: complaint.email });
    return hidden;
  };
  const hiding = await transaction(take, { oneAtATime: reporter[0] });
  if (hiding) tellDecided(hiding, hidden);
  tell({ type: 'contested', documentId: of });
  return { documentId };
};

/** Anybody can write anybody's address: past this many an hour it gets no more mails, and the report counts all the same. */
const acknowledgements = { most: 10, seconds: 3_600 };

const acknowledge = async (tx: Query, { documentId, email }: { documentId: string; email: string }) => {
  const named = await reportsNaming(tx, { email, seconds: acknowledgements.seconds });
  if (named <= acknowledgements.most) await enqueue(tx, 'send-mail', reportJob(documentId, 'received'));
};

const mustBeInForce = async (tx: Query, complaint: Complaint) => {
  if (complaint.kind !== 'guideline' || (await versionInForce(tx, complaint.guideline)) !== undefined) return;
  const message = `data.guideline "${complaint.guideline}" is not in force`;
  throw validationError([{ path: ['data', 'guideline'], message }]);
};

/** What the reports of a comment, its row locked, now come to; answers how it was hidden, where it was. */
const follow = async (tx: Query, comment: ContestedComment): Promise<DecisionResult | undefined> => {
  const reports = await openReportsOf(tx, comment.id);
  const judged = judgeReports(reports, settings().reports);
  if (!judged.queued) return undefined;
  const priority = reports.some(({ illegal }) => illegal) ? escalatedPriority : 0;
  await countContest(tx, comment, { reports: reports.length, appealed: comment.appealed, priority });
  return judged.hidden ? decideIn(tx, { documentId: comment.documentId, ...hidden }) : undefined;
};
