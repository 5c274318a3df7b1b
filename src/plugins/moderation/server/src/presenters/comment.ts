import type { ReaderComment } from '../../../shared/contracts';
import type { CommentRow } from '../store/lists';

/** The only way a comment reaches the public: field by field, so that what is not named here cannot leak. */
export const presentComment = (row: CommentRow): ReaderComment => ({
  documentId: row.documentId,
  parent: row.parent,
  name: row.name ?? '',
  badges: row.badges ?? [],
  body: row.body ?? '',
  submittedAt: new Date(row.submittedAt).toISOString(),
  replyCount: row.replyCount ?? 0,
  replies: (row.replies ?? []).map(presentComment),
});
