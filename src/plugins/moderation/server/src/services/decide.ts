import type { DecisionResult, Move, State } from '../../../shared/contracts';
import { settings } from '../config';
import type { Actor } from '../domain/comment';
import { entryHash, noteHash } from '../domain/ledger';
import { escalatedPriority } from '../domain/queue';
import { canUndo, next } from '../domain/transitions';
import { decisionConflict, illegalMove, notFound, validationError } from '../errors';
import { presentDecision } from '../presenters/decision';
import { presentQueued } from '../presenters/queue';
import { type DecidableComment, findForDecision, moveComment } from '../store/comments';
import { appendDecision, standingMove } from '../store/decisions';
import { versionInForce } from '../store/guidelines';
import { enqueue } from '../store/jobs';
import { findQueued } from '../store/queue';
import { type Query, transaction } from '../store/sql';
import { countMove } from '../store/threads';
import { newDocumentId } from './identify';

export interface DecideInput {
  documentId: string;
  action: Move | 'undo' | 'escalate' | 'note' | 'uphold';
  guideline?: string;
  note?: string;
  /** The version the decider saw; undefined only where the reader withdraws. */
  version?: number;
  actor: Actor;
  /** Set only where a decision made elsewhere is brought in: when that was, in epoch milliseconds. Nobody is told again. */
  madeAt?: number;
}

/**
 * The only door through which a comment's state changes. Decision row, new state, counters and the announcement are one
 * transaction.
 * @throws NotFoundError, DecisionConflict, IllegalMove, ValidationError (guideline)
 */
export const decide = (input: DecideInput): Promise<DecisionResult> => transaction((tx) => decideIn(tx, input));

/** The same as part of a transaction that does more. */
export const decideIn = async (tx: Query, input: DecideInput): Promise<DecisionResult> => {
  const comment = await findForDecision(tx, input.documentId);
  if (!comment) throw notFound('The comment');
  if (input.version !== undefined && input.version !== comment.version) throw conflict(comment);
  const to = destination(comment, input.action);
  if (!to) throw illegalMove({ action: input.action, state: comment.state, version: comment.version });
  const guideline = await citedGuideline(tx, input);
  const time = timing(comment, input);

  await move(tx, { comment, to, action: input.action, time });
  const decision = await record(tx, { comment, to, input, guideline, time });
  if (input.madeAt === undefined) await announce(tx, { comment, action: input.action, decision });
  return result(tx, { documentId: input.documentId, decision });
};

/** When a decision is made and from when anyone outside the desk may know, in epoch milliseconds. */
interface Timing {
  decidedAt: number;
  settlesAt: number;
}

/** Decisions that wait out a grace in which they can be taken back. What was decided elsewhere long has. */
const timing = (comment: DecidableComment, { action, madeAt }: DecideInput): Timing => {
  const graced = madeAt === undefined && (action === 'approve' || action === 'reject' || action === 'reopen');
  const decidedAt = madeAt ?? comment.now;
  return { decidedAt, settlesAt: decidedAt + (graced ? settings().graceSeconds * 1000 : 0) };
};

const conflict = ({ state, version, lastActor }: DecidableComment) =>
  decisionConflict({ state, version, decidedBy: lastActor });

const destination = (comment: DecidableComment, action: DecideInput['action']): State | undefined => {
  if (action === 'note' || action === 'uphold') return comment.state;
  if (action === 'escalate') return comment.state === 'pending' ? comment.state : undefined;
  if (action !== 'undo') return next(comment.state, action);
  const last = comment.lastMove;
  return last && last.action !== 'undo' && canUndo(last, comment.now) ? last.from : undefined;
};

/** A rejection names a guideline in force; its version is kept with the decision for good. */
const citedGuideline = async (tx: Query, { action, guideline }: DecideInput) => {
  if (action !== 'reject') return null;
  if (!guideline)
    throw validationError([
      { path: ['guideline'], message: 'guideline is required: a rejection names the guideline it is made under' },
    ]);
  const version = await versionInForce(tx, guideline);
  if (version === undefined) {
    throw validationError([{ path: ['guideline'], message: `guideline "${guideline}" is not in force` }]);
  }
  return { code: guideline, version };
};

interface Moving {
  comment: DecidableComment;
  to: State;
  action: DecideInput['action'];
  time: Timing;
}

const move = async (tx: Query, { comment, to, action, time }: Moving) => {
  const escalating = action === 'escalate';
  const moved = await moveComment(tx, comment, {
    to,
    visibleAt: action === 'approve' ? time.settlesAt : undefined,
    // A decision may be taken back, so it leaves the mark; what comes back for a fresh look starts without.
    escalated: escalating || (comment.escalated && action !== 'reopen'),
    priority: escalating ? escalatedPriority : action === 'reopen' ? 0 : undefined,
  });
  if (!moved) throw conflict(comment);
  if (to === comment.state) return;
  // What leaves the page does so at once; what comes to it is announced when its grace is over.
  const visible = comment.state === 'approved' || (to === 'approved' && action === 'undo');
  await countMove(tx, { comment, from: comment.state, to, visible });
};

interface Recording {
  comment: DecidableComment;
  to: State;
  input: DecideInput;
  guideline: { code: string; version: number } | null;
  time: Timing;
}

const record = async (tx: Query, { comment, to, input, guideline, time }: Recording) => {
  const note = input.note ?? null;
  const entry = {
    ...{ documentId: newDocumentId(), comment: comment.documentId, seq: comment.version + 1, action: input.action },
    ...{ from: comment.state, to, actorKind: input.actor.kind, actorId: input.actor.id },
    ...{ guideline: guideline?.code ?? null, guidelineVersion: guideline?.version ?? null, noteHash: noteHash(note) },
    ...{ findings: [], decidedAt: time.decidedAt, previous: comment.lastHash },
  };
  const decision = { ...entry, hash: entryHash(entry), note, settlesAt: time.settlesAt, actorName: input.actor.name };
  await appendDecision(tx, { ...decision, commentId: comment.id });
  return decision;
};

type Recorded = Awaited<ReturnType<typeof record>>;

interface Announcing {
  comment: DecidableComment;
  action: DecideInput['action'];
  decision: Recorded;
}

/** Whoever must hear of it hears when it can no longer be taken back. */
const announce = async (tx: Query, { comment, action, decision }: Announcing) => {
  if (action === 'undo') return announceAgain(tx, comment);
  if (action !== 'approve' && action !== 'reject' && action !== 'withdraw') return;
  const { documentId, settlesAt } = decision;
  await enqueue(tx, 'announce', { decision: documentId }, { key: documentId, runAt: settlesAt });
};

/**
 * An undo brings the move before back into force. Where the undone one had come inside that one's grace, nobody was told
 * of it, and its announcement may have passed in silence meanwhile: it is due now.
 */
const announceAgain = async (tx: Query, { id, lastMove }: DecidableComment) => {
  const restored = await standingMove(tx, id);
  if (!restored || !lastMove || lastMove.decidedAt >= restored.settlesAt) return;
  if (restored.action !== 'approve' && restored.action !== 'reject') return;
  const { documentId, settlesAt } = restored;
  await enqueue(tx, 'announce', { decision: documentId }, { key: documentId, runAt: settlesAt });
};

const result = async (tx: Query, { documentId, decision }: { documentId: string; decision: Recorded }) => {
  const comment = await findQueued(tx, documentId);
  if (!comment) throw notFound('The comment');
  return { decision: presentDecision(decision), comment: presentQueued(comment) };
};
