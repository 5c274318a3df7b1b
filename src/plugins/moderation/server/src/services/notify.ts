import type { ReportMoment } from '../store/jobs';
import { findNotice, markSent } from '../store/notices';
import { query } from '../store/sql';
import { outcomeLetter, replyLetter, reportLetter } from './letters';
import { post } from './post';

/** Writes to the reader who left an address what became of the comment, in the comment's language. */
export const notifyOfDecision = async (decision: string): Promise<void> => {
  const letter = await outcomeLetter(decision);
  if (letter) await post(letter, `decision ${decision}`);
};

/**
 * Writes to a reader that somebody answered; once for each answer. What cannot be read now stays untold: should it be
 * approved again, it is announced again.
 */
export const notifyOfReply = async (id: number): Promise<void> => {
  const notice = await findNotice(query, id);
  const letter = notice && (await replyLetter({ comment: notice.comment, reply: notice.about }));
  if (!letter) return;
  await post(letter, `answer ${notice.about}`);
  await markSent(query, [id]);
};

/** Writes to whoever reported illegal content; a law asks for it, so nobody is unsubscribed from this. */
export const notifyOfReport = async ({ report, moment }: { report: string; moment: ReportMoment }): Promise<void> => {
  const letter = await reportLetter(report, moment);
  if (letter) await post(letter, `report ${report}, ${moment}`);
};
