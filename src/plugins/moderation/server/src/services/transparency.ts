import type { Transparency } from '../../../shared/contracts';
import { smallest } from '../domain/suppression';
import { monthsBetween, transparency as report } from '../domain/transparency';
import { stillCounting } from '../errors';
import { atMark, uncounted } from '../store/counting';
import { byMonth, guidelineCodes, monthCounts } from '../store/months';

export interface Period {
  /** `YYYY-MM`, both included. */
  from: string;
  to: string;
  locale?: string;
}

/** More decisions than come in an hour of the largest newsroom: they are being counted for the first time. */
const countedOnAsking = 100_000;

/**
 * What the newsroom tells the public of its moderation, right to the last decision, report and appeal.
 * @throws ServiceUnavailable while a newsroom that was there before is counted for the first time
 */
export const transparency = async (period: Period): Promise<Transparency> => {
  const { from, to, locale } = period;
  const tell = await inEachLanguage(period);
  return {
    data: tell(locale),
    meta: { from, to, locale: locale ?? null, generatedAt: new Date().toISOString(), smallest },
  };
};

/** The same for one language after another, all on one snapshot. */
export const inEachLanguage = async ({ from, to }: Omit<Period, 'locale'>) => {
  const { counts, guidelines } = await atMark(byMonth, async (tx, mark) => {
    if ((await uncounted(tx, byMonth)) > countedOnAsking) throw stillCounting();
    return { counts: await monthCounts(tx, { from, to, mark }), guidelines: await guidelineCodes(tx) };
  });
  const months = monthsBetween(from, to);
  return (locale?: string): Transparency['data'] => report(counts, { months, guidelines, locale });
};
