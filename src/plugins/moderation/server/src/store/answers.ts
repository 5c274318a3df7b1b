import type { ContestOutcome } from '../../../shared/contracts';
import type { Query } from './sql';

/** The appeal that a decision answered, with the moderator's words to the reader. Served by appeals_closed. */
export const appealAnsweredBy = async (
  query: Query,
  decision: string,
): Promise<{ answer: string | null } | undefined> => {
  const [row] = await query<{ answer: string | null }>(
    {
      name: 'moderation_appeal_answered',
      text: 'select answer from moderation_appeals where closed_by = $1 and outcome is not null',
    },
    [decision],
  );
  return row;
};

/** The reports of illegal content that a decision answered, of whoever left an address. Served by reports_closed. */
export const reportsAnsweredBy = (query: Query, decision: string): Promise<{ documentId: string }[]> =>
  query<{ documentId: string }>(
    {
      name: 'moderation_reports_answered',
      text: `select document_id as "documentId" from moderation_reports
             where closed_by = $1 and kind = 'illegal' and email is not null`,
    },
    [decision],
  );

export interface IllegalReport {
  /** documentId of the comment. */
  comment: string;
  text: string | null;
  name: string | null;
  email: string;
  locale: string;
  answered: boolean;
  outcome: ContestOutcome | null;
}

/** One report of illegal content whose writer can be written to. */
export const findIllegalReport = async (query: Query, documentId: string): Promise<IllegalReport | undefined> => {
  const [row] = await query<IllegalReport>(
    {
      name: 'moderation_report_illegal',
      text: `select c.document_id as comment, r.text, r.name, r.email, r.locale, r.closed_at is not null as answered, r.outcome
             from moderation_reports r join moderation_comments c on c.id = r.comment_id
             where r.document_id = $1 and r.kind = 'illegal' and r.email is not null and r.locale is not null`,
    },
    [documentId],
  );
  return row;
};
