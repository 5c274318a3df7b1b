import type { ActorKind, ContestOutcome, Move as Moving, State } from '../../../shared/contracts';
import { escalatedPriority, type Standpoint } from './queue';
import { canUndo, type LastMove, next } from './transitions';

export type Decided = Moving | 'undo' | 'escalate' | 'note' | 'uphold';

/** What a decision looks at. */
export interface Decidable extends Standpoint {
  /** The newest decision that moved the state. */
  lastMove: (LastMove & { action: string }) | null;
  /** The guideline of the newest rejection, standing or not. */
  lastRejectedUnder: string | null;
  /** Codes that the rules' findings name. */
  foundGuidelines: string[];
  /** The guideline of the rejection that stands. */
  guideline: string | null;
  decidedBy: string | null;
  priority: number;
  /** When its words went, after which nothing is left to decide. */
  erasedAt: number | null;
  /** The database's clock, epoch milliseconds. */
  now: number;
}

/** Where a decision leads, or undefined where it may not be made. */
export const destination = (comment: Decidable, action: Decided): State | undefined => {
  if (action === 'note') return comment.state;
  if (comment.erasedAt !== null) return undefined;
  if (action === 'uphold') return isContested(comment) && comment.state !== 'pending' ? comment.state : undefined;
  if (action === 'escalate') return comment.state === 'pending' ? comment.state : undefined;
  if (action !== 'undo') return next(comment.state, action);
  const last = comment.lastMove;
  return last && last.action !== 'undo' && canUndo(last, comment.now) ? last.from : undefined;
};

/** A report or an appeal waits for an answer. */
export const isContested = ({ reports, appealed }: Standpoint): boolean => reports > 0 || appealed;

interface Move {
  action: Decided;
  to: State;
  actor: { kind: ActorKind; id: string };
}

/**
 * Whether a decision answers what is open against a comment: whatever moves the state does, and upholding it. A rule that
 * hides what was reported answers nothing: a person is to look.
 */
const answers = ({ state }: Pick<Standpoint, 'state'>, { action, to, actor }: Move): boolean =>
  action !== 'undo' && actor.kind !== 'rule' && (action === 'uphold' || to !== state);

/** The same, where anything is open that stands in a queue. */
export const answersContests = (comment: Standpoint, move: Move): boolean =>
  isContested(comment) && answers(comment, move);

/** The same, where reports may be open that do not yet weigh enough for a queue. */
export const endsReports = (comment: Standpoint, move: Move): boolean =>
  answersContests(comment, move) || (comment.state === 'approved' && answers(comment, move));

/** The move that a decision overtakes: made, and not yet told to anyone outside. What it had answered is answered anew. */
export const overtaken = <Last extends { action: string; settlesAt: number }>(
  { state, now, lastMove }: Standpoint & { now: number; lastMove: Last | null },
  move: Move,
): Last | null =>
  lastMove && lastMove.action !== 'undo' && now < lastMove.settlesAt && answers({ state }, move) ? lastMove : null;

/** Whether an appeal is against the rejection of this very moderator, who is then not the one to answer it. */
export const isOwnRejection = (
  { appealed, decidedBy }: Pick<Decidable, 'appealed' | 'decidedBy'>,
  actor: Move['actor'],
): boolean => appealed && actor.kind === 'moderator' && decidedBy === actor.id;

/** What a decision means for the reports that it answers; null where the comment's reader was quicker. */
export const reportOutcome = ({ action, to }: Pick<Move, 'action' | 'to'>): ContestOutcome | null =>
  action === 'withdraw' ? null : to === 'approved' ? 'upheld' : 'granted';

/** What a decision means for the appeal that it answers. It is granted by whatever takes the rejection away. */
export const appealOutcome = ({ action, to }: Pick<Move, 'action' | 'to'>): ContestOutcome | null =>
  action === 'withdraw' ? null : to === 'rejected' ? 'upheld' : 'granted';

/** What a decision makes of a comment's columns. */
export interface Ruled extends Standpoint {
  priority: number;
  guideline: string | null;
  /** What the filter by guideline looks in: found by a rule, or rejected under. */
  guidelines: string[];
  decidedBy: string | null;
}

interface Ruling extends Move {
  /** The code that a rejection cites. */
  guideline: string | null;
}

/** A comment as it is after a decision. What an undo brings back of reports and appeals is the caller's to add. */
export const ruled = (comment: Decidable, { action, to, guideline, actor }: Ruling): Ruled => {
  const answered = answersContests(comment, { action, to, actor });
  const cited = citedAfter(comment, { action, to, guideline });
  return {
    state: to,
    held: comment.held,
    // A decision may be taken back, so it leaves the mark; what comes back for a fresh look starts without.
    escalated: action === 'escalate' || (comment.escalated && action !== 'reopen'),
    priority: priorityAfter(comment, { action, answered, actor }),
    reports: answered ? 0 : comment.reports,
    appealed: !answered && comment.appealed,
    guideline: cited,
    guidelines: [...new Set([...comment.foundGuidelines, ...(cited ? [cited] : [])])],
    decidedBy: deciderAfter(comment, { to, actor }),
  };
};

/** What was urgent is not so once it is answered; what a rule takes off the page keeps its place. */
const priorityAfter = (
  { priority }: Decidable,
  { action, answered, actor }: Pick<Ruling, 'action' | 'actor'> & { answered: boolean },
) => {
  if (action === 'escalate') return escalatedPriority;
  return answered || (action === 'reopen' && actor.kind !== 'rule') ? 0 : priority;
};

const citedAfter = (comment: Decidable, { action, to, guideline }: Omit<Ruling, 'actor'>) => {
  if (to !== 'rejected') return null;
  if (action === 'reject') return guideline;
  return action === 'undo' ? comment.lastRejectedUnder : comment.guideline;
};

/** Nobody has decided what waits; a note or an escalation decides nothing. */
const deciderAfter = ({ state, decidedBy }: Decidable, { to, actor }: Pick<Ruling, 'to' | 'actor'>) => {
  if (to === 'pending') return null;
  return to === state || actor.kind !== 'moderator' ? decidedBy : actor.id;
};
