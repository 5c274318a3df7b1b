import { type Dispatch, useCallback, useRef } from 'react';
import type { DecisionResult, GuidelineView, ModeratorAction } from '../../../../shared/contracts';
import type { DeskComment } from '../../../../shared/desk';
import { useDecideMutation } from '../../api/decisions';
import { refusalOf } from '../../api/refusal';
import { afterPaint } from './afterPaint';
import { answersAppeal } from './answersAppeal';
import { keepDraft } from './drafts';
import { leaves } from './leaves';
import type { Notice } from './notices';
import type { Happening } from './rows';
import type { Cause } from './useFocus';
import { isTyping } from './useKeys';
import { queryOf, type View } from './view';

export interface Choice {
  action: ModeratorAction;
  guideline?: GuidelineView;
  /** For colleagues; where an appeal is answered, for the reader. */
  note?: string;
}

/** A decision that stands. */
export interface Made {
  view: View;
  choice: Choice;
  before: DeskComment;
  after: DeskComment;
  /** Epoch milliseconds of this computer's clock. */
  undoUntil: number;
}

/** A decision that was sent, and from where. Where its answer was lost, nobody knows whether it arrived. */
interface Sent {
  comment: DeskComment;
  choice: Choice;
  view: View;
}

interface Input {
  view: View;
  happen: Dispatch<Happening>;
  focusOn: (documentId: string | null, cause: Cause) => void;
  say: (notice: Notice) => void;
  /** The server could not be reached. */
  onLost: () => void;
}

const nothing = () => ({});

/**
 * Sends decisions while the moderator goes on. Each is under way by itself, one for a comment at a time; nothing waits to
 * be sent later. What the server refuses comes back.
 */
export const useDecisions = (input: Input) => {
  const [send] = useDecideMutation({ selectFromResult: nothing });
  const now = useRef(input);
  now.current = input;
  const underWay = useRef(new Set<string>());
  const made = useRef<Promise<Made | undefined>[]>([]);
  const lost = useRef<Sent[]>([]);

  const comeBack = useCallback((comment: DeskComment, from: View) => {
    const { happen, focusOn, view } = now.current;
    const listed = isSame(from, view);
    happen({ type: 'return', comment, listed });
    if (!listed) return;
    // Never under the hands of somebody who types: the next letters would be decisions.
    if (!isTyping()) focusOn(comment.documentId, 'returned');
  }, []);

  const refuse = useCallback(
    ({ comment, choice, view }: Sent, error: Parameters<typeof refusalOf>[0]) => {
      const { happen, say, onLost } = now.current;
      const refusal = refusalOf(error);
      if (refusal.kind === 'offline') {
        lost.current.push({ comment, choice, view });
        onLost();
      }
      if (refusal.kind === 'gone') happen({ type: 'hide', documentId: comment.documentId, version: comment.version });
      else comeBack(comment, view);
      if (refusal.kind === 'conflict') {
        const { state, version, decidedBy } = refusal;
        const mark = { state, version, action: actionTo[state], by: decidedBy };
        happen({ type: 'mark', documentId: comment.documentId, mark });
      }
      say({ kind: 'refused', action: choice.action, comment, refusal });
    },
    [comeBack],
  );

  const run = useCallback(
    async (sent: Sent): Promise<DecisionResult | undefined> => {
      const { comment, choice } = sent;
      const { documentId, version } = comment;
      const { action, guideline, note } = choice;
      underWay.current.add(documentId);
      await afterPaint();
      const words = note ? { [answersAppeal(comment, action) ? 'answer' : 'note']: note } : {};
      const answer = await send({ documentId, version, action, guideline: guideline?.code, ...words });
      underWay.current.delete(documentId);
      if ('error' in answer) {
        refuse(sent, answer.error);
        return undefined;
      }
      if (note) keepDraft(documentId, '');
      return answer.data;
    },
    [send, refuse],
  );

  const conclude = useCallback((comment: DeskComment, choice: Choice, { comment: is, decision }: DecisionResult) => {
    const { happen, say } = now.current;
    const after = { ...comment, ...is };
    if (!leaves(now.current.view.queue, choice.action)) happen({ type: 'learn', comment: after });
    // Two instants of the server's clock: their difference holds on any computer, however wrong its own clock is.
    const grace = is.undoUntil ? Date.parse(is.undoUntil) - Date.parse(decision.decidedAt) : 0;
    const undoUntil = is.actions.includes('undo') ? Date.now() + grace : null;
    say({
      ...{ kind: 'done', action: choice.action, guideline: choice.guideline?.title ?? '' },
      ...{ comment: after, grace, undoUntil },
    });
    return { after, undoUntil };
  }, []);

  /** Takes a decision, unless one on this comment is under way. */
  const decide = useCallback(
    (comment: DeskComment, choice: Choice): boolean => {
      if (underWay.current.has(comment.documentId)) return false;
      const { view } = now.current;
      const answer = run({ comment, choice, view }).then((result): Made | undefined => {
        const { after, undoUntil } = result ? conclude(comment, choice, result) : { after: comment, undoUntil: null };
        return undoUntil ? { view, choice, before: comment, after, undoUntil } : undefined;
      });
      if (choice.action !== 'note') made.current = [...made.current.slice(-50), answer];
      return true;
    },
    [run, conclude],
  );

  /** Takes back the newest decision that can be. One that is under way is waited for. */
  const undo = useCallback(async () => {
    const { happen, say, focusOn } = now.current;
    let last: Made | undefined;
    while (!last && made.current.length > 0) last = await made.current.pop();
    if (!last || last.undoUntil <= Date.now()) {
      made.current = [];
      say({ kind: 'nothing-to-undo' });
      return;
    }
    const { before, after, choice, view } = last;
    const here = isSame(view, now.current.view);
    if (here) {
      happen({ type: 'return', comment: before, listed: true });
      focusOn(before.documentId, 'decided');
    }
    const result = await run({ comment: after, choice: { action: 'undo' }, view });
    if (result) {
      conclude(after, { action: 'undo' }, result);
      happen({ type: 'return', comment: { ...after, ...result.comment }, listed: here });
    } else if (here && leaves(view.queue, choice.action))
      happen({ type: 'hide', documentId: after.documentId, version: after.version });
  }, [run, conclude]);

  /** What was lost with the connection, to be looked up now that it is back. */
  const takeLost = useCallback(() => lost.current.splice(0), []);

  return { decide, undo, takeLost };
};

const isSame = (one: View, other: View) => queryOf(one).toString() === queryOf(other).toString();

const actionTo = { pending: 'reopen', approved: 'approve', rejected: 'reject', withdrawn: 'withdraw' } as const;
