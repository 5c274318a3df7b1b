import { createParser } from 'eventsource-parser';
import type { DeskCounts, LiveChange, StreamEnd } from '../../../shared/desk';
import { serverUrl } from './desk';

/** What the stream tells, and that it has begun to. */
export type Heard =
  | { event: 'open'; clock: number | null }
  | { event: 'change'; data: LiveChange }
  | { event: 'counts'; data: DeskCounts }
  | { event: 'end'; data: StreamEnd };

interface Listening {
  token: string;
  signal: AbortSignal;
  hear: (heard: Heard) => void;
}

/**
 * Milliseconds without a sign of life after which the stream counts as dead: a network that goes away without a word
 * closes nothing. More than two of the server's heartbeats.
 */
const silence = 50_000;

/**
 * Reads the stream until it ends; answers the HTTP status where it was refused. Read with `fetch` and not with the
 * browser's EventSource, which cannot send the token in a header: in the address it would stand in every log on the way.
 * @throws where the connection breaks or stays silent
 */
export const listen = async ({ token, signal, hear }: Listening): Promise<number> => {
  const dead = new AbortController();
  const abort = () => dead.abort();
  signal.addEventListener('abort', abort);
  let timer = setTimeout(abort, silence);
  try {
    const response = await fetch(serverUrl('/moderation/events'), {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: dead.signal,
    });
    if (!response.ok || !response.body) return response.status;
    hear({ event: 'open', clock: Date.parse(response.headers.get('date') ?? '') || null });
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === 'change' || event === 'counts' || event === 'end')
          hear({ event, data: JSON.parse(data) } as Heard);
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return response.status;
      clearTimeout(timer);
      timer = setTimeout(abort, silence);
      parser.feed(value);
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
};
