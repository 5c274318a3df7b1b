import { alreadyReported, notFound, validationError } from '../errors';
import { countContest, lockContested } from '../store/contests';
import { versionInForce } from '../store/guidelines';
import { addReport } from '../store/reports';
import { transaction } from '../store/sql';
import { newDocumentId } from './identify';
import { tell } from './live';

export interface ReportInput {
  /** Of the comment that readers see. */
  documentId: string;
  guideline: string;
  text?: string | null;
  /** Key of the reader who reports. */
  reporter: string;
}

/**
 * A reader's complaint about a comment that readers see: it stands in the queue of the reported until a decision answers
 * it. Counts once for each reporter, however often that one asks.
 * @throws NotFoundError (not visible), ValidationError (guideline), AlreadyReported
 */
export const report = async (input: ReportInput): Promise<{ documentId: string }> => {
  const documentId = newDocumentId();
  await transaction(async (tx) => {
    const comment = await lockContested(tx, input.documentId);
    if (!comment?.visible) throw notFound('The comment');
    const { guideline, text = null, reporter: reporterKey } = input;
    if ((await versionInForce(tx, guideline)) === undefined)
      throw validationError([{ path: ['guideline'], message: `guideline "${guideline}" is not in force` }]);
    if (!(await addReport(tx, { documentId, commentId: comment.id, guideline, text, reporterKey })))
      throw alreadyReported();
    await countContest(tx, comment, { reports: comment.reports + 1, appealed: comment.appealed });
  });
  tell({ type: 'contested', documentId: input.documentId });
  return { documentId };
};
