import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type Call, type Json, newsroomUrl, person, until } from './newsroom';

export interface LiveEvent {
  event: string;
  data: Json;
}

export interface OpenStream {
  status: number;
  headers: Headers;
  /** Everything heard so far, in order. */
  heard: LiveEvent[];
  /** The first event for which this holds, heard already or within a second. */
  hears: (event: string, data?: Json, seconds?: number) => Promise<LiveEvent>;
  /** Whether the other side has closed it. */
  ended: () => boolean;
  close: () => void;
}

/** An open desk's stream of events, as the admin panel reads it. */
export const aStream = async (
  as: Exclude<Call['as'], undefined> = 'adminModerator',
  url = newsroomUrl,
): Promise<OpenStream> => {
  const { token } = typeof as === 'string' ? await person(as) : as;
  const hangUp = new AbortController();
  const response = await fetch(`${url}/moderation/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: hangUp.signal,
  });
  const heard: LiveEvent[] = [];
  let ended = false;
  const parser = createParser({
    onEvent: ({ event = 'message', data }: EventSourceMessage) => heard.push({ event, data: JSON.parse(data) }),
  });
  const read = async () => {
    const decoder = new TextDecoder();
    const chunks = response.body?.getReader();
    for (let next = await chunks?.read(); next && !next.done; next = await chunks?.read())
      parser.feed(decoder.decode(next.value, { stream: true }));
  };
  read()
    // Closed by us, or by a server that is killed: either way it is over.
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  const matches = (given: LiveEvent, event: string, data: Json) =>
    given.event === event && Object.entries(data).every(([key, value]) => given.data[key] === value);
  return {
    status: response.status,
    headers: response.headers,
    heard,
    hears: (event, data = {}, seconds = 1) =>
      until(
        `the stream tells ${event} ${JSON.stringify(data)}; it told ${JSON.stringify(heard.slice(-5))}`,
        async () => heard.find((given) => matches(given, event, data)),
        seconds,
      ),
    ended: () => ended,
    close: () => hangUp.abort(),
  };
};
