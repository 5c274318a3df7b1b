import type { Finding, State } from '../../../shared/contracts';
import type { Draft, Facts } from './comment';

export interface Settings {
  limits: { nameMin: number; nameMax: number; bodyMin: number; bodyMax: number; maxLinks: number };
  trust: { approved: number };
}

/** A rule's answer that ends the journey before anything is stored. */
export type Refusal =
  | { name: 'ValidationError'; path: string[]; message: string }
  | { name: 'DuplicateComment'; message: string };

export type PartialVerdict =
  | { refuse: Refusal }
  | { state?: Extract<State, 'pending' | 'approved'>; priority?: number; findings?: Omit<Finding, 'rule'>[] };

/** A machine check: pure, sees the draft, the facts and the settings, and says nothing where it has nothing to say. */
export type Rule = (draft: Draft, facts: Facts, settings: Settings) => PartialVerdict | undefined;

export type NamedRule = { name: string; rule: Rule };

export interface Verdict {
  state: Extract<State, 'pending' | 'approved'>;
  /** The rule that set the state. */
  decidedBy: string;
  /** Higher waits less. */
  priority: number;
  findings: Finding[];
}

/**
 * Runs the rules in order. The first refusal ends it; the first state wins; findings accumulate and the highest
 * priority counts. Where no rule sets a state, the comment waits for a moderator.
 */
export const screen = (
  rules: readonly NamedRule[],
  { draft, facts, settings }: { draft: Draft; facts: Facts; settings: Settings },
): Verdict | { refuse: Refusal } => {
  const verdict: Verdict = { state: 'pending', decidedBy: '', priority: 0, findings: [] };
  for (const { name, rule } of rules) {
    const found = rule(draft, facts, settings);
    if (!found) continue;
    if ('refuse' in found) return found;
    if (found.state && !verdict.decidedBy) Object.assign(verdict, { state: found.state, decidedBy: name });
    verdict.priority = Math.max(verdict.priority, found.priority ?? 0);
    verdict.findings.push(...(found.findings ?? []).map((finding) => ({ rule: name, ...finding })));
  }
  return { ...verdict, decidedBy: verdict.decidedBy || 'premoderate' };
};
