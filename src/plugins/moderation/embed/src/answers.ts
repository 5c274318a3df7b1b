import type { State } from '../../shared/contracts';

export type {
  Closing,
  CommentPage,
  GuidelineView,
  ReaderComment,
  ReceiptView as Receipt,
  State,
} from '../../shared/contracts';

export interface Submitted {
  data: { documentId: string; state: State };
  meta: { receipt: string };
}
