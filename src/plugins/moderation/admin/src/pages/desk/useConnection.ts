import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds between two questions whether the server is back. */
const patience = 2000;

/** Whether the server answers. Anything that it says counts, a refusal too; a proxy that speaks for it does not. */
const answers = async (): Promise<boolean> => {
  if (!navigator.onLine) return false;
  try {
    await getFetchClient().get('/moderation/queue/counts');
    return true;
  } catch (error) {
    return isFetchError(error) && error.status !== undefined && ![502, 503, 504].includes(error.status);
  }
};

/**
 * Whether the desk can decide. Once a call has failed for want of a connection it cannot, until the server answers again;
 * then `onReturn` is called.
 */
export const useConnection = (onReturn: () => void) => {
  const [online, setOnline] = useState(() => navigator.onLine);
  const returned = useRef(onReturn);
  returned.current = onReturn;
  const was = useRef(online);

  const check = useCallback(async () => {
    const is = await answers();
    if (is && !was.current) returned.current();
    was.current = is;
    setOnline(is);
  }, []);

  const lost = useCallback(() => {
    was.current = false;
    setOnline(false);
  }, []);

  useEffect(() => {
    window.addEventListener('offline', lost);
    window.addEventListener('online', check);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', check);
    };
  }, [lost, check]);

  useEffect(() => {
    if (online) return;
    const timer = setInterval(check, patience);
    return () => clearInterval(timer);
  }, [online, check]);

  return { online, lost, check };
};
