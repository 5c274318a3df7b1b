import { useCallback, useEffect, useState } from 'react';
import { type QueueTab, useGetQueueQuery, useLazyGetQueueQuery } from '../api/queue';

/** How many comments before the end of what is loaded the next page is fetched. */
const ahead = 3;

/** The list of one state, page by page as it is walked through, and which of its comments is in focus. */
export const useFocus = (tab: QueueTab) => {
  const list = useGetQueueQuery({ state: tab }, { refetchOnMountOrArgChange: true });
  const [fetchPage] = useLazyGetQueueQuery();
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);

  const comments = list.currentData?.data ?? [];
  const cursor = list.currentData?.meta.nextCursor ?? null;
  // A decided comment leaves the list, and the next one moves up to its place.
  const index = Math.min(at, Math.max(comments.length - 1, 0));
  const wanted = cursor !== null && cursor !== failed && !list.isFetching && comments.length - index <= ahead;

  useEffect(() => {
    if (wanted)
      fetchPage({ state: tab, cursor })
        .unwrap()
        .catch(() => setFailed(cursor));
  }, [wanted, cursor, tab, fetchPage]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is begun at its beginning
  useEffect(() => setAt(0), [tab]);

  const refresh = useCallback(() => {
    setFailed(null);
    setAt(0);
    list.refetch();
  }, [list.refetch]);

  return {
    comments,
    index,
    comment: comments[index],
    error: list.error,
    isLoading: list.isFetching && comments.length === 0,
    isFetching: list.isFetching,
    refresh,
    goTo: setAt,
  };
};
