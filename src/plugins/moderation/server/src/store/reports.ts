import { ms, now } from './row';
import type { Query } from './sql';

export interface NewReport {
  documentId: string;
  commentId: number;
  guideline: string;
  text: string | null;
  reporterKey: string;
}

/** Adds a report; false where the same reader has reported this comment before. The unique index reports_once decides. */
export const addReport = async (tx: Query, r: NewReport): Promise<boolean> => {
  const rows = await tx(
    {
      name: 'moderation_report',
      text: `insert into moderation_reports (document_id, comment_id, guideline, text, reporter_key, reported_at)
             values ($1, $2, $3, $4, $5, ${now}) on conflict (comment_id, reporter_key) do nothing returning id`,
    },
    [r.documentId, r.commentId, r.guideline, r.text, r.reporterKey],
  );
  return rows.length === 1;
};

export interface ReportRow {
  documentId: string;
  guideline: string;
  text: string | null;
  reportedAt: number;
  closedAt: number | null;
}

/** The reports of a comment, newest first; of a comment that thousands reported, the newest hundred. Served by reports_comment. */
export const reportsOf = (query: Query, commentId: number): Promise<ReportRow[]> =>
  query<ReportRow>(
    {
      name: 'moderation_reports_of',
      text: `select document_id as "documentId", guideline, text, ${ms('reported_at')} as "reportedAt",
               ${ms('closed_at')} as "closedAt"
             from moderation_reports where comment_id = $1 order by reported_at desc limit 100`,
    },
    [commentId],
  );
