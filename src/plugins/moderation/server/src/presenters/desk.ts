import type { DeskComment, DeskCounts, ThreadNeighbour } from '../../../shared/desk';
import type { Counters } from '../domain/queue';
import type { NeighbourRow } from '../store/neighbours';
import type { QueueRow } from '../store/queue';
import { presentQueued } from './queue';

/** A comment as the desk lists it. */
export const presentDesk = (row: QueueRow): DeskComment => ({
  ...presentQueued(row),
  held: row.held,
  reports: row.reports,
  appealed: row.appealed,
  reader: { key: row.readerKey, standing: row.standing },
  guideline: row.guideline,
  decidedBy: row.lastMove?.by === 'moderator' && row.state !== 'pending' ? row.lastMove.name : null,
  claim: row.claim && { ...row.claim, until: new Date(row.claim.until).toISOString() },
});

/** What stands on the tabs. */
export const presentCounts = (counts: Counters): DeskCounts => ({
  waiting: counts.pending,
  held: counts.held,
  reported: counts.reported,
  appealed: counts.appealed,
  escalated: counts.escalated,
  approved: counts.approved,
  rejected: counts.rejected,
  all: counts.pending + counts.approved + counts.rejected + counts.withdrawn,
});

export const presentNeighbour = (row: NeighbourRow): ThreadNeighbour => ({
  documentId: row.documentId,
  name: row.name ?? '',
  body: row.body ?? '',
  state: row.state,
  submittedAt: new Date(row.submittedAt).toISOString(),
});
