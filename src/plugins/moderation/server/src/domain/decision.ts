import type { ActorKind, Move, State } from '../../../shared/contracts';
import { escalatedPriority, type Standpoint } from './queue';
import { canUndo, type LastMove, next } from './transitions';

export type Decided = Move | 'undo' | 'escalate' | 'note' | 'uphold';

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
  /** The database's clock, epoch milliseconds. */
  now: number;
}

/** Where a decision leads, or undefined where it may not be made. */
export const destination = (comment: Decidable, action: Decided): State | undefined => {
  if (action === 'note') return comment.state;
  if (action === 'uphold') return isContested(comment) ? comment.state : undefined;
  if (action === 'escalate') return comment.state === 'pending' ? comment.state : undefined;
  if (action !== 'undo') return next(comment.state, action);
  const last = comment.lastMove;
  return last && last.action !== 'undo' && canUndo(last, comment.now) ? last.from : undefined;
};

/** A report or an appeal waits for an answer. */
export const isContested = ({ reports, appealed }: Standpoint): boolean => reports > 0 || appealed;

/** Whether a decision answers the reports and the appeal that are open: whatever moves the state does, and upholding it. */
export const answersContests = (comment: Decidable, action: Decided, to: State): boolean =>
  isContested(comment) && action !== 'undo' && (action === 'uphold' || to !== comment.state);

/** What a decision makes of a comment's columns. */
export interface Ruled extends Standpoint {
  priority: number;
  guideline: string | null;
  /** What the filter by guideline looks in: found by a rule, or rejected under. */
  guidelines: string[];
  decidedBy: string | null;
}

interface Ruling {
  action: Decided;
  to: State;
  /** The code that a rejection cites. */
  guideline: string | null;
  actor: { kind: ActorKind; id: string };
}

/** A comment as it is after a decision. What an undo brings back of reports and appeals is the caller's to add. */
export const ruled = (comment: Decidable, { action, to, guideline, actor }: Ruling): Ruled => {
  const answered = answersContests(comment, action, to);
  const cited = citedAfter(comment, { action, to, guideline });
  return {
    state: to,
    held: comment.held,
    // A decision may be taken back, so it leaves the mark; what comes back for a fresh look starts without.
    escalated: action === 'escalate' || (comment.escalated && action !== 'reopen'),
    priority: action === 'escalate' ? escalatedPriority : action === 'reopen' ? 0 : comment.priority,
    reports: answered ? 0 : comment.reports,
    appealed: !answered && comment.appealed,
    guideline: cited,
    guidelines: [...new Set([...comment.foundGuidelines, ...(cited ? [cited] : [])])],
    decidedBy: deciderAfter(comment, { to, actor }),
  };
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
