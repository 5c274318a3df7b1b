import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DeskCounts, LiveChange } from '../../../../shared/desk';
import type { Heard } from '../../api/live';
import {
  useGetCommentQuery,
  useGetCountsQuery,
  useGetGuidelinesQuery,
  useLazyGetCommentQuery,
  usePrefetch,
} from '../../api/queue';
import { refusalOf } from '../../api/refusal';
import { useMay } from '../../components/useMay';
import { serverNow } from './clock';
import { useNotices } from './notices';
import { happeningOf, nextOf, nothingSince, rowOf, rowsOf, sinceThen } from './rows';
import { useArrivals } from './useArrivals';
import { useBulk } from './useBulk';
import { useClaim } from './useClaim';
import { useConnection } from './useConnection';
import { useDecisions } from './useDecisions';
import { useFocus } from './useFocus';
import { useList } from './useList';
import { useLive } from './useLive';
import { useView } from './useView';

/** Milliseconds between two looks at the counts while there is no stream, and at claims that may have ended. */
const polling = 10_000;
/** Seconds for which a comment that was fetched ahead counts as fresh. */
const fresh = 30;

/** Everything that the desk knows and does; the page draws it. */
export const useDesk = () => {
  const { locale } = useIntl();
  const user = useAuth('Desk', (state) => state.user);
  const me = `admin:${user?.id}`;
  const { view, go } = useView();
  const focus = useFocus();
  const { focusOn } = focus;
  const list = useList(view);
  const { listed } = list;
  const [since, happen] = useReducer(sinceThen, nothingSince);
  const { notices, say, dismiss } = useNotices();
  /** What this person is let do; the server checks the same. */
  const may = { decide: useMay('decide'), bulk: useMay('bulk'), seePersonal: useMay('personal') };
  const guidelines = useGetGuidelinesQuery(locale);

  const now = useTicks(polling);
  const rows = useMemo(() => rowsOf({ listed, since, me, now }), [listed, since, me, now]);
  const at = rows.findIndex(({ comment }) => comment.documentId === focus.documentId);

  // --- the comment in focus
  const opened = useGetCommentQuery(focus.documentId ?? '', {
    skip: !focus.documentId,
    refetchOnMountOrArgChange: fresh,
  });
  const open = opened.currentData?.comment.documentId === focus.documentId ? opened.currentData : undefined;
  const row = useMemo(
    () => rows[at] ?? (open && focus.documentId ? rowOf({ comment: open.comment, since, me, now }) : undefined),
    [rows, at, open, focus.documentId, since, me, now],
  );
  const comment = row && open && open.comment.version >= row.comment.version ? open.comment : row?.comment;
  const newest = Math.max(row?.comment.version ?? 0, row?.mark?.version ?? 0);
  const isStale = open !== undefined && open.comment.version < newest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that is newer than what is shown
  useEffect(() => {
    if (isStale && !opened.isFetching) opened.refetch();
  }, [isStale, newest]);

  // --- the connection
  const [fetchComment] = useLazyGetCommentQuery();
  const counting = useGetCountsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [counts, setCounts] = useState<DeskCounts>();
  useEffect(() => setCounts(counting.data), [counting.data]);

  const connection = useConnection(async () => {
    for (const { comment, choice } of takeLost()) {
      const found = await fetchComment(comment.documentId);
      if (!found.data) continue;
      const last = found.data.history.at(-1);
      const mine = last?.by.kind === 'moderator' && last.by.name === nameOf(user) && last.action === choice.action;
      const stands = mine && found.data.comment.version > comment.version;
      happen({ type: 'learn', comment: found.data.comment });
      say({ kind: 'found', action: choice.action, comment, stands });
    }
    counting.refetch();
    if (listed.length === 0) list.refresh();
  });
  const { decide, undo, takeLost } = useDecisions({ view, happen, focusOn, say, onLost: connection.lost });

  // --- what happens elsewhere
  const refresh = useCallback(async () => {
    await list.refresh();
    happen({ type: 'forget' });
    arrivals.current?.forget();
  }, [list.refresh]);
  const bulk = useBulk(() => {
    counting.refetch();
    refresh();
  });
  const rowIds = useRef(new Set<string>());
  rowIds.current = useMemo(() => new Set(rows.map(({ comment }) => comment.documentId)), [rows]);
  const onChange = (change: LiveChange) => {
    bulk.hear(change);
    arrivals.current?.hear(change);
    const happening = happeningOf(change, me);
    if (happening) happen(happening);
    else if (change.type === 'decided' && change.by.id !== me && rowIds.current.has(change.documentId))
      fetchComment(change.documentId)
        .unwrap()
        .then(({ comment: is }) => happen({ type: 'learn', comment: is }))
        .catch(() => undefined);
    if (change.type === 'guidelines') guidelines.refetch();
    if (change.type === 'reader' && change.key === comment?.reader.key) opened.refetch();
  };
  const onHeard = (heard: Heard) => {
    if (heard.event === 'counts') setCounts(heard.data);
    if (heard.event === 'change') onChange(heard.data);
    if (heard.event === 'open') {
      connection.check();
      arrivals.current?.look();
    }
  };
  const live = useLive({ onHeard, onBroken: connection.check });
  useEffect(() => {
    if (live) return;
    const timer = setInterval(counting.refetch, polling);
    return () => clearInterval(timer);
  }, [live, counting.refetch]);
  const watched = useArrivals({ view, rows, isLoaded: list.isLoaded, live });
  const arrivals = useRef(watched);
  arrivals.current = watched;

  const isEmpty = list.isLoaded && rows.length === 0;
  // Where all that was loaded is decided, nobody scrolls to the rest.
  useEffect(() => {
    if (isEmpty && list.hasMore) list.more();
  }, [isEmpty, list.hasMore, list.more]);

  // A queue that was cleared shows by itself what comes: there is nothing that could move under the hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each that arrives
  useEffect(() => {
    if (isEmpty && watched.count > 0) refresh();
  }, [isEmpty, watched.count]);

  // --- what is near
  const prefetch = usePrefetch('getComment', { ifOlderThan: fresh });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the focus
  useEffect(() => {
    if (at < 0) return;
    // After the comment in focus: it is asked for first.
    const timer = setTimeout(() => {
      let from = at;
      for (let ahead = 0; ahead < 2; ahead += 1) {
        const next = nextOf(rows, from);
        if (!next) return;
        from = rows.indexOf(next);
        prefetch(next.comment.documentId);
      }
    }, 60);
    return () => clearTimeout(timer);
  }, [focus.documentId, at < 0]);

  useClaim({
    documentId: focus.documentId ?? undefined,
    me,
    enabled: may.decide && connection.online && comment?.state !== 'withdrawn' && !row?.mark,
    onTaken: (documentId, claim) => happen({ type: 'claim', documentId, claim }),
  });

  return {
    ...{ view, go, focus, list, rows, at, row, comment, open, counts, guidelines, may, me },
    ...{ notices, dismiss, decide, undo, happen, connection, live, refresh, bulk, arrived: watched.count },
    openError: opened.isError && !opened.isFetching ? refusalOf(opened.error) : undefined,
  };
};

export type DeskState = ReturnType<typeof useDesk>;

/** The server's time, again and again. */
const useTicks = (milliseconds: number): number => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return now;
};

const nameOf = (user: { firstname?: string; lastname?: string } | undefined) =>
  [user?.firstname, user?.lastname].filter(Boolean).join(' ');
