import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Why a comment came into focus. */
export type Cause = 'chosen' | 'decided' | 'returned';

/**
 * Milliseconds for which a comment that came into focus takes no decision. Nobody reads a comment in 150 ms, but a key
 * that bounces, or a finger that lands twice, presses again within it. What comes back by itself (a refusal) is not what
 * the hand was about to decide, so it waits longer than a hand takes to stop.
 */
const settling: Record<Cause, number> = { chosen: 150, decided: 150, returned: 1000 };

/** Milliseconds after which the address follows the focus: browsers refuse more than some changes a second. */
const behind = 300;

/**
 * The comment in focus. It is state, since the next comment must be there at once; the address follows it, and leads it
 * where it was changed by hand, by a link or by going back.
 */
export const useFocus = () => {
  const [params] = useSearchParams();
  const inAddress = params.get('comment');
  const [documentId, setDocumentId] = useState(inAddress);
  const written = useRef(inAddress);
  const since = useRef({ at: 0, cause: 'chosen' as Cause });

  const focusOn = useCallback((next: string | null, cause: Cause = 'chosen') => {
    since.current = { at: performance.now(), cause };
    setDocumentId(next);
  }, []);

  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    focusOn(inAddress);
  }, [inAddress, focusOn]);

  useEffect(() => {
    if (documentId === written.current) return;
    const timer = setTimeout(() => {
      written.current = documentId;
      const address = new URL(window.location.href);
      if (documentId) address.searchParams.set('comment', documentId);
      else address.searchParams.delete('comment');
      // Past the router, which would draw the whole panel anew for it: the next key would wait. Its own entry stays.
      window.history.replaceState(window.history.state, '', address);
    }, behind);
    return () => clearTimeout(timer);
  }, [documentId]);

  /** Milliseconds until the comment takes a decision; 0 or less when it does. */
  const unsettledFor = useCallback(() => {
    const { at, cause } = since.current;
    return settling[cause] - (performance.now() - at);
  }, []);

  return { documentId, focusOn, unsettledFor };
};
