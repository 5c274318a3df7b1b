import type { ModeratorAction, State } from '../../../../shared/contracts';
import type { ClaimView, DeskComment, LiveChange } from '../../../../shared/desk';

/** A colleague's decision on a comment that stands in the list. */
export interface Mark {
  version: number;
  state: State;
  action: ModeratorAction | 'withdraw';
  by: string;
}

/** A line of the list: the comment as it is known now. */
export interface Row {
  comment: DeskComment;
  /** Set where somebody else decided since the list was loaded: the line stays where it is, and next passes over it. */
  mark: Mark | null;
  /** Somebody else looks at it. */
  claim: ClaimView | null;
}

/**
 * What has become known since the list was loaded. The list itself is left alone, so that nothing moves under the hand;
 * a list loaded anew is right by itself, and versions tell which of the two is newer.
 */
export interface Since {
  /** Decided here: hidden while the list shows no version beyond this one. */
  hidden: Record<string, number>;
  newer: Record<string, DeskComment>;
  marks: Record<string, Mark>;
  claims: Record<string, ClaimView | null>;
  /** Back from an undo or a refusal, newest first: shown even where the list no longer has them. */
  returned: string[];
}

export const nothingSince: Since = { hidden: {}, newer: {}, marks: {}, claims: {}, returned: [] };

export type Happening =
  | { type: 'hide'; documentId: string; version: number }
  /** `listed` false where another list is shown by now: it is not put on that one. */
  | { type: 'return'; comment: DeskComment; listed: boolean }
  | { type: 'learn'; comment: DeskComment }
  | { type: 'mark'; documentId: string; mark: Mark }
  | { type: 'claim'; documentId: string; claim: ClaimView | null }
  | { type: 'forget' };

export const sinceThen = (since: Since, happening: Happening): Since => {
  switch (happening.type) {
    case 'hide':
      return {
        ...since,
        hidden: { ...since.hidden, [happening.documentId]: happening.version },
        returned: since.returned.filter((id) => id !== happening.documentId),
      };
    case 'return': {
      const { comment, listed } = happening;
      const { [comment.documentId]: _gone, ...hidden } = since.hidden;
      const others = since.returned.filter((id) => id !== comment.documentId);
      return { ...learned(since, comment), hidden, returned: listed ? [comment.documentId, ...others] : others };
    }
    case 'learn':
      return learned(since, happening.comment);
    case 'mark':
      return { ...since, marks: { ...since.marks, [happening.documentId]: happening.mark } };
    case 'claim':
      return { ...since, claims: { ...since.claims, [happening.documentId]: happening.claim } };
    case 'forget':
      return { ...nothingSince, hidden: since.hidden };
  }
};

const learned = (since: Since, comment: DeskComment): Since => {
  const known = since.newer[comment.documentId];
  if (known && known.version > comment.version) return since;
  return { ...since, newer: { ...since.newer, [comment.documentId]: comment } };
};

interface Input {
  listed: DeskComment[];
  since: Since;
  /** Who looks: one's own claim and decisions are no news. */
  me: string;
  /** Epoch milliseconds of the server's clock, by which claims end. */
  now: number;
}

/** The lines to show, in the list's order. */
export const rowsOf = ({ listed, since, me, now }: Input): Row[] => {
  const inList = new Set(listed.map(({ documentId }) => documentId));
  const besides = since.returned.flatMap((id) => (inList.has(id) ? [] : (since.newer[id] ?? [])));
  return [...besides, ...listed].flatMap((comment) => {
    const hidden = since.hidden[comment.documentId];
    if (hidden !== undefined && comment.version <= hidden) return [];
    return [rowOf({ comment, since, me, now })];
  });
};

/** The line that was last made of each comment. What has not changed is the same object, and is not drawn again. */
const made = new WeakMap<DeskComment, Row>();

/** One line, from whatever is newest about it. */
export const rowOf = ({ comment: listed, since, me, now }: Omit<Input, 'listed'> & { comment: DeskComment }): Row => {
  const { documentId } = listed;
  const newer = since.newer[documentId];
  const comment = newer && newer.version > listed.version ? newer : listed;
  const known = since.marks[documentId];
  const mark = known && known.version > comment.version ? known : null;
  const told = since.claims[documentId] === undefined ? comment.claim : since.claims[documentId];
  const claim = told && told.id !== me && Date.parse(told.until) > now ? told : null;
  const before = made.get(comment);
  if (before && before.mark === mark && before.claim === claim) return before;
  const row = { comment, mark, claim };
  made.set(comment, row);
  return row;
};

/** What a change on the stream means for the list, if anything. */
export const happeningOf = (change: LiveChange, me: string): Happening | undefined => {
  if (change.type === 'claimed' && change.claim.id !== me)
    return { type: 'claim', documentId: change.documentId, claim: change.claim };
  if (change.type === 'released' && change.id !== me)
    return { type: 'claim', documentId: change.documentId, claim: null };
  // What brings a comment back to be decided marks nothing: the list asks how it stands now.
  if (change.type !== 'decided' || change.by.id === me || !isClosing(change.action)) return undefined;
  const { documentId, version, state, action, by } = change;
  return { type: 'mark', documentId, mark: { version, state, action, by: by.name } };
};

const isClosing = (action: Mark['action']) =>
  action === 'approve' || action === 'reject' || action === 'withdraw' || action === 'uphold';

/** The next comment to look at after `from`: one that nobody decided or looks at; where there is none, from the top again. */
export const nextOf = (rows: Row[], from: number): Row | undefined => {
  const free = ({ mark, claim }: Row) => !mark && !claim;
  const others = [...rows.slice(from + 1), ...rows.slice(0, Math.max(from, 0))];
  return others.find(free) ?? others.find(({ mark }) => !mark);
};
