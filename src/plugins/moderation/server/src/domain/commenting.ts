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

/** Whether readers may comment now. A period without a number of days never ends. */
export const isOpen = ({ setting, days, firstPublishedAt, threadClosed }: Commenting, now: number): boolean => {
  if (threadClosed || setting === 'closed') return false;
  if (setting !== 'closes_after' || !days || firstPublishedAt === null) return true;
  return now < firstPublishedAt + days * dayMs;
};
