import type { ContestOutcome } from '../../../shared/contracts';
import { countersMoved, type Standpoint } from '../domain/queue';
import { ms, now } from './row';
import type { Query } from './sql';

/** A comment that a reader objects to, or whose author does, as both need it. */
export interface ContestedComment extends Standpoint {
  id: number;
  documentId: string;
  articleId: string;
  locale: string;
  /** Readers can reach it now: it is approved, out of its grace, and so is its root. */
  visible: boolean;
  /** The database's clock, epoch milliseconds. */
  now: number;
}

/**
 * One comment, its row locked until the transaction ends: whoever decides it comes before or after, and two readers who
 * report together are both counted. Served by comments_document.
 */
export const lockContested = async (tx: Query, documentId: string): Promise<ContestedComment | undefined> => {
  const visible = (c: string) => `${c}.state = 'approved' and ${c}.visible_at <= clock_timestamp()`;
  const [row] = await tx<ContestedComment>(
    {
      name: 'moderation_contested',
      text: `
      select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, c.state, c.held, c.escalated,
        c.reports, c.appealed, coalesce(${visible('c')}, false) and (c.root_id is null or exists (
          select from moderation_comments r where r.id = c.root_id and ${visible('r')})) as visible,
        ${ms('clock_timestamp()')} as now
      from moderation_comments c where c.document_id = $1 for update of c`,
    },
    [documentId],
  );
  return row;
};

/** Puts a comment whose row is locked into the queue of the reported or appealed, and counts it in its thread. */
export const countContest = async (
  tx: Query,
  comment: ContestedComment,
  { reports, appealed, priority = 0 }: Pick<Standpoint, 'reports' | 'appealed'> & { priority?: number },
) => {
  await tx(
    {
      name: 'moderation_contest',
      text: `update moderation_comments set reports = $2, appealed = $3, priority = greatest(priority, $4::int)
             where id = $1`,
    },
    [comment.id, reports, appealed, priority],
  );
  const moved = countersMoved(comment, { ...comment, reports, appealed });
  if (moved.reported === 0 && moved.appealed === 0) return;
  await tx(
    {
      name: 'moderation_thread_contest',
      text: `update moderation_threads set reported = reported + $3, appealed = appealed + $4
             where article_id = $1 and locale = $2`,
    },
    [comment.articleId, comment.locale, moved.reported, moved.appealed],
  );
};

export interface Closing {
  commentId: number;
  /** documentId of the decision that answers. */
  decision: string;
  /** And of the one before it whose answers nobody has heard of: they are given anew. */
  overtaken: string | null;
  /** What it means for the reports and for the appeal; null where nobody answered them. */
  reports: ContestOutcome | null;
  appeal: ContestOutcome | null;
  /** What the writer of the appeal is told. */
  answer: string | null;
  soleModerator: boolean;
}

/** Marks what is open about these comments as answered. Served by reports_comment and appeals_comment. */
export const closeContests = async (tx: Query, { closings }: { closings: Closing[] }): Promise<void> => {
  if (closings.length === 0) return;
  const closing = `from jsonb_to_recordset($1) as c("commentId" int, decision text, overtaken text, reports text,
      appeal text, answer text, "soleModerator" boolean)
    where o.comment_id = c."commentId" and (o.closed_at is null or o.closed_by = c.overtaken)`;
  const values = [JSON.stringify(closings)];
  await tx(
    {
      name: 'moderation_reports_close',
      text: `update moderation_reports o set closed_at = ${now}, closed_by = c.decision, outcome = c.reports ${closing}`,
    },
    values,
  );
  await tx(
    {
      name: 'moderation_appeals_close',
      text: `update moderation_appeals o set closed_at = ${now}, closed_by = c.decision, outcome = c.appeal,
               answer = c.answer, sole_moderator = c."soleModerator" ${closing}`,
    },
    values,
  );
};

export interface Reopened {
  commentId: number;
  /** How many reports are open again. */
  reports: number;
  appealed: boolean;
}

/**
 * Opens what these decisions had answered, since they were taken back; one entry for each comment where anything came
 * back. Served by reports_closed and appeals_closed.
 */
export const reopenContests = async (tx: Query, { decisions }: { decisions: string[] }): Promise<Reopened[]> => {
  if (decisions.length === 0) return [];
  return tx<Reopened>(
    {
      name: 'moderation_contests_reopen',
      text: `
      with reports as (
        update moderation_reports set closed_at = null, closed_by = null, outcome = null where closed_by = any($1) returning comment_id
      ), appeals as (
        update moderation_appeals set closed_at = null, closed_by = null, outcome = null, answer = null,
          sole_moderator = null where closed_by = any($1) returning comment_id
      )
      select comment_id as "commentId", count(*) filter (where is_report)::int as reports,
        bool_or(not is_report) as appealed
      from (select comment_id, true as is_report from reports union all select comment_id, false from appeals) opened
      group by comment_id`,
    },
    [decisions],
  );
};
