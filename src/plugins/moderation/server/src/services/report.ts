import { settings } from '../config';
import type { Actor } from '../domain/comment';
import { escalatedPriority } from '../domain/queue';
import { judgeReports, weightOf } from '../domain/report';
import { alreadyReported, notFound, validationError } from '../errors';
import { type ContestedComment, countContest, lockContested } from '../store/contests';
import { versionInForce } from '../store/guidelines';
import { enqueue } from '../store/jobs';
import { addReport, openReportsOf, reporterRecord } from '../store/reports';
import { type Query, transaction } from '../store/sql';
import { decideIn } from './decide';
import { pace } from './guard';
import { newDocumentId } from './identify';
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
  /** Key of the reader who reports. */
  reporter: string;
}

/** Who hides what many have reported. */
const threshold: Actor = { kind: 'rule', id: 'reported', name: 'reported' };

/**
 * A reader's complaint about a comment that readers see. Counts once for each reporter, however often that one asks, and as
 * much as the reporter's earlier reports were right. What weighs enough stands in the queue of the reported until a decision
 * answers it, and where the newsroom says so is hidden until then.
 * @throws RateLimitError, NotFoundError (not visible), ValidationError (guideline), AlreadyReported
 */
export const report = async ({ documentId: of, complaint, reporter }: ReportInput): Promise<{ documentId: string }> => {
  const documentId = newDocumentId();
  await transaction(async (tx) => {
    const { rate } = settings();
    const record = await reporterRecord(tx, { reporterKey: reporter, seconds: rate.windowSeconds });
    pace('reports', { ...record, limit: rate.perReader });
    const comment = await lockContested(tx, of);
    if (!comment?.visible) throw notFound('The comment');
    await mustBeInForce(tx, complaint);
    const added = await addReport(tx, {
      ...{ documentId, commentId: comment.id, guideline: null, name: null, email: null, locale: null, ...complaint },
      ...{ reporterKey: reporter, weight: weightOf(record), proven: record.granted > record.upheld },
    });
    if (!added) throw alreadyReported();
    if (complaint.kind === 'illegal') await enqueue(tx, 'send-mail', reportJob(documentId, 'received'));
    await follow(tx, comment);
  });
  tell({ type: 'contested', documentId: of });
  return { documentId };
};

const mustBeInForce = async (tx: Query, complaint: Complaint) => {
  if (complaint.kind !== 'guideline' || (await versionInForce(tx, complaint.guideline)) !== undefined) return;
  const message = `data.guideline "${complaint.guideline}" is not in force`;
  throw validationError([{ path: ['data', 'guideline'], message }]);
};

/** What the reports of a comment, its row locked, now come to. */
const follow = async (tx: Query, comment: ContestedComment) => {
  const reports = await openReportsOf(tx, comment.id);
  const { queued, hidden } = judgeReports(reports, settings().reports);
  if (!queued) return;
  const priority = reports.some(({ illegal }) => illegal) ? escalatedPriority : 0;
  await countContest(tx, comment, { reports: reports.length, appealed: comment.appealed, priority });
  if (hidden) await decideIn(tx, { documentId: comment.documentId, action: 'reopen', actor: threshold });
};
