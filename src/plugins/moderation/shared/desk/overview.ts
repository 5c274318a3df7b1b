export interface OverviewDay {
  /** `YYYY-MM-DD` in the time zone asked for. */
  day: string;
  submitted: number;
  approved: number;
  rejected: Record<string, number>;
}

export interface Overview {
  waiting: number;
  oldestWaitingAt: string | null;
  decidedToday: number;
  /** 14 days, oldest first, today last. */
  days: OverviewDay[];
}
