import type { AppealView } from '../../../shared/desk';
import { now } from './row';
import type { Query } from './sql';

/** A decision that answers what is open about a comment. */
export interface Closing {
  commentId: number;
  /** documentId of the decision. */
  decision: string;
  outcome: NonNullable<AppealView['outcome']>;
}

/** Closes the open reports and the open appeal of comments, each by the decision that answered it. */
export const closeContests = async (tx: Query, closings: Closing[]): Promise<void> => {
  if (closings.length === 0) return;
  const given = `jsonb_to_recordset($1) as g("commentId" int, decision text, outcome text)`;
  await tx(
    {
      name: 'moderation_reports_close', // reports_comment
      text: `update moderation_reports r set closed_at = ${now}, closed_by = g.decision
             from ${given} where r.comment_id = g."commentId" and r.closed_at is null`,
    },
    [JSON.stringify(closings)],
  );
  await tx(
    {
      name: 'moderation_appeals_close', // appeals_comment
      text: `update moderation_appeals a set closed_at = ${now}, closed_by = g.decision, outcome = g.outcome
             from ${given} where a.comment_id = g."commentId" and a.closed_at is null`,
    },
    [JSON.stringify(closings)],
  );
};

/** What was open about a comment and is open again. */
export interface Reopened {
  commentId: number;
  reports: number;
  appealed: boolean;
}

/** Opens what these decisions had answered, since they are taken back. `undone` are pairs of a comment and a decision. */
export const reopenContests = async (
  tx: Query,
  undone: { commentId: number; decision: string }[],
): Promise<Reopened[]> =>
  tx<Reopened & Record<string, unknown>>(
    {
      name: 'moderation_contests_reopen', // reports_comment, appeals_comment
      text: `with undone as (select * from jsonb_to_recordset($1) as u("commentId" int, decision text)),
        reports as (
          update moderation_reports r set closed_at = null, closed_by = null from undone u
          where r.comment_id = u."commentId" and r.closed_by = u.decision returning r.comment_id),
        appeals as (
          update moderation_appeals a set closed_at = null, closed_by = null, outcome = null from undone u
          where a.comment_id = u."commentId" and a.closed_by = u.decision returning a.comment_id)
      select u."commentId", (select count(*)::int from reports where comment_id = u."commentId") as reports,
        exists (select from appeals where comment_id = u."commentId") as appealed
      from undone u`,
    },
    [JSON.stringify(undone)],
  );
