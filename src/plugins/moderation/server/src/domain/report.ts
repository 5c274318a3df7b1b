import type { ReportSettings } from '../../../shared/desk';

/** How a reporter's earlier reports ended. */
export interface ReporterRecord {
  granted: number;
  upheld: number;
}

/**
 * How much a report counts: twice the share of this reporter's reports that moderators agreed with, of which one right and
 * one wrong are taken for granted (Laplace's rule of succession). 1 for who is new, towards 2 for who is always right, towards
 * 0 for who never is.
 */
export const weightOf = ({ granted, upheld }: ReporterRecord): number => (2 * (granted + 1)) / (granted + upheld + 2);

export interface OpenReport {
  illegal: boolean;
  weight: number;
  /** Moderators have agreed with this reporter before. */
  proven: boolean;
  /** Epoch milliseconds. */
  reportedAt: number;
}

export interface ReportsJudged {
  /** Moderators are to look at the comment. */
  queued: boolean;
  /** Readers do not see it until one has. */
  hidden: boolean;
  burst: boolean;
}

const minuteMs = 60_000;
const sum = (reports: readonly OpenReport[]) => reports.reduce((total, { weight }) => total + weight, 0);
// Weights are fractions: three thirds must be one.
const reaches = (total: number, threshold: number) => total + 1e-9 >= threshold;

/**
 * What the open reports of one comment do. A burst is looked at, since one of the many may be right, but it hides nothing:
 * else whoever calls up a crowd could silence anybody.
 */
export const judgeReports = (reports: readonly OpenReport[], settings: ReportSettings): ReportsJudged => {
  const unproven = reports.filter(({ proven }) => !proven);
  const burst = isBurst(unproven, settings);
  const counted = burst ? reports.filter(({ proven }) => proven) : reports;
  return {
    queued: burst || reports.some(({ illegal }) => illegal) || reaches(sum(reports), settings.queueAt),
    hidden: settings.hideAt > 0 && reaches(sum(counted), settings.hideAt),
    burst,
  };
};

/** Some stretch of so many minutes holds so many of them. */
const isBurst = (reports: readonly OpenReport[], { burstCount, burstMinutes }: ReportSettings): boolean => {
  const times = reports.map(({ reportedAt }) => reportedAt).sort((a, b) => a - b);
  return times.some((first, index) => {
    const last = times[index + burstCount - 1];
    return last !== undefined && last - first <= burstMinutes * minuteMs;
  });
};
