import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { addressOf, type View, viewFrom } from './view';

/** The view that the address tells, and how to go to another. */
export const useView = () => {
  const [params, setParams] = useSearchParams();
  const address = addressOf(viewFrom(params)).toString();
  // The same object while the view is the same: the comment in focus is in the address too, and changes all the time.
  const view = useMemo(() => viewFrom(new URLSearchParams(address)), [address]);
  const go = useCallback((change: Partial<View>) => setParams(addressOf({ ...view, ...change })), [view, setParams]);
  return { view, go };
};
