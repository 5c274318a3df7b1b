import type { DeskComment } from './comment';

/** The desk's queues: the first five are work, the others are for looking back. */
export const queueNames = [
  'waiting',
  'held',
  'reported',
  'appealed',
  'escalated',
  'approved',
  'rejected',
  'all',
] as const;
export type QueueName = (typeof queueNames)[number];

export const queueOrders = ['priority', 'oldest', 'newest'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** How many comments each queue holds, exactly. `withdrawn` is no queue of its own; `all` is the sum of the four states. */
export interface DeskCounts {
  waiting: number;
  held: number;
  reported: number;
  appealed: number;
  escalated: number;
  approved: number;
  rejected: number;
  all: number;
}

/** Narrows a queue; everything that is given must hold. The names are those of the query string, of the API and of the desk. */
export interface QueueFilter {
  /** documentId of an article. */
  article?: string;
  /** documentId of a tag: comments under articles that carry it. */
  tag?: string;
  locale?: string;
  /** Code. Among the rejected: those rejected under it; elsewhere also those of which a rule's finding names it. */
  guideline?: string;
  /** Name of a rule that found something. */
  rule?: string;
  /** A reader's key. */
  reader?: string;
  /** Id of the moderator who decided last: `admin:3`. */
  moderator?: string;
  /** Days, `YYYY-MM-DD` in UTC, both included. */
  from?: string;
  to?: string;
  /** Waiting for longer than this many hours. */
  waiting?: number;
  /** Text to look for in body and name. */
  q?: string;
}

export interface DeskPage {
  data: DeskComment[];
  meta: { counts: DeskCounts; nextCursor: string | null };
}

/** How many comments match a filter; `capped` where there are more than `count`. */
export interface Matching {
  count: number;
  capped: boolean;
}

/** What the filters can be set to. Articles are looked for by name, on their own. */
export interface FilterChoices {
  locales: string[];
  tags: { documentId: string; name: string }[];
  moderators: { id: string; name: string }[];
  rules: string[];
  guidelines: { code: string; title: string; retired: boolean }[];
}

export interface ArticleChoice {
  documentId: string;
  title: string;
  locale: string;
}
