import type { OverviewDay } from '../../../shared/desk';
import { useText } from '../components/useText';
import { useTitles } from '../components/useTitles';

export interface Series {
  key: string;
  name: string;
  colour: string;
  /** What lies on top of each other is one stack. */
  stack: 'submitted' | 'decided';
  total: number;
  of: (day: OverviewDay) => number;
}

/*
 * Each stands out by at least 3:1 from the page in the light theme (#ffffff) as in the dark one (#212134), as WCAG
 * 1.4.11 asks; in a stack a line of the page's colour keeps them apart.
 */
const submitted = '#4a76d9';
const approved = '#2f8f5b';
const rejected = ['#c4483f', '#b8660b', '#9a55d6', '#0e87a0', '#c2417f', '#7a7a2c', '#8c6d5a', '#6b7c93'];

/** What the chart and its table show: submitted, approved, and rejected under each guideline that was cited, most first. */
export const useSeries = (days: OverviewDay[]): Series[] => {
  const { text } = useText();
  const { titleOf } = useTitles();
  const codes = [...new Set(days.flatMap(({ rejected }) => Object.keys(rejected)))];
  const sum = (of: Series['of']) => days.reduce((total, day) => total + of(day), 0);
  const series = (one: Omit<Series, 'total'>): Series => ({ ...one, total: sum(one.of) });
  const byGuideline = codes
    .map((code) =>
      series({
        key: `rejected ${code}`,
        name: text('overview.rejectedUnder', { guideline: titleOf(code) }),
        colour: '',
        stack: 'decided',
        of: (day) => day.rejected[code] ?? 0,
      }),
    )
    .sort((a, b) => b.total - a.total)
    .map((one, index) => ({ ...one, colour: rejected[index % rejected.length] ?? '' }));
  return [
    series({
      key: 'submitted',
      name: text('overview.submitted'),
      colour: submitted,
      stack: 'submitted',
      of: (day) => day.submitted,
    }),
    series({
      key: 'approved',
      name: text('overview.approved'),
      colour: approved,
      stack: 'decided',
      of: (day) => day.approved,
    }),
    ...byGuideline,
  ];
};
