import type { DecisionView, ModeratorComment, QueuePage } from '../../../shared/contracts';
import { type Cursor, encodeCursor } from '../domain/cursor';
import type { QueueState } from '../domain/queue';
import { notFound } from '../errors';
import { presentDecision } from '../presenters/decision';
import { presentQueued } from '../presenters/queue';
import { historyOf } from '../store/decisions';
import { countQueue, findQueued, listQueue, queueCursorOf } from '../store/queue';
import { query } from '../store/sql';

export const queueCursorKind = (state: QueueState) => `queue:${state}`;

/** A page of what waits (or was decided), in order, with exact counts. */
export const queue = async (input: {
  state: QueueState;
  limit: number;
  cursor: Cursor | undefined;
}): Promise<QueuePage> => {
  const [rows, counts] = await Promise.all([listQueue(input), countQueue()]);
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  const more = last && rows.length > input.limit;
  return {
    data: shown.map(presentQueued),
    meta: {
      counts,
      nextCursor: more ? encodeCursor(queueCursorKind(input.state), queueCursorOf(input.state, last)) : null,
    },
  };
};

/**
 * One comment with its history, oldest decision first.
 * @throws NotFoundError
 */
export const lookUp = async (documentId: string): Promise<{ comment: ModeratorComment; history: DecisionView[] }> => {
  const row = await findQueued(query, documentId);
  if (!row) throw notFound('The comment');
  const history = await historyOf(query, row.id);
  return { comment: presentQueued(row), history: history.map(presentDecision) };
};
