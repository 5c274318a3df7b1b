import type { DecisionResult, ModeratorAction } from '../../../shared/contracts';
import { appealOutcome, type Decided, endsReports, isOwnRejection, overtaken, reportOutcome } from '../domain/decision';
import { threadDeltas } from '../domain/thread';
import { notFound, validationError } from '../errors';
import { presentDecision } from '../presenters/decision';
import { presentQueued } from '../presenters/queue';
import { findForDecision, moveComments } from '../store/comments';
import { type Closing, closeContests, reopenContests } from '../store/contests';
import { appendDecisions } from '../store/decisions';
import { versionInForce } from '../store/guidelines';
import { findQueued } from '../store/queue';
import { type Query, transaction } from '../store/sql';
import { countMoves } from '../store/threads';
import { announceDecisions } from './announcements';
import { isAlone } from './colleagues';
import { type Cited, isMade, judge, type Made, type Outcome, type Ruling, type Seen } from './judge';
import { tell } from './live';

export type DecideInput = Ruling & Seen;

/**
 * Decides one comment, and tells the desks.
 * @throws NotFoundError, DecisionConflict, IllegalMove, ValidationError (guideline)
 */
export const decide = async (input: DecideInput): Promise<DecisionResult> => {
  const result = await transaction((tx) => decideIn(tx, input));
  tellDecided(result, input);
  return result;
};

/** Tells the desks of a decision that is committed. */
export const tellDecided = ({ comment }: DecisionResult, { action, actor: { id, name } }: Ruling): void => {
  const { documentId, version, state } = comment;
  tell({ type: 'decided', documentId, version, state, action: action as ModeratorAction, by: { id, name } });
};

/** The same as part of a transaction that does more; nobody is told. */
export const decideIn = async (tx: Query, { documentId, version, ...ruling }: DecideInput): Promise<DecisionResult> => {
  const [outcome] = await decideAll(tx, { ...ruling, comments: [{ documentId, version }] });
  if (!outcome) throw new Error('A decision gave no outcome');
  if ('refused' in outcome) throw outcome.refused;
  const comment = await findQueued(tx, documentId);
  if (!comment) throw notFound('The comment');
  return { decision: presentDecision(outcome.decision), comment: presentQueued(comment) };
};

/**
 * The only door through which a comment's state changes, for one comment or many. Decision rows, new states, counters,
 * what answers reports and appeals, and the announcements are one transaction. Each comment is judged on its own: one that
 * is refused keeps none of the others.
 * @throws ValidationError (guideline)
 */
export const decideAll = async (
  tx: Query,
  { comments, ...ruling }: Ruling & { comments: Seen[] },
): Promise<Outcome[]> => {
  const found = new Map(
    (
      await findForDecision(
        tx,
        comments.map((c) => c.documentId),
      )
    ).map((c) => [c.documentId, c]),
  );
  const guideline = await citedGuideline(tx, ruling);
  const alone =
    [...found.values()].some((comment) => isOwnRejection(comment, ruling.actor)) && (await isAlone(ruling.actor));
  const outcomes = comments.map((seen) => judge(found.get(seen.documentId), { seen, ruling, guideline, alone }));
  const moves = outcomes.filter(isMade);
  if (moves.length === 0) return outcomes;

  if (ruling.action === 'undo') await bringBackContests(tx, moves);
  await moveAll(tx, { moves, action: ruling.action });
  await appendDecisions(
    tx,
    moves.map(({ decision }) => decision),
  );
  await closeContests(tx, { closings: moves.flatMap(closing(ruling)) });
  if (ruling.madeAt === undefined) await announceDecisions(tx, { action: ruling.action, moves });
  return outcomes;
};

/** A rejection names a guideline in force; its version is kept with the decision for good. */
const citedGuideline = async (tx: Query, { action, guideline }: Ruling): Promise<Cited> => {
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

/** An undo opens the reports and the appeal again that the undone decision had answered. */
const bringBackContests = async (tx: Query, moves: Made[]) => {
  const decisions = moves.flatMap(({ comment }) => comment.lastMove?.documentId ?? []);
  const back = new Map((await reopenContests(tx, { decisions })).map((row) => [row.commentId, row]));
  for (const { comment, after } of moves) {
    const { reports = 0, appealed = false } = back.get(comment.id) ?? {};
    Object.assign(after, { reports: after.reports + reports, appealed: after.appealed || appealed });
  }
};

const moveAll = async (tx: Query, { moves, action }: { moves: Made[]; action: Decided }) => {
  const made = await moveComments(
    tx,
    moves.map(({ comment, after, decision }) => ({
      ...after,
      id: comment.id,
      version: comment.version,
      visibleAt: action === 'approve' ? decision.settlesAt : null,
    })),
  );
  // They are locked and were judged by the version that stands: anything else is a flaw of ours, and nothing is kept.
  if (made !== moves.length) throw new Error(`${moves.length} comments were to move, and ${made} did`);
  await countMoves(
    tx,
    threadDeltas(
      moves.map(({ comment, after }) => ({
        ...comment,
        before: comment,
        after,
        // What leaves the page does so at once; what comes to it is announced when its grace is over.
        visible:
          comment.state !== after.state &&
          (comment.state === 'approved' || (after.state === 'approved' && action === 'undo')),
      })),
    ),
  );
};

/** What a move answers, open or answered a moment ago by a move that it overtakes. */
const closing =
  ({ action, actor, answer }: Ruling) =>
  ({ comment, after, decision }: Made): Closing[] => {
    const move = { action, actor, to: after.state };
    const before = overtaken(comment, move);
    if (!before && !endsReports(comment, move)) return [];
    return [
      {
        ...{ commentId: comment.id, decision: decision.documentId, overtaken: before?.documentId ?? null },
        ...{ reports: reportOutcome(move), appeal: appealOutcome(move) },
        ...{ answer: answer ?? null, soleModerator: isOwnRejection(comment, actor) },
      },
    ];
  };
