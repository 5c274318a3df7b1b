import type { ExportedComment, ExportedDecision, ExportedMails, ExportedReport } from '../../../shared/privacy';
import type { AppealRow } from '../store/appeals';
import type { MadeReport, PersonalRow } from '../store/personal-data';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** An answer is its writer's to know once it can no longer be taken back. */
const toldOf = ({ toldAt }: AppealRow) => toldAt !== null && toldAt <= Date.now();

/** A report as its own writer may take it away. */
export const presentMadeReport = (row: MadeReport): ExportedReport => ({
  ...row,
  reportedAt: new Date(row.reportedAt).toISOString(),
  closedAt: iso(row.closedAt),
});

interface Gathered {
  decisions: ExportedDecision[];
  appeal: AppealRow | undefined;
  mails: ExportedMails | null;
}

/** A comment as its own writer may take it away: all that is held of it, and the address hash not even as a hash. */
export const presentPersonal = (row: PersonalRow, { decisions, appeal, mails }: Gathered): ExportedComment => ({
  documentId: row.documentId,
  article: row.articleId,
  locale: row.locale,
  parent: row.parent,
  state: decisions.at(-1)?.to ?? row.state,
  submittedAt: new Date(row.submittedAt).toISOString(),
  erasedAt: iso(row.erasedAt),
  name: row.name,
  body: row.body,
  email: row.email,
  mails,
  signedIn: row.signedIn,
  badges: row.badges ?? [],
  contentHash: row.contentHash,
  addressHashKept: row.addressHashKept,
  decisions,
  appeal: appeal
    ? {
        text: appeal.text,
        appealedAt: new Date(appeal.appealedAt).toISOString(),
        closedAt: iso(appeal.closedAt),
        ...(toldOf(appeal) ? { outcome: appeal.outcome, answer: appeal.answer } : { outcome: null, answer: null }),
      }
    : null,
});
