import { appealAnsweredBy, reportsAnsweredBy } from '../store/answers';
import type { DecidableComment } from '../store/comments';
import type { DecisionRow } from '../store/decisions';
import { enqueue, type ReportMoment } from '../store/jobs';
import { addNotice, type Wishes, wishesOf } from '../store/notices';
import type { Query } from '../store/sql';
import { hashesOfAddress } from './unsubscribe';

interface Told {
  decision: DecisionRow;
  comment: Pick<DecidableComment, 'id' | 'documentId'>;
}

/**
 * Has everyone written to who asked to hear of a decision that stands: the comment's writer, and the writer of the one that
 * it answers, at once or in the digest of who chose that; and whoever reported it as illegal and gets an answer by it.
 */
export const tellReaders = async (tx: Query, told: Told): Promise<void> => {
  const wishes = await wishesOf(tx, told.comment.id);
  await tellOutcome(tx, { ...told, wishes });
  const isPublished = told.decision.to === 'approved' && told.decision.action !== 'uphold';
  if (isPublished && wishes.parent) await tellOfReply(tx, told.comment.documentId, wishes.parent);
  const answered = await reportsAnsweredBy(tx, told.decision.documentId);
  if (answered.length > 0)
    await enqueue(tx, 'send-mail', ...answered.map((one) => reportJob(one.documentId, 'answered')));
};

/** What writes to somebody about a report of theirs. */
export const reportJob = (report: string, moment: ReportMoment) => ({
  payload: { report, moment },
  key: `report:${report}:${moment}`,
});

const tellOutcome = async (tx: Query, { decision, comment, wishes }: Told & { wishes: Wishes }) => {
  if (!wishes.email || !(await isNews(tx, decision))) return;
  const about = decision.documentId;
  if (!wishes.digest) return enqueue(tx, 'send-mail', { payload: { decision: about }, key: about });
  const [addressHash] = hashesOfAddress(wishes.email);
  return addNotice(tx, { commentId: comment.id, kind: 'outcome', about, addressHash, digest: true });
};

/** A decision that moves nothing, or only back into the queue, is news where it answers an appeal. */
const isNews = async (tx: Query, { action, to, documentId }: DecisionRow): Promise<boolean> => {
  if (action === 'withdraw') return false;
  if (action !== 'uphold' && (to === 'approved' || to === 'rejected')) return true;
  return (await appealAnsweredBy(tx, documentId)) !== undefined;
};

const tellOfReply = async (tx: Query, reply: string, { id, email, digest }: NonNullable<Wishes['parent']>) => {
  const [addressHash] = hashesOfAddress(email);
  const notice = await addNotice(tx, { commentId: id, kind: 'reply', about: reply, addressHash, digest });
  if (notice !== undefined && !digest) await enqueue(tx, 'send-mail', { payload: { notice }, key: `notice:${notice}` });
};
