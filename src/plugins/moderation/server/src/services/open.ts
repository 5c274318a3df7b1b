import type { OpenComment } from '../../../shared/desk';
import { settings } from '../config';
import { judgeReports } from '../domain/report';
import { notFound } from '../errors';
import { presentAppeal, presentReport } from '../presenters/contest';
import { presentDecision } from '../presenters/decision';
import { presentDesk, presentNeighbour } from '../presenters/desk';
import { appealOf } from '../store/appeals';
import { historyOf } from '../store/decisions';
import { ancestorsOf, siblingsOf } from '../store/neighbours';
import { findQueued } from '../store/queue';
import { reportsOf } from '../store/reports';
import { query } from '../store/sql';
import { notesOf, recentOf, recordOf } from './reader';
import { threadView } from './thread';

/** How many of a reader's comments stand beside the one in focus. */
const mostRecent = 10;

/**
 * One comment with everything a fair decision needs: its place in the thread, its history, what readers object to, and its
 * reader's record.
 * @throws NotFoundError
 */
export const open = async (documentId: string): Promise<OpenComment> => {
  const row = await findQueued(query, documentId);
  if (!row) throw notFound('The comment');
  const { id, readerKey: key, articleId: article, locale } = row;
  const [history, ancestors, siblings, reports, appeal, record, recent, notes, thread] = await Promise.all([
    historyOf(query, id),
    ancestorsOf(id),
    siblingsOf(id),
    reportsOf(query, id),
    appealOf(query, id),
    recordOf(key),
    recentOf(key, mostRecent + 1),
    notesOf(key),
    threadView({ article, locale }),
  ]);
  return {
    comment: presentDesk(row),
    history: history.map(presentDecision),
    ancestors: ancestors.map(presentNeighbour),
    siblings: siblings.map(presentNeighbour),
    reports: reports.map(presentReport),
    burst: judgeReports(
      reports.filter(({ closedAt }) => closedAt === null),
      settings().reports,
    ).burst,
    appeal: appeal ? presentAppeal(appeal) : null,
    reader: { ...record, recent: recent.filter((one) => one.documentId !== documentId).slice(0, mostRecent), notes },
    thread,
  };
};
