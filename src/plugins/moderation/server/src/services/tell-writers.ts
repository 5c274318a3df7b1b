import { appealAnsweredBy } from '../store/answers';
import type { DecidableComment } from '../store/comments';
import type { DecisionRow } from '../store/decisions';
import { enqueue } from '../store/jobs';
import { addNotice, type Wishes, wishesOf } from '../store/notices';
import type { Query } from '../store/sql';
import { hashOfAddress } from './unsubscribe';

interface Told {
  decision: DecisionRow;
  comment: Pick<DecidableComment, 'id' | 'documentId'>;
}

/**
 * Has everyone written to who asked to hear of a decision that stands: the comment's writer, and the writer of the one that
 * it answers. At once, or kept for the digest of who chose that.
 */
export const tellWriters = async (tx: Query, told: Told): Promise<void> => {
  const wishes = await wishesOf(tx, told.comment.id);
  await tellOutcome(tx, { ...told, wishes });
  const isPublished = told.decision.to === 'approved' && told.decision.action !== 'uphold';
  if (isPublished && wishes.parent) await tellOfReply(tx, told.comment.documentId, wishes.parent);
};

const tellOutcome = async (tx: Query, { decision, comment, wishes }: Told & { wishes: Wishes }) => {
  if (!wishes.email || !(await isNews(tx, decision))) return;
  const about = decision.documentId;
  if (!wishes.digest) return enqueue(tx, 'send-mail', { payload: { decision: about }, key: about });
  const addressHash = hashOfAddress(wishes.email);
  return addNotice(tx, { commentId: comment.id, kind: 'outcome', about, addressHash, digest: true });
};

/** A decision that moves nothing, or only back into the queue, is news where it answers an appeal. */
const isNews = async (tx: Query, { action, to, documentId }: DecisionRow): Promise<boolean> => {
  if (action === 'withdraw') return false;
  if (action !== 'uphold' && (to === 'approved' || to === 'rejected')) return true;
  return (await appealAnsweredBy(tx, documentId)) !== undefined;
};

const tellOfReply = async (tx: Query, reply: string, { id, email, digest }: NonNullable<Wishes['parent']>) => {
  const addressHash = hashOfAddress(email);
  const notice = await addNotice(tx, { commentId: id, kind: 'reply', about: reply, addressHash, digest });
  if (notice !== undefined && !digest) await enqueue(tx, 'send-mail', { payload: { notice }, key: `notice:${notice}` });
};
