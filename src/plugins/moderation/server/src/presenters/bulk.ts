import type { BulkRefusal, BulkView } from '../../../shared/desk';
import type { BulkRow } from '../store/bulks';

const instant = (ms: number) => new Date(ms).toISOString();

/** A batch as the desk shows it, with the first of those that it did not get. */
export const presentBulk = (row: BulkRow, refusals: BulkRefusal[]): BulkView => {
  const takenBack = row.state === 'undoing' || row.state === 'undone';
  return {
    documentId: row.documentId,
    action: row.action,
    guideline: row.guideline,
    by: { id: row.actorId, name: row.actorName },
    total: row.total,
    done: row.done,
    decided: row.decided,
    refused: row.refused,
    refusals,
    state: row.state,
    undone: row.undone,
    undoUntil: takenBack || row.now >= row.undoUntil ? null : instant(row.undoUntil),
    createdAt: instant(row.createdAt),
  };
};
