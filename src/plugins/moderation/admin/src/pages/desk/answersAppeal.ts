import type { ModeratorAction } from '../../../../shared/contracts';
import type { DeskComment } from '../../../../shared/desk';

/** Whether an action answers the appeal against a rejection: what is written with it goes to the reader. */
export const answersAppeal = ({ appealed }: DeskComment, action: ModeratorAction): boolean =>
  appealed && (action === 'approve' || action === 'uphold' || action === 'reopen');
