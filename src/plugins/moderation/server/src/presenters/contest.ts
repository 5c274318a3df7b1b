import type { AppealView, ReportView } from '../../../shared/desk';
import type { AppealRow } from '../store/appeals';
import type { ReportRow } from '../store/reports';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** A report as moderators see it: what was said, never by whom. */
export const presentReport = (row: ReportRow): ReportView => ({
  documentId: row.documentId,
  guideline: row.guideline,
  text: row.text,
  weight: row.weight,
  reportedAt: new Date(row.reportedAt).toISOString(),
  closedAt: iso(row.closedAt),
  outcome: row.outcome,
});

/** An appeal as moderators see it. */
export const presentAppeal = (row: AppealRow): AppealView => ({
  documentId: row.documentId,
  text: row.text ?? '',
  appealedAt: new Date(row.appealedAt).toISOString(),
  closedAt: iso(row.closedAt),
  outcome: row.outcome,
  answer: row.answer,
  soleModerator: row.soleModerator,
});
