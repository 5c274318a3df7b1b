import type { ModeratorAction, State } from '../contracts';
import type { BulkView } from './bulk';
import type { ClaimView } from './comment';

/** One thing that happened, as the stream tells it: `event: change`, one of these as JSON in `data`. */
export type LiveChange =
  | { type: 'arrived'; documentId: string; held: boolean; priority: number }
  | {
      type: 'decided';
      documentId: string;
      version: number;
      state: State;
      action: ModeratorAction | 'withdraw';
      by: { id: string; name: string };
    }
  | { type: 'contested'; documentId: string }
  | { type: 'claimed'; documentId: string; claim: ClaimView }
  | { type: 'released'; documentId: string; id: string }
  | { type: 'bulk'; documentId: string; done: number; total: number; state: BulkView['state'] }
  | { type: 'reader'; key: string }
  | { type: 'settings' }
  | { type: 'guidelines' }
  /** More happened than fits: look again. */
  | { type: 'many' };

/** What the stream sends besides: `event: counts` with `DeskCounts`, and `event: end` with a reason before it is closed. */
export type StreamEnd = { reason: 'session' | 'permission' | 'shutdown' };
