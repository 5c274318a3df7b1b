import type { DeskSettings } from '../../../../shared/desk';
import type { TextKey } from '../../components/useText';

/** A number that can be set: its path in the settings, and the range that the server takes (`deskSettings` in its `config`). */
export interface NumberSetting {
  path: string;
  name: TextKey;
  help: TextKey;
  min: number;
  max: number;
}

const number = <Name extends string>(path: Name, min: number, max: number) => ({
  path,
  name: `settings.${path}` as const,
  help: `settings.${path}.help` as const,
  min,
  max,
});

export const groups = {
  premoderation: [number('premoderation.approved', 1, 1_000_000), number('premoderation.days', 1, 36_500)],
  desk: [number('graceSeconds', 0, 3600), number('claimSeconds', 15, 900)],
  limits: [
    number('limits.nameMin', 1, 1000),
    number('limits.nameMax', 1, 1000),
    number('limits.bodyMin', 1, 100_000),
    number('limits.bodyMax', 1, 100_000),
    number('limits.maxLinks', 0, 100),
    number('duplicateMinutes', 0, 525_600),
  ],
  rate: [
    number('rate.windowSeconds', 1, 86_400),
    number('rate.perReader', 0, 1_000_000),
    number('rate.perAddress', 0, 1_000_000),
  ],
  contests: [
    number('appealDays', 1, 3650),
    number('reports.queueAt', 1, 1000),
    number('reports.hideAt', 0, 1000),
    number('reports.burstCount', 2, 10_000),
    number('reports.burstMinutes', 1, 1440),
  ],
  retention: [
    number('retention.addressHashDays', 0, 36_500),
    number('retention.emailDays', 0, 36_500),
    number('retention.rejectedDays', 0, 36_500),
    number('retention.withdrawnDays', 0, 36_500),
  ],
} as const satisfies Record<string, NumberSetting[]>;

export const everyNumber: NumberSetting[] = Object.values(groups).flat();

/** What a path names in the settings. */
export const valueAt = (settings: DeskSettings, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], settings);
