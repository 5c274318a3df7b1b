import type { ModeratorAction } from '../../../../shared/contracts';
import type { QueueName } from '../../../../shared/desk';

/** Whether a comment leaves the queue by a decision. The server has the last word: what it still lists comes back. */
export const leaves = (queue: QueueName, action: ModeratorAction): boolean => {
  if (action === 'note' || action === 'escalate' || action === 'undo' || queue === 'all') return false;
  if (action === 'uphold') return queue === 'reported' || queue === 'appealed';
  return true;
};
