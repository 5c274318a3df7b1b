import type { CommentPage as Page, ReceiptView } from '../../shared/contracts';

export type { GuidelineView, ReaderComment, State } from '../../shared/contracts';

export interface CommentPage extends Page {
  meta: Page['meta'] & { closedBy?: 'thread' | 'article' | 'period' | null };
}

export interface Receipt extends Omit<ReceiptView, 'appeal'> {
  appealUntil?: string | null;
  parent?: string | null;
  name?: string | null;
  body?: string | null;
  erasedAt?: string | null;
  appeal: null | {
    text: string | null;
    appealedAt: string;
    state: 'open' | 'granted' | 'upheld';
    answeredAt: string | null;
    answer: string | null;
    soleModerator: boolean;
  };
}

export interface Submitted {
  data: { documentId: string; state: ReceiptView['state'] };
  meta: { receipt: string };
}
