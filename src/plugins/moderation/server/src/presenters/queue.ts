import type { ModeratorComment } from '../../../shared/contracts';
import { actionsFrom, canUndo } from '../domain/transitions';
import type { QueueRow } from '../store/queue';

/** A comment as moderators see it: with state and findings, without e-mail and address. */
export const presentQueued = (row: QueueRow): ModeratorComment => {
  const last = row.lastMove ?? undefined;
  const undoable = last?.action !== 'undo' && canUndo(last, row.now);
  return {
    documentId: row.documentId,
    article: { documentId: row.articleId, title: row.articleTitle },
    locale: row.locale,
    parent: row.parentDocumentId
      ? { documentId: row.parentDocumentId, name: row.parentName ?? '', body: row.parentBody ?? '' }
      : null,
    name: row.name ?? '',
    signedIn: row.signedIn,
    badges: row.badges ?? [],
    body: row.body ?? '',
    state: row.state,
    priority: row.priority,
    escalated: row.escalated,
    findings: row.findings,
    submittedAt: new Date(row.submittedAt).toISOString(),
    erasedAt: row.erasedAt === null ? null : new Date(row.erasedAt).toISOString(),
    undoUntil: undoable && last ? new Date(last.settlesAt).toISOString() : null,
    version: row.version,
    actions: actionsFrom(row.state, {
      undoable,
      contested: row.reports > 0 || row.appealed,
      erased: row.erasedAt !== null,
    }),
  };
};
