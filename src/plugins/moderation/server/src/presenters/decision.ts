import type { DecisionView } from '../../../shared/contracts';
import type { DecisionRow } from '../store/decisions';

/** A decision as moderators see it. */
export const presentDecision = (row: Omit<DecisionRow, 'settlesAt'>): DecisionView => ({
  documentId: row.documentId,
  seq: row.seq,
  action: row.action,
  from: row.from,
  to: row.to,
  by: { kind: row.actorKind, name: row.actorName },
  guideline: row.guideline && row.guidelineVersion ? { code: row.guideline, version: row.guidelineVersion } : null,
  note: row.note,
  decidedAt: new Date(row.decidedAt).toISOString(),
});
