import { getFetchClient, useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { type Heard, listen } from '../../api/live';
import { setServerClock } from './clock';

/** Milliseconds before the stream is asked for again after the first failure; doubled with each, up to the last. */
const soonest = 500;
const latest = 15_000;

interface Live {
  onHeard: (heard: Heard) => void;
  /** The stream has broken off: time to see whether the server is there at all. */
  onBroken: () => void;
}

/** Keeps the stream open; answers whether it is. */
export const useLive = ({ onHeard, onBroken }: Live): boolean => {
  const token = useAuth('Desk', (state) => state.token);
  const [live, setLive] = useState(false);
  // A new token is taken at the next beginning: the stream that is open stays.
  const now = useRef({ token, onHeard, onBroken });
  now.current = { token, onHeard, onBroken };

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let failures = 0;
    const hear = (heard: Heard) => {
      if (heard.event === 'open') {
        failures = 0;
        setLive(true);
        if (heard.clock) setServerClock(heard.clock);
      }
      now.current.onHeard(heard);
    };
    const keepListening = async () => {
      while (!signal.aborted) {
        const status = await listen({ token: now.current.token ?? '', signal, hear }).catch(() => 0);
        if (signal.aborted) return;
        setLive(false);
        // An ordinary call gets a new token where the old one has run out, or ends the session where it is over.
        if (status === 401)
          await getFetchClient()
            .get('/moderation/queue/counts')
            .catch(() => undefined);
        else now.current.onBroken();
        await pause(Math.min(soonest * 2 ** failures, latest), signal);
        failures += 1;
      }
    };
    keepListening();
    return () => leaving.abort();
  }, []);

  return live;
};

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
