import { settings } from '../config';
import type { Actor } from '../domain/comment';
import { answersContests, type Decided, destination, isOwnRejection, type Ruled, ruled } from '../domain/decision';
import { entryHash, noteHash } from '../domain/ledger';
import { answerRequired, decisionConflict, illegalMove, notFound, ownDecision, validationError } from '../errors';
import type { DecidableComment } from '../store/comments';
import type { NewDecision } from '../store/decisions';
import { newDocumentId } from './identify';

/** What is decided, and by whom. */
export interface Ruling {
  action: Decided;
  guideline?: string;
  /** For colleagues. */
  note?: string;
  /** For the reader whose appeal this answers; kept in the chain as a note is. */
  answer?: string;
  actor: Actor;
  /** Set only where a decision made elsewhere is brought in: when that was, in epoch milliseconds. Nobody is told again. */
  madeAt?: number;
  /** From when anyone outside the desk may know, in epoch milliseconds; the grace from now where it is left out. */
  settlesAt?: number;
}

export interface Seen {
  documentId: string;
  /** The version the decider saw; undefined only where the reader withdraws. */
  version?: number;
}

/** Why a comment could not be decided: NotFoundError, DecisionConflict, IllegalMove, AnswerRequired, OwnDecision, ValidationError (answer). */
export type Refused = ReturnType<typeof illegalMove | typeof notFound | typeof validationError>;

/** A decision that can be made, with what it makes of the comment. */
export interface Made {
  documentId: string;
  comment: DecidableComment;
  after: Ruled;
  decision: NewDecision;
}

export type Outcome = Made | { documentId: string; refused: Refused };

export const isMade = (outcome: Outcome): outcome is Made => !('refused' in outcome);

/** The guideline that a rejection is made under, in the version in force. */
export type Cited = { code: string; version: number } | null;

interface Judging {
  seen: Seen;
  ruling: Ruling;
  guideline: Cited;
  /** Nobody but this moderator can decide. */
  alone: boolean;
}

/** Judges one comment, locked and as it stands now, by what the moderator saw. */
export const judge = (comment: DecidableComment | undefined, { seen, ruling, guideline, alone }: Judging): Outcome => {
  const { documentId } = seen;
  if (!comment) return { documentId, refused: notFound('The comment') };
  const { state, version, lastActor } = comment;
  if (seen.version !== undefined && seen.version !== version)
    return { documentId, refused: decisionConflict({ state, version, decidedBy: lastActor }) };
  const to = destination(comment, ruling.action);
  if (!to) return { documentId, refused: illegalMove({ action: ruling.action, state, version }) };
  const unfit = unfitAnswer(comment, { to, ruling, alone });
  if (unfit) return { documentId, refused: unfit };
  const { action, actor } = ruling;
  const after = ruled(comment, { action, to, guideline: guideline?.code ?? null, actor });
  return { documentId, comment, after, decision: entry(comment, { to, ruling, guideline }) };
};

/** An appeal is answered by somebody who did not reject, and with a reason where the rejection stands. */
const unfitAnswer = (
  comment: DecidableComment,
  { to, ruling: { action, actor, answer }, alone }: { to: DecidableComment['state']; ruling: Ruling; alone: boolean },
): Refused | undefined => {
  const answers = comment.appealed && answersContests(comment, { action, to, actor });
  if (!answers)
    return answer === undefined
      ? undefined
      : validationError([{ path: ['answer'], message: 'answer goes with a decision on an appeal only' }]);
  if (isOwnRejection(comment, actor) && !alone) return ownDecision();
  if (action === 'uphold' && !answer) return answerRequired();
};

const entry = (
  comment: DecidableComment,
  { to, ruling, guideline }: { to: DecidableComment['state']; ruling: Ruling; guideline: Cited },
): NewDecision => {
  const { action, actor } = ruling;
  const note = ruling.answer ?? ruling.note ?? null;
  const time = timing(comment, ruling);
  const entry = {
    ...{ documentId: newDocumentId(), comment: comment.documentId, seq: comment.version + 1, action },
    ...{ from: comment.state, to, actorKind: actor.kind, actorId: actor.id },
    ...{ guideline: guideline?.code ?? null, guidelineVersion: guideline?.version ?? null, noteHash: noteHash(note) },
    ...{ findings: [], decidedAt: time.decidedAt, previous: comment.lastHash },
  };
  return {
    ...entry,
    hash: entryHash(entry),
    note,
    settlesAt: time.settlesAt,
    actorName: actor.name,
    commentId: comment.id,
  };
};

/** Decisions that wait out a grace in which they can be taken back. What was decided elsewhere long has. */
const timing = ({ now }: DecidableComment, { action, madeAt, settlesAt }: Ruling) => {
  const decidedAt = madeAt ?? now;
  const graced = madeAt === undefined && (action === 'approve' || action === 'reject' || action === 'reopen');
  return { decidedAt, settlesAt: graced ? (settlesAt ?? now + settings().graceSeconds * 1000) : decidedAt };
};
