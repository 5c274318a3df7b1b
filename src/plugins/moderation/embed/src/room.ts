import type { GuidelineView } from './answers';
import type { Api, Limits } from './api';
import type { keptReceipts } from './receipts';
import type { Speech } from './speech';

/** What every part of one comment section works with. */
export interface Room {
  host: HTMLElement;
  api: Api;
  speech: Speech;
  article: string;
  locale: string;
  sort: Sort;
  pageSize: number;
  links: boolean;
  /** Of the section's heading: 2 for `h2`. */
  level: number;
  policy: string | null;
  /** Where the newsroom shows a receipt, with `{receipt}` in its place. */
  receiptUrl: string | null;
  receipts: ReturnType<typeof keptReceipts>;
  /** Aborted when the section is taken away. */
  signal: AbortSignal;
  /** Says something to screen readers. */
  announce: (text: string) => void;
  /** Tells the page, as the event `rostra-…`. */
  tell: (name: string, detail: object) => void;
  /** Asked for once, when a form needs them. */
  rules: () => Promise<{ guidelines: GuidelineView[]; limits: Limits }>;
}

export const sorts = ['newest', 'oldest', 'discussed'] as const;
export type Sort = (typeof sorts)[number];
