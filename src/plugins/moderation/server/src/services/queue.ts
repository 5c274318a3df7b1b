import type { DecisionView, ModeratorComment, QueuePage } from '../../../shared/contracts';
import type { QueueName, QueueOrder } from '../../../shared/desk';
import { type Cursor, encodeCursor } from '../domain/cursor';
import type { QueueState } from '../domain/queue';
import { notFound } from '../errors';
import { presentDecision } from '../presenters/decision';
import { presentQueued } from '../presenters/queue';
import { historyOf } from '../store/decisions';
import { findQueued, listQueue, queueCursorOf } from '../store/queue';
import { countQueues } from '../store/queue-counts';
import { query } from '../store/sql';

/** Which queue a state outside the admin panel means, and in which order. */
export const viewOf: Record<QueueState, { queue: QueueName; order: QueueOrder }> = {
  pending: { queue: 'waiting', order: 'priority' },
  approved: { queue: 'approved', order: 'newest' },
  rejected: { queue: 'rejected', order: 'newest' },
};

/** A cursor of one queue in one order is none of another's. */
export const queueCursorKind = ({ queue, order }: { queue: QueueName; order: QueueOrder }) => `queue:${queue}:${order}`;

/** A page of what waits (or was decided), in order, with exact counts: for moderators outside the admin panel. */
export const queue = async (input: {
  state: QueueState;
  limit: number;
  cursor: Cursor | undefined;
}): Promise<QueuePage> => {
  const view = viewOf[input.state];
  const [rows, { pending, approved, rejected }] = await Promise.all([
    listQueue({ ...view, filter: {}, limit: input.limit, cursor: input.cursor }),
    countQueues(),
  ]);
  const shown = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? shown.at(-1) : undefined;
  return {
    data: shown.map(presentQueued),
    meta: {
      counts: { pending, approved, rejected },
      nextCursor: last ? encodeCursor(queueCursorKind(view), queueCursorOf(view.order, last)) : null,
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
