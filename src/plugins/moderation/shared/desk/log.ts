import type { DecisionView } from '../contracts';

/**
 * What the log keeps besides decisions: each change that somebody made to a reader, a thread, a guideline, a setting or a
 * mail, each erasure, and each run of the retention that took something away.
 */
export const changeKinds = [
  'standing',
  'reader-note',
  'thread',
  'guideline',
  'settings',
  'mail',
  'erasure',
  'retention',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface LogEntry {
  documentId: string;
  at: string;
  by: { kind: string; id: string; name: string };
  /** A decision's action, or the kind of a change. */
  action: DecisionView['action'] | ChangeKind;
  /** What it was about: a comment's documentId, a reader's key, an article's documentId, a guideline's code, a setting's name, a mail's kind and language. */
  subject: string;
  /** The comment's name and first words, where it is about one. */
  comment: { documentId: string; name: string; excerpt: string } | null;
  from: string | null;
  to: string | null;
  guideline: { code: string; version: number } | null;
  /** A decision's note or a change's reason. */
  note: string | null;
}

export interface LogFilter {
  kind?: 'decisions' | 'changes';
  action?: string;
  /** An actor's id. */
  by?: string;
  guideline?: string;
  from?: string;
  to?: string;
  q?: string;
}

export interface LogPage {
  data: LogEntry[];
  meta: { nextCursor: string | null };
}
