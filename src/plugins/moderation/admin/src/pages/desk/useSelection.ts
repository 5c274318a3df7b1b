import { useCallback, useMemo, useRef, useState } from 'react';
import type { BulkSelection } from '../../../../shared/desk';
import type { Row } from './rows';
import type { View } from './view';

/** As many comments as the server takes by name; more are selected by what they match. */
const mostNamed = 4000;

/** What is selected for a decision on many: single comments, or all that match the view. */
export const useSelection = (rows: Row[], view: View) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [matching, setMatching] = useState(false);
  const anchor = useRef<string | null>(null);

  const clear = useCallback(() => {
    anchor.current = null;
    setMatching(false);
    setIds(new Set());
  }, []);

  /** Selects one or takes it out; with `range`, all from the last one that was selected up to it. */
  const toggle = useCallback(
    (documentId: string, { range }: { range: boolean }) => {
      setMatching(false);
      const at = (id: string | null) => rows.findIndex(({ comment }) => comment.documentId === id);
      const [from, to] = [at(anchor.current), at(documentId)];
      anchor.current = documentId;
      setIds((before) => {
        const after = new Set(before);
        if (range && from >= 0 && to >= 0)
          for (const { comment } of rows.slice(Math.min(from, to), Math.max(from, to) + 1))
            after.add(comment.documentId);
        else if (!after.delete(documentId)) after.add(documentId);
        return after;
      });
    },
    [rows],
  );

  const selectList = useCallback(() => {
    setMatching(false);
    setIds(new Set(rows.slice(0, mostNamed).map(({ comment }) => comment.documentId)));
  }, [rows]);

  // In the versions that are shown: a comment that somebody decided meanwhile is refused, not decided unseen.
  const comments = useMemo(
    () =>
      rows.flatMap(({ comment: { documentId, version } }) => (ids.has(documentId) ? [{ documentId, version }] : [])),
    [rows, ids],
  );
  const selection: BulkSelection = matching ? { queue: view.queue, filter: view.filter } : { comments };

  return { ids, matching, count: comments.length, selection, toggle, selectList, selectMatching: setMatching, clear };
};

export type Selection = ReturnType<typeof useSelection>;
