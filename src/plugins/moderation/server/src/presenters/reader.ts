import type { ReaderNote, ReaderRecord, StandingChange, ThreadNeighbour } from '../../../shared/desk';
import type { Standing } from '../../../shared/names';
import { isAccount, standingAt } from '../domain/standing';
import type { ChangeRow } from '../store/changes';
import type { RecentRow, RecordRow } from '../store/readers';

const iso = (at: number) => new Date(at).toISOString();

/** A reader as moderators see one: a record, never an e-mail or an address. */
export const presentRecord = (key: string, row: RecordRow): ReaderRecord => {
  const countOf = (state: string) =>
    row.counts.filter((counted) => counted.state === state).reduce((sum, { count }) => sum + count, 0);
  const standing = standingAt(row, row.now);
  return {
    key,
    name: row.name ?? '',
    signedIn: isAccount(key),
    firstSeenAt: row.firstSeenAt === null ? null : iso(row.firstSeenAt),
    approved: countOf('approved'),
    pending: countOf('pending'),
    withdrawn: countOf('withdrawn'),
    rejected: row.counts
      .filter(({ state }) => state === 'rejected')
      .map(({ guideline, count }) => ({ guideline: guideline ?? '', count })),
    standing,
    suspendedUntil: standing === 'suspended' && row.suspendedUntil !== null ? iso(row.suspendedUntil) : null,
  };
};

export const presentRecent = (row: RecentRow): ThreadNeighbour => ({
  documentId: row.documentId,
  name: row.name ?? '',
  body: row.body ?? '',
  state: row.state,
  submittedAt: iso(row.submittedAt),
});

export const presentNote = (row: ChangeRow): ReaderNote => ({
  documentId: row.documentId,
  text: row.reason ?? '',
  by: row.actorName,
  at: iso(row.changedAt),
});

/** A change of standing; who made it is known to colleagues by name. */
export const presentStandingChange = (row: ChangeRow): StandingChange => ({
  documentId: row.documentId,
  from: row.from as Standing,
  to: row.to as Standing,
  until: typeof row.details?.until === 'string' ? row.details.until : null,
  reason: row.reason ?? '',
  by: row.actorName,
  at: iso(row.changedAt),
});
