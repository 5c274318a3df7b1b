import type { ContestNumbers, Transparency } from '../../../shared/contracts';

/** A month of the report as a row of its CSV; what is not told is left empty. */
export const presentMonth = (numbers: Transparency['data']['months'][number], language: string) => ({
  month: numbers.month,
  language,
  received: numbers.received,
  approved: numbers.approved,
  rejected: numbers.rejected.total,
  ...Object.fromEntries(
    Object.entries(numbers.rejected.byGuideline).map(([code, amount]) => [`rejected_under_${code}`, amount]),
  ),
  decided_by_person: numbers.decidedBy.person,
  decided_by_rule: numbers.decidedBy.rule,
  seconds_to_decision_median: numbers.secondsToDecision?.median ?? null,
  seconds_to_decision_p90: numbers.secondsToDecision?.p90 ?? null,
  ...ended('appeals', numbers.appeals),
  ...ended('reports', numbers.reports),
  reports_illegal: numbers.reports.illegal,
});

const ended = (what: string, { made, granted, upheld, withdrawn, open }: ContestNumbers) => ({
  [`${what}_made`]: made,
  [`${what}_granted`]: granted,
  [`${what}_upheld`]: upheld,
  [`${what}_withdrawn`]: withdrawn,
  [`${what}_open`]: open,
});
