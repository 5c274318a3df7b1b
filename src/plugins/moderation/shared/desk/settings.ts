/** What can be set in the panel; the environment gives what holds until somebody sets it. */
export interface DeskSettings {
  premoderation: { mode: 'everyone' | 'new_readers'; approved: number; days: number };
  graceSeconds: number;
  limits: { nameMin: number; nameMax: number; bodyMin: number; bodyMax: number; maxLinks: number };
  duplicateMinutes: number;
  rate: { windowSeconds: number; perReader: number; perAddress: number };
  /** In days; 0 keeps it. */
  retention: { addressHashDays: number; emailDays: number; rejectedDays: number; withdrawnDays: number };
  claimSeconds: number;
  /** For so many days after a rejection its reader can appeal. */
  appealDays: number;
  reports: ReportSettings;
}

/** What readers' reports do. Weights are added up; a reporter nobody knows weighs 1. */
export type ReportSettings = {
  /** From this weight a comment stands in the queue of the reported. */
  queueAt: number;
  /** From this weight it is hidden until a moderator decides; 0 hides nothing. */
  hideAt: number;
  /** So many reports from unknown reporters in so many minutes are a burst: marked, and not counted for hiding. */
  burstCount: number;
  burstMinutes: number;
};

export interface SettingsView {
  settings: DeskSettings;
  /** What the environment says, for "back to the default". */
  defaults: DeskSettings;
}
