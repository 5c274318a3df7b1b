import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveChange } from '../../../../shared/desk';
import { useLazyGetHeadQuery } from '../../api/queue';
import { serverNow } from './clock';
import type { Row } from './rows';
import { filtersOf, type View } from './view';

/** Milliseconds between two looks at the head of a list while much happens, and while there is no stream. */
const rest = 1000;
const polling = 10_000;

interface Watching {
  view: View;
  rows: Row[];
  isLoaded: boolean;
  live: boolean;
}

/**
 * How many comments have come that the list does not show: it waits to be asked for them. Without filters the stream
 * tells which arrivals belong here; otherwise, and without a stream, the head of the list is looked at.
 */
export const useArrivals = ({ view, rows, isLoaded, live }: Watching) => {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [fetchHead] = useLazyGetHeadQuery();
  const seen = useRef({ view, rows });
  seen.current = { view, rows };
  const due = useRef<ReturnType<typeof setTimeout>>();
  const loadedAt = useRef(serverNow());

  const add = useCallback((ids: string[]) => setFresh((before) => new Set([...before, ...ids])), []);
  const forget = useCallback(() => {
    loadedAt.current = serverNow();
    setFresh(new Set());
  }, []);

  const look = useCallback(async () => {
    const { view: asked } = seen.current;
    const contested = isContested(asked);
    const head = await fetchHead(contested ? asked : { ...asked, order: 'newest' });
    if (seen.current.view !== asked || !head.data) return;
    const known = new Set(seen.current.rows.map(({ comment }) => comment.documentId));
    // Only the beginning of the list is loaded: what is not in it is new only if it came after.
    const came = head.data.data.filter(
      ({ documentId, submittedAt }) =>
        !known.has(documentId) && (contested || Date.parse(submittedAt) > loadedAt.current),
    );
    add(came.map(({ documentId }) => documentId));
  }, [fetchHead, add]);

  const lookSoon = useCallback(() => {
    due.current ??= setTimeout(() => {
      due.current = undefined;
      look();
    }, rest);
  }, [look]);
  useEffect(() => () => clearTimeout(due.current), []);

  const hear = useCallback(
    (change: LiveChange) => {
      const { view: shown, rows: listed } = seen.current;
      const { queue, filter } = shown;
      if (change.type === 'many') lookSoon();
      if (change.type === 'contested' && isContested(shown)) lookSoon();
      const cameBack = change.type === 'decided' && change.state === 'pending' && queue === 'waiting';
      if (cameBack && listed.every(({ comment }) => comment.documentId !== change.documentId)) lookSoon();
      if (change.type !== 'arrived') return;
      if (queue !== 'waiting' && queue !== 'all' && !(queue === 'held' && change.held)) return;
      if (filtersOf(filter).length > 0) lookSoon();
      else add([change.documentId]);
    },
    [lookSoon, add],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has arrivals of its own
  useEffect(forget, [view]);

  useEffect(() => {
    if (live || !isLoaded) return;
    const timer = setInterval(look, polling);
    return () => clearInterval(timer);
  }, [live, isLoaded, look]);

  const listed = new Set(rows.map(({ comment }) => comment.documentId));
  return { count: [...fresh].filter((id) => !listed.has(id)).length, hear, look: lookSoon, forget };
};

/** Queues that old comments come to, by a report or an appeal. */
const isContested = ({ queue }: View) => queue === 'reported' || queue === 'appealed';
