import type { ReceiptAppeal, ReceiptView, Statement } from '../../../shared/contracts';
import { appealState, appealUntil } from '../domain/appeal';
import type { AppealRow } from '../store/appeals';
import type { DecidableComment } from '../store/comments';
import type { DecisionRow } from '../store/decisions';

interface Input {
  comment: DecidableComment;
  /** The newest move that can no longer be taken back. */
  move: DecisionRow;
  appeal: AppealRow | undefined;
  statement: Statement | null;
  title: string | null;
  parent: string | null;
  /** For so many days a rejection can be appealed. */
  appealDays: number;
}

const iso = (at: number) => new Date(at).toISOString();

/** A comment as the reader sees it who holds its receipt: nothing that is not settled, nothing that colleagues wrote to each other. */
export const presentReceipt = ({ comment, move, appeal, statement, title, parent, appealDays }: Input): ReceiptView => {
  const until = appealUntil(move.decidedAt, appealDays);
  // Where a newer decision waits out its grace, nothing stands to be appealed that will not be told in a moment.
  const canAppeal = move.to === 'rejected' && comment.state === 'rejected' && !appeal && comment.now < until;
  return {
    documentId: comment.documentId,
    article: { documentId: comment.articleId, locale: comment.locale, title },
    parent,
    name: comment.name,
    body: comment.body,
    erasedAt: comment.erasedAt === null ? null : iso(comment.erasedAt),
    state: move.to,
    submittedAt: iso(comment.submittedAt),
    decidedAt: move.to === 'pending' ? null : iso(move.decidedAt),
    statement,
    canAppeal,
    appealUntil: canAppeal ? iso(until) : null,
    appeal: appeal ? presentAppeal(appeal, comment.now) : null,
  };
};

const presentAppeal = (appeal: AppealRow, now: number): ReceiptAppeal => {
  const state = appealState(appeal, now);
  const answered = state !== 'open';
  return {
    text: appeal.text ?? '',
    appealedAt: iso(appeal.appealedAt),
    state,
    answeredAt: answered && appeal.closedAt !== null ? iso(appeal.closedAt) : null,
    answer: answered ? appeal.answer : null,
    soleModerator: answered && appeal.soleModerator,
  };
};
