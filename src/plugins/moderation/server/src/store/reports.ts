import type { ContestOutcome } from '../../../shared/contracts';
import type { OpenReport, ReporterRecord } from '../domain/report';
import { ms, now } from './row';
import type { Query } from './sql';

export interface NewReport {
  documentId: string;
  commentId: number;
  kind: 'guideline' | 'illegal';
  guideline: string | null;
  text: string | null;
  name: string | null;
  email: string | null;
  locale: string | null;
  /** The first is kept; what was reported under any of them is not reported again. */
  reporterKeys: [string, ...string[]];
  weight: number;
  proven: boolean;
}

/** Adds a report; false where the same reader has reported this comment before. The unique index reports_once decides. */
export const addReport = async (tx: Query, r: NewReport): Promise<boolean> => {
  const rows = await tx(
    {
      name: 'moderation_report',
      text: `insert into moderation_reports (document_id, comment_id, kind, guideline, text, name, email, locale,
               reporter_key, weight, proven, reported_at)
             select $1, $2::int, $3, $4, $5, $6, $7, $8, $9, $10::real, $11::boolean, ${now}
             where not exists (select from moderation_reports where comment_id = $2::int and reporter_key = any($12::text[]))
             on conflict (comment_id, reporter_key) do nothing returning id`,
    },
    [
      ...[r.documentId, r.commentId, r.kind, r.guideline, r.text, r.name, r.email, r.locale],
      ...[r.reporterKeys[0], r.weight, r.proven, r.reporterKeys.slice(1)],
    ],
  );
  return rows.length === 1;
};

export interface ReporterRow extends ReporterRecord {
  /** Reports in the last seconds asked for, and when the oldest of them came, in epoch milliseconds. */
  recent: number;
  oldest: number | null;
  now: number;
}

/** How a reporter's earlier reports ended, and how many came lately. Served by reports_reporter. */
export const reporterRecord = async (
  query: Query,
  { reporterKeys, seconds }: { reporterKeys: string[]; seconds: number },
): Promise<ReporterRow> => {
  const recent = 'filter (where reported_at > clock_timestamp() - make_interval(secs => $2))';
  const [row] = await query<ReporterRow>(
    {
      name: 'moderation_reporter',
      text: `select count(*) filter (where outcome = 'granted')::int as granted,
               count(*) filter (where outcome = 'upheld')::int as upheld,
               count(*) ${recent}::int as recent, ${ms(`min(reported_at) ${recent}`)} as oldest,
               ${ms('clock_timestamp()')} as now
             from moderation_reports where reporter_key = any($1)`,
    },
    [reporterKeys, seconds],
  );
  if (!row) throw new Error('A reporter’s record gave no row');
  return row;
};

/**
 * How many reports of illegal content named an e-mail address in so many seconds, this transaction's among them. Those who ask
 * for one address pass one at a time, so that together they find no more than there are. Served by reports_email.
 */
export const reportsNaming = async (query: Query, { email, seconds }: { email: string; seconds: number }) => {
  await query(
    { name: 'moderation_reports_naming_lock', text: 'select pg_advisory_xact_lock(hashtextextended(lower($1), 0))' },
    [email],
  );
  const [row] = await query<{ count: number }>(
    {
      name: 'moderation_reports_naming',
      text: `select count(*)::int as count from moderation_reports
             where lower(email) = lower($1) and reported_at > clock_timestamp() - make_interval(secs => $2)`,
    },
    [email, seconds],
  );
  return row?.count ?? 0;
};

export interface ReportRow extends OpenReport {
  documentId: string;
  guideline: string | null;
  text: string | null;
  closedAt: number | null;
  outcome: ContestOutcome | null;
}

const columns = `document_id as "documentId", kind = 'illegal' as illegal, guideline, text, coalesce(weight, 1) as weight,
  coalesce(proven, false) as proven, ${ms('reported_at')} as "reportedAt", ${ms('closed_at')} as "closedAt", outcome`;

/** The reports of a comment, newest first; of a comment that thousands reported, the newest hundred. Served by reports_comment. */
export const reportsOf = (query: Query, commentId: number): Promise<ReportRow[]> =>
  query<ReportRow>(
    {
      name: 'moderation_reports_of',
      text: `select ${columns} from moderation_reports where comment_id = $1 order by reported_at desc limit 100`,
    },
    [commentId],
  );

/** What reporters still wait for an answer to, of one comment. Served by reports_comment. */
export const openReportsOf = (query: Query, commentId: number): Promise<ReportRow[]> =>
  query<ReportRow>(
    {
      name: 'moderation_reports_open',
      text: `select ${columns} from moderation_reports where comment_id = $1 and closed_at is null order by reported_at`,
    },
    [commentId],
  );
