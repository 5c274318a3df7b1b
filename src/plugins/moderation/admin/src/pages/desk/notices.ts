import { useCallback, useRef, useState } from 'react';
import type { ModeratorAction } from '../../../../shared/contracts';
import type { DeskComment } from '../../../../shared/desk';
import type { Refusal } from '../../api/refusal';

/** What came of a decision. */
export type Notice =
  | {
      kind: 'done';
      action: ModeratorAction;
      guideline: string;
      comment: DeskComment;
      /** Milliseconds of grace. */
      grace: number;
      /** Epoch milliseconds of this computer's clock; null where nothing can be taken back. */
      undoUntil: number | null;
    }
  | { kind: 'refused'; action: ModeratorAction; comment: DeskComment; refusal: Refusal }
  /** A decision whose answer was lost with the connection: it stands, or it never arrived. */
  | { kind: 'found'; action: ModeratorAction; comment: DeskComment; stands: boolean }
  | { kind: 'nothing-to-undo' };

export type Said = Notice & { id: number };

/** A session that ends takes the page with it; what was refused with it is told when the page is there again. */
const kept = 'moderation.refused';

/**
 * The latest good news, and all bad news until it is dismissed: a refusal that is overwritten by the next approval would
 * be a decision undone in silence.
 */
export const useNotices = () => {
  const [notices, setNotices] = useState<Said[]>(() => {
    const refused = sessionStorage.getItem(kept);
    sessionStorage.removeItem(kept);
    return refused ? [{ ...(JSON.parse(refused) as Notice), id: 0 }] : [];
  });
  const last = useRef(0);

  const say = useCallback((notice: Notice) => {
    last.current += 1;
    const said = { ...notice, id: last.current };
    if (notice.kind === 'refused' && notice.refusal.kind === 'session')
      sessionStorage.setItem(kept, JSON.stringify(notice));
    setNotices((before) => [...before.filter(isBad).filter((other) => !isAbout(other, said)), said]);
  }, []);

  const dismiss = useCallback((id: number) => setNotices((before) => before.filter((notice) => notice.id !== id)), []);

  return { notices, say, dismiss };
};

export const isBad = (notice: Notice) => notice.kind === 'refused' || notice.kind === 'found';

/** The newest word about a comment replaces an older one. */
const isAbout = (older: Said, newer: Said) =>
  'comment' in older && 'comment' in newer && older.comment.documentId === newer.comment.documentId;
