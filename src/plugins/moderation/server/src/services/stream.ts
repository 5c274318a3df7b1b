import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { DeskCounts, LiveChange, StreamEnd } from '../../../shared/desk';
import { settings } from '../config';
import { permission } from '../constants';
import { shuttingDown, tooManyStreams } from '../errors';
import { listen } from '../store/live';
import { deskCounts } from './desk';
import { expiryOf, type Holder, lostBy } from './session';
import { reloadSettings } from './settings';

const heartbeatMs = 15_000;
const countsMs = 250;
/** Tabs that one person may have open. */
const mostStreams = 10;
/** Bytes that a desk which does not read may leave lying with us: far more than is told in the moment that one blinks. */
const mostUnread = 1024 * 1024;

interface Stream {
  response: ServerResponse;
  holder: Holder;
  check?: NodeJS.Timeout;
}

const streams = new Set<Stream>();
let stopListening: (() => Promise<void>) | undefined;
let heartbeat: NodeJS.Timeout | undefined;
let counting: NodeJS.Timeout | undefined;

/** From here on what any instance tells arrives at the desks that are open here. */
export const startStreams = (): void => {
  stopListening = listen({ hear, missed: () => pass([{ type: 'many' }]) });
  heartbeat = setInterval(() => write(streams, ': here\n\n'), heartbeatMs);
};

/** Says goodbye on each stream and closes it, so that the server can close too. New ones are refused. */
export const stopStreams = async (): Promise<void> => {
  clearInterval(heartbeat);
  clearTimeout(counting);
  await stopListening?.();
  stopListening = undefined;
  const goodbyes = [...streams].map(({ response }) => finished(response));
  for (const stream of streams) end(stream, 'shutdown');
  const patience = new Promise((resolve) => setTimeout(resolve, 500));
  await Promise.race([Promise.allSettled(goodbyes), patience]);
};

/**
 * Keeps this answer open and tells on it what happens, until it is closed, its session or its permission goes, or the
 * newsroom shuts down. The head must be set already.
 * @throws RateLimitError beyond ten streams of one person, ServiceUnavailable while shutting down
 */
export const openStream = (response: ServerResponse, holder: Holder): void => {
  if (!stopListening) throw shuttingDown();
  const mine = [...streams].filter(({ holder: { user } }) => user.id === holder.user.id);
  if (mine.length >= mostStreams) throw tooManyStreams(mostStreams);
  const stream: Stream = { response, holder };
  streams.add(stream);
  response.on('close', () => forget(stream));
  // A write can meet a connection that is just breaking.
  response.on('error', () => forget(stream));
  response.flushHeaders();
  checkInTime(stream);
  void tellCounts([stream]);
};

const forget = (stream: Stream) => {
  clearTimeout(stream.check);
  streams.delete(stream);
};

/** Looked at again at the interval, and when the token runs out if that is sooner: nothing may be told after it. */
const checkInTime = (stream: Stream) => {
  const untilExpiry = expiryOf(stream.holder.token) - Date.now();
  const wait = Math.min(settings().streamCheckSeconds * 1000, Math.max(0, untilExpiry) + 1);
  stream.check = setTimeout(() => void check(stream), wait);
};

const check = async (stream: Stream) => {
  try {
    const lost = await lostBy(stream.holder, permission.readQueue);
    if (lost) return end(stream, lost);
  } catch (error) {
    // What cannot be checked is not trusted; the desk comes back, and is asked at the door.
    strapi.log.warn(`A desk's session could not be checked, its stream is closed: ${(error as Error).message}`);
    return stream.response.destroy();
  }
  if (streams.has(stream)) checkInTime(stream);
};

const end = (stream: Stream, reason: StreamEnd['reason']) => {
  write([stream], event('end', { reason }));
  forget(stream);
  stream.response.end();
};

const hear = (payload: string) => {
  const changes = changesIn(payload);
  if (changes.some(({ type }) => type === 'settings')) void reloadSettings();
  pass(changes);
};

/** Anyone on the database can speak on the channel; an error here would end the process. */
const changesIn = (payload: string): LiveChange[] => {
  try {
    const said: unknown = JSON.parse(payload);
    if (Array.isArray(said) && said.every((one) => typeof one?.type === 'string')) return said;
  } catch (error) {
    strapi.log.debug(`Not JSON: ${(error as Error).message}`);
  }
  strapi.log.warn('Something that is no change was said on the channel of live events');
  return [];
};

const pass = (changes: LiveChange[]) => {
  if (streams.size === 0 || changes.length === 0) return;
  write(streams, changes.map((change) => event('change', change)).join(''));
  if (changes.some(({ type }) => counted.has(type))) counting ??= setTimeout(recount, countsMs);
};

/** Changes after which a queue can hold more or fewer. */
const counted = new Set<LiveChange['type']>(['arrived', 'decided', 'contested', 'many']);

/** Once for all streams of this instance, however many changes come together. */
const recount = () => {
  counting = undefined;
  void tellCounts(streams);
};

const tellCounts = async (to: Iterable<Stream>) => {
  try {
    const counts = await deskCounts();
    write(to, event('counts', counts));
  } catch (error) {
    strapi.log.warn(`Desks were not told the counts: ${(error as Error).message}`);
  }
};

const event = (name: 'change' | 'counts' | 'end', data: LiveChange | DeskCounts | StreamEnd) =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const write = (to: Iterable<Stream>, text: string) => {
  for (const { response } of to) {
    if (response.destroyed || response.writableEnded) continue;
    response.write(text);
    // Whoever does not keep up is let go, and catches up by coming back.
    if (response.writableLength > mostUnread) response.destroy();
  }
};
