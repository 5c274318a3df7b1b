import { useCallback, useEffect, useState } from 'react';
import type { DeskComment } from '../../../../shared/desk';
import { useGetListQuery, useLazyGetListQuery } from '../../api/queue';
import type { View } from './view';

const none: DeskComment[] = [];

/** The list of one view, which grows page by page as its end comes near. */
export const useList = (view: View) => {
  const list = useGetListQuery({ view }, { refetchOnMountOrArgChange: true });
  const [fetchPage] = useLazyGetListQuery();
  const [failed, setFailed] = useState<string | null>(null);
  const { currentData, isFetching, refetch } = list;
  const cursor = currentData?.meta.nextCursor ?? null;

  const more = useCallback(() => {
    if (!cursor || cursor === failed || isFetching) return;
    fetchPage({ view, cursor })
      .unwrap()
      .catch(() => setFailed(cursor));
  }, [cursor, failed, isFetching, view, fetchPage]);

  const refresh = useCallback(() => {
    setFailed(null);
    return refetch();
  }, [refetch]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has pages of its own
  useEffect(() => setFailed(null), [view]);

  return {
    listed: currentData?.data ?? none,
    hasMore: cursor !== null,
    isLoaded: currentData !== undefined,
    isFetching,
    error: list.error,
    more,
    refresh,
  };
};
