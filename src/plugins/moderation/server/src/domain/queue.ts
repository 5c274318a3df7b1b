import type { Finding, State } from '../../../shared/contracts';

/** An escalated comment goes before all that merely waits. */
export const escalatedPriority = 100;

/** What the queue can be asked for from outside the admin panel. `pending` is the work; the others are for looking back. */
export const queueStates = ['pending', 'approved', 'rejected'] as const;
export type QueueState = (typeof queueStates)[number];

/** Rules that hold a comment without having found anything in it. */
const foundNothing = new Set(['premoderate', 'archive']);

/** Names of the rules that found something. */
export const rulesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ rule }) => rule).filter((rule) => !foundNothing.has(rule))),
];

/** Codes of the guidelines that findings name. */
export const guidelinesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.flatMap(({ guideline }) => guideline ?? [])),
];

/** What decides in which queues a comment stands. */
export interface Standpoint {
  state: State;
  held: boolean;
  escalated: boolean;
  /** Open reports. */
  reports: number;
  /** An appeal is open. */
  appealed: boolean;
}

/** The counters of a thread that a comment can be counted in. */
export const counters = [
  'pending',
  'approved',
  'rejected',
  'withdrawn',
  'held',
  'escalated',
  'reported',
  'appealed',
] as const;
export type Counters = Record<(typeof counters)[number], number>;

const one = (is: boolean) => (is ? 1 : 0);

/** Where a comment counts, as ones and noughts. */
export const countedIn = ({ state, held, escalated, reports, appealed }: Standpoint): Counters => ({
  pending: one(state === 'pending'),
  approved: one(state === 'approved'),
  rejected: one(state === 'rejected'),
  withdrawn: one(state === 'withdrawn'),
  held: one(state === 'pending' && held),
  escalated: one(state === 'pending' && escalated),
  reported: one(reports > 0),
  appealed: one(appealed),
});

/** How a thread's counters move when a comment goes from one standpoint to another; `before` undefined for a new comment. */
export const countersMoved = (before: Standpoint | undefined, after: Standpoint): Counters => {
  const [from, to] = [before && countedIn(before), countedIn(after)];
  return Object.fromEntries(counters.map((name) => [name, to[name] - (from?.[name] ?? 0)])) as Counters;
};
