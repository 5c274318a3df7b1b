import type { Closing } from '../../../shared/contracts';

/** An article's comments setting, as editors choose it. */
export interface Commenting {
  setting: 'open' | 'closed' | 'closes_after';
  days: number | null;
  /** Epoch milliseconds. */
  firstPublishedAt: number | null;
  /** The thread's own switch, apart from the article's setting. */
  threadClosed: boolean;
}

const dayMs = 86_400_000;

/** Why readers may not comment now, or null where they may. A period without a number of days never ends. */
export const closedBy = (
  { setting, days, firstPublishedAt, threadClosed }: Commenting,
  now: number,
): Closing | null => {
  if (threadClosed) return 'thread';
  if (setting === 'closed') return 'article';
  if (setting !== 'closes_after' || !days || firstPublishedAt === null) return null;
  return now < firstPublishedAt + days * dayMs ? null : 'period';
};

export const isOpen = (commenting: Commenting, now: number): boolean => closedBy(commenting, now) === null;
