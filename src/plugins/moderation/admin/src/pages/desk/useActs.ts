import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { digitOf } from './keys';
import { leaves } from './leaves';
import { nextOf } from './rows';
import type { Choice } from './useDecisions';
import type { DeskState } from './useDesk';
import { isTyping, type Press, useKeys } from './useKeys';
import type { Selection } from './useSelection';

interface Acting {
  desk: DeskState;
  selection: Selection;
  shortcuts: boolean;
  narrow: boolean;
  note: string;
  heading: RefObject<HTMLHeadingElement>;
  search: RefObject<HTMLInputElement>;
  onNoteOpen: (open: boolean) => void;
  onHelp: () => void;
  onUnveil: () => void;
}

/** What a moderator can do with hand or key: decide, and move through the list. */
export const useActs = (acting: Acting) => {
  const { desk, shortcuts, narrow, heading } = acting;
  const { focus, rows } = desk;
  const now = useRef(acting);
  now.current = acting;
  // Where the next comment comes by itself, whoever works by keyboard goes on there and not at the top of the page.
  const follows = useRef(false);

  const goTo = useCallback((documentId: string | null, cause: 'chosen' | 'decided') => {
    follows.current = true;
    now.current.desk.focus.focusOn(documentId, cause);
  }, []);

  const choose = useCallback(
    ({ action, guideline }: Omit<Choice, 'note'>) => {
      const { desk, note, onNoteOpen } = now.current;
      const { comment, may, connection, focus, view, rows, at } = desk;
      if (!comment || !may.decide || !connection.online) return;
      // A note moves nothing, so nothing can go wrong with it.
      if (action !== 'note' && focus.unsettledFor() > 0) return;
      if (!comment.actions.includes(action)) return;
      if (action === 'note' && !note.trim()) return;
      // Who appealed is told why the rejection stands: the field is opened, and the next press decides.
      if (action === 'uphold' && comment.appealed && !note.trim()) return onNoteOpen(true);
      if (!desk.decide(comment, { action, guideline, note: note.trim() })) return;
      onNoteOpen(false);
      if (action === 'note') return;
      const { documentId, version } = comment;
      const next = nextOf(rows, at);
      if (leaves(view.queue, action)) desk.happen({ type: 'hide', documentId, version });
      goTo(next?.comment.documentId ?? null, 'decided');
    },
    [goTo],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      const { rows, at } = now.current.desk;
      const next = rows[at < 0 ? 0 : at + by];
      if (next) goTo(next.comment.documentId, 'chosen');
    },
    [goTo],
  );

  const skip = useCallback(() => {
    const { rows, at } = now.current.desk;
    const next = nextOf(rows, at);
    if (next) goTo(next.comment.documentId, 'chosen');
  }, [goTo]);

  const undo = useCallback(() => {
    follows.current = true;
    if (now.current.desk.connection.online) now.current.desk.undo();
  }, []);

  const act = ({ key, shift }: Press) => {
    const { selection, search, desk } = acting;
    const digit = digitOf(key);
    const guideline = digit === undefined ? undefined : desk.guidelines.data?.[digit];
    if (digit !== undefined) return guideline && choose({ action: 'reject', guideline });
    switch (key) {
      case 'a':
        return choose({ action: 'approve' });
      case 'e':
        return choose({ action: 'escalate' });
      case 'u':
        return choose({ action: 'uphold' });
      case 'r':
        return choose({ action: 'reopen' });
      case 'n':
        return desk.comment && desk.may.decide && acting.onNoteOpen(true);
      case 's':
        return skip();
      case 'j':
        return step(1);
      case 'k':
        return step(-1);
      case 'x':
        if (desk.may.bulk && focus.documentId) selection.toggle(focus.documentId, { range: shift });
        return;
      case 'z':
        return undo();
      case 'b':
        return acting.onUnveil();
      case '/':
        return search.current?.focus();
      case '?':
        return acting.onHelp();
    }
  };
  useKeys(act, { enabled: shortcuts });

  // Beside the list there is always a comment in focus; on a telephone one is opened by hand.
  const first = nextOf(rows, -1) ?? rows[0];
  useEffect(() => {
    if (!narrow && !focus.documentId && first) focus.focusOn(first.comment.documentId);
  }, [narrow, focus.documentId, first, focus.focusOn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the focus
  useLayoutEffect(() => {
    if (!focus.documentId) return;
    const pane = heading.current?.closest('[data-pane]');
    pane?.scrollTo(0, 0);
    if (follows.current && !isTyping()) heading.current?.focus({ preventScroll: true });
    follows.current = false;
    // Told by the page itself when it takes a decision: who drives it need not guess. No state, which would draw it again.
    pane?.removeAttribute('data-settled');
    const timer = setTimeout(() => pane?.setAttribute('data-settled', ''), focus.unsettledFor() + 1);
    return () => clearTimeout(timer);
  }, [focus.documentId, desk.row !== undefined]);

  return { choose, step, skip, undo };
};
