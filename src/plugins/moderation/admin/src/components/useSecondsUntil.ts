import { useEffect, useState } from 'react';

/** Whole seconds until an instant (epoch milliseconds), counted down as they pass; 0 when it is over or there is none. */
export const useSecondsUntil = (instant: number | null): number => {
  const [now, setNow] = useState(Date.now);
  const left = instant === null ? 0 : Math.max(0, Math.ceil((instant - now) / 1000));
  useEffect(() => {
    if (instant === null) return;
    setNow(Date.now());
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= instant) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [instant]);
  return left;
};
