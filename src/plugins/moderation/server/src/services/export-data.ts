import type {
  ExportedComment,
  ExportedDecision,
  ExportedMails,
  ExportedReader,
  PersonalExport,
} from '../../../shared/privacy';
import { privacyTexts } from '../emails/privacy';
import { notFound } from '../errors';
import { presentMadeReport, presentPersonal } from '../presenters/personal';
import { appealOf } from '../store/appeals';
import { changesOf } from '../store/changes';
import { historyOf, settledMoves } from '../store/decisions';
import type { Whose } from '../store/erasure';
import { isKnown, keptStanding, type PersonalRow, personalRows, reportsMade } from '../store/personal-data';
import { query } from '../store/sql';
import { isUnsubscribed } from '../store/unsubscribed';
import { redeem, statementOf } from './receipt';
import { hashesOfAddress } from './unsubscribe';

/** Comments that are read at a time. */
const page = 200;

/** How far back a reader's notes are exported, as the reader's page shows them. */
const mostNotes = 1_000;

export interface Exporting {
  whose: Whose;
  /** With what moderators wrote to each other, which a reader is not shown without somebody who answers for it. */
  withNotes?: boolean;
  locale?: string;
}

/** Everything held about whoever is meant. Comments that were erased are in it as what is left of them. */
export const exportData = async ({ whose, withNotes = false, locale }: Exporting): Promise<PersonalExport> => {
  const comments: ExportedComment[] = [];
  for (let after = 0, more = true; more; ) {
    const rows = await personalRows(query, { whose, after, limit: page });
    for (const row of rows) comments.push(await exported(row, { withNotes, locale }));
    after = rows.at(-1)?.id ?? after;
    more = rows.length === page;
  }
  return {
    exportedAt: new Date().toISOString(),
    comments,
    reports: (await reportsMade(query, whose)).map(presentMadeReport),
    reader: withNotes && 'reader' in whose ? await readerHeld(whose.reader) : null,
    besides: privacyTexts(locale ?? comments[0]?.locale).besides,
  };
};

const exported = async (
  row: PersonalRow,
  { withNotes, locale }: Omit<Exporting, 'whose'>,
): Promise<ExportedComment> => {
  const [moves, appeal] = await Promise.all([
    withNotes ? historyOf(query, row.id) : settledMoves(query, row.id),
    appealOf(query, row.id),
  ]);
  const decisions: ExportedDecision[] = [];
  for (const move of moves) {
    decisions.push({
      action: move.action,
      to: move.to,
      at: new Date(move.decidedAt).toISOString(),
      by: move.actorKind,
      statement: await statementOf(move, locale ?? row.locale),
      ...(withNotes && { note: move.note }),
    });
  }
  return presentPersonal(row, { decisions, appeal, mails: await mailsTo(row) });
};

const mailsTo = async ({ email, replies, digest }: PersonalRow): Promise<ExportedMails | null> =>
  email === null ? null : { replies, digest, unsubscribed: await isUnsubscribed(query, hashesOfAddress(email)) };

const readerHeld = async (key: string): Promise<ExportedReader> => {
  const [standing, notes] = await Promise.all([
    keptStanding(query, key),
    changesOf(query, { kind: 'reader-note', subject: key, limit: mostNotes }),
  ]);
  return {
    key,
    standing: (standing?.standing as ExportedReader['standing']) ?? null,
    suspendedUntil: standing?.suspendedUntil ? new Date(standing.suspendedUntil).toISOString() : null,
    notes: notes.map(({ reason, changedAt }) => ({ text: reason, at: new Date(changedAt).toISOString() })),
  };
};

/**
 * What is held about the writer of one comment, for who holds its receipt.
 * @throws NotFoundError (receipt)
 */
export const exportByReceipt = async (receipt: string, locale?: string): Promise<PersonalExport> => {
  const { documentId } = await redeem(receipt);
  return exportData({ whose: { comment: documentId }, locale });
};

/**
 * The same for a moderator whom the reader has asked, with what moderators wrote.
 * @throws NotFoundError where nothing is held
 */
export const exportOnRequest = async (whose: Whose): Promise<PersonalExport> => {
  if (!(await isKnown(query, whose))) throw notFound('reader' in whose ? 'The reader' : 'The comment');
  return exportData({ whose, withNotes: true });
};
