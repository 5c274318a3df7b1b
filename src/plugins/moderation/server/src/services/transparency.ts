import type { Transparency } from '../../../shared/contracts';
import { smallest } from '../domain/suppression';
import { monthsBetween, transparency as report } from '../domain/transparency';
import { stillCounting } from '../errors';
import { atMark } from '../store/counting';
import { byMonth, monthCounts, monthsAsOf } from '../store/months';

export interface Period {
  /** `YYYY-MM`, both included. */
  from: string;
  to: string;
  locale?: string;
}

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

type Telling = ReturnType<typeof report>;

/** What was told last, by period: many ask for the same, and it holds until anything is counted. */
let last: { version: string; told: Map<string, Telling> } = { version: '', told: new Map() };
const mostKept = 20;

/** The same for one language after another, all on one snapshot. */
export const inEachLanguage = ({ from, to }: Omit<Period, 'locale'>): Promise<Telling> =>
  atMark(byMonth, async (tx, mark) => {
    const { behind, version, guidelines } = await monthsAsOf(tx, mark);
    if (behind) throw stillCounting();
    if (last.version !== version || last.told.size >= mostKept) last = { version, told: new Map() };
    const { told } = last;
    const period = `${from} ${to}`;
    const tell =
      told.get(period) ??
      report(await monthCounts(tx, { from, to, mark }), { months: monthsBetween(from, to), guidelines });
    told.set(period, tell);
    return tell;
  });
