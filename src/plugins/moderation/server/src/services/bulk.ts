import type { BulkAction, BulkSelection, BulkView } from '../../../shared/desk';
import type { Actor } from '../domain/comment';
import { notFound, notYours, undoTooLate, validationError } from '../errors';
import { presentBulk } from '../presenters/bulk';
import { addBulk, type BulkRow, findBulk, lockBulk, refusalsOf, setBulkState } from '../store/bulks';
import { versionInForce } from '../store/guidelines';
import { enqueue } from '../store/jobs';
import { selectMatching } from '../store/queue';
import { query, transaction } from '../store/sql';
import { graceOf, isGraced } from './bulk-grace';
import { mostMatching } from './desk';
import { newDocumentId } from './identify';
import { tell } from './live';

/** How many of those that were refused are named. */
const mostRefusals = 100;

export interface BatchInput {
  action: BulkAction;
  guideline?: string;
  note?: string;
  selection: BulkSelection;
  actor: Actor;
}

/**
 * Takes on one decision about many comments, as they are at this moment; a job makes it, chunk by chunk.
 * @throws ValidationError (guideline; selection, where it is empty or too large)
 */
export const startBulk = async ({ selection, ...input }: BatchInput): Promise<BulkView> => {
  const { action, guideline } = input;
  if (guideline && (await versionInForce(query, guideline)) === undefined)
    throw validationError([{ path: ['guideline'], message: `guideline "${guideline}" is not in force` }]);
  const comments = await selected(selection);
  const documentId = newDocumentId();
  const grace = graceOf({ action, total: comments.length });
  await transaction(async (tx) => {
    await addBulk(tx, { ...input, ...grace, documentId, comments });
    await enqueue(tx, 'bulk', { payload: { bulk: documentId }, key: documentId });
  });
  tell({ type: 'bulk', documentId, done: 0, total: comments.length, state: 'running' });
  return view(documentId);
};

const selected = async (selection: BulkSelection) => {
  if ('comments' in selection) return selection.comments;
  const found = await selectMatching({ ...selection, most: mostMatching + 1 });
  const refuse = (message: string) => validationError([{ path: ['selection'], message: `selection ${message}` }]);
  if (found.length === 0) throw refuse('matches no comment');
  if (found.length > mostMatching) throw refuse(`matches more than ${mostMatching} comments; narrow the filter`);
  return found;
};

/**
 * A batch and how far it has come.
 * @throws NotFoundError
 */
export const view = async (documentId: string): Promise<BulkView> => {
  const row = await findBulk(query, documentId);
  if (!row) throw notFound('The batch');
  return presentBulk(row, await refusalsOf(query, { id: row.id, outcome: unwanted(row), limit: mostRefusals }));
};

/** Once it is taken back, what matters is what could not be. */
const unwanted = ({ state }: BulkRow) => (state === 'undoing' || state === 'undone' ? 'left' : 'refused');

/**
 * Takes a whole batch back; what it has not decided yet it leaves, and what somebody decided meanwhile stays theirs.
 * Asked for twice it is done once.
 * @throws NotFoundError, ForbiddenError where it is a colleague's, UndoTooLate
 */
export const undoBulk = async ({
  documentId,
  moderator,
}: {
  documentId: string;
  moderator: Actor;
}): Promise<BulkView> => {
  await transaction(async (tx) => {
    // A chunk that is being decided ends first; the next one finds that it is to undo.
    const bulk = await lockBulk(tx, documentId);
    if (!bulk) throw notFound('The batch');
    if (bulk.actorId !== moderator.id) throw notYours(`This batch is ${bulk.actorName}’s to take back`);
    if (bulk.state === 'undoing' || bulk.state === 'undone') return;
    if (!isGraced(bulk.action)) throw undoTooLate(null);
    if (bulk.now >= bulk.undoUntil) throw undoTooLate(new Date(bulk.undoUntil));
    await setBulkState(tx, { id: bulk.id, state: 'undoing' });
    await enqueue(tx, 'bulk', { payload: { bulk: documentId }, key: documentId });
  });
  const undoing = await view(documentId);
  const { done, total, state } = undoing;
  tell({ type: 'bulk', documentId, done, total, state });
  return undoing;
};
