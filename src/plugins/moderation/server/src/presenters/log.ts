import type { LogEntry } from '../../../shared/desk';
import type { LogRow } from '../store/log';

/** An entry of the log as those see it who may read it. */
export const presentEntry = (row: LogRow): LogEntry => ({
  documentId: row.documentId,
  at: new Date(row.at).toISOString(),
  by: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  action: row.action,
  subject: row.subject ?? row.comment?.documentId ?? '',
  comment: row.comment && {
    documentId: row.comment.documentId,
    name: row.comment.name ?? '',
    excerpt: row.comment.excerpt ?? '',
  },
  from: row.from,
  to: row.to,
  guideline: row.guideline && row.guidelineVersion ? { code: row.guideline, version: row.guidelineVersion } : null,
  note: row.note,
});

/** An entry as a row of the export, column by column. */
export const presentRow = (entry: LogEntry) => ({
  at: entry.at,
  action: entry.action,
  by: entry.by.name,
  by_kind: entry.by.kind,
  by_id: entry.by.id,
  subject: entry.subject,
  from: entry.from ?? '',
  to: entry.to ?? '',
  guideline: entry.guideline?.code ?? '',
  guideline_version: entry.guideline ? String(entry.guideline.version) : '',
  note: entry.note ?? '',
  comment_name: entry.comment?.name ?? '',
  comment_excerpt: entry.comment?.excerpt ?? '',
});
