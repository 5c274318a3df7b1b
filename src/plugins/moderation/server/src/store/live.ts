import { Client } from 'pg';
import { connectionSettings, query } from './sql';

/** Of this database only: newsrooms beside each other on one server do not hear each other. */
const channel = 'moderation_live';

/** Sends each payload (at most 8000 bytes) to every process that listens, this one too. */
export const notify = (payloads: string[]) =>
  query(
    { name: 'moderation_notify', text: `select pg_notify('${channel}', payload) from unnest($1::text[]) payload` },
    [payloads],
  );

interface Ears {
  hear: (payload: string) => void;
  /** The line was down, or was not there yet: whatever was said meanwhile is lost. */
  missed: () => void;
}

const beat = 15_000;
const longestPause = 10_000;

/**
 * Listens on a connection of its own, for as long as the process runs: from the pool it would be lent out, and a
 * connection that is made for each first stream would miss what happens meanwhile. Comes back with growing pauses where
 * it is lost. Answers how to stop.
 */
export const listen = ({ hear, missed }: Ears): (() => Promise<void>) => {
  let line: Client | undefined;
  let next: NodeJS.Timeout | undefined;
  let pulse: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopped = false;

  const connect = async () => {
    const fresh = new Client({ ...connectionSettings(), keepAlive: true, query_timeout: beat });
    let over = false;
    const lost = (error?: Error) => {
      if (over) return;
      over = true;
      clearInterval(pulse);
      // What is left of the connection goes too; that it is broken is known already.
      fresh.end().catch(() => undefined);
      if (!stopped) again(error);
    };
    fresh.on('error', lost);
    fresh.on('end', () => lost());
    fresh.on('notification', ({ payload }) => hear(payload ?? ''));
    line = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      failures = 0;
      // A line that died without a word is found out by speaking on it.
      pulse = setInterval(() => fresh.query('select 1').catch(lost), beat);
      missed();
    } catch (error) {
      lost(error as Error);
    }
  };

  const again = (error?: Error) => {
    const pause = Math.min(250 * 2 ** failures, longestPause);
    failures += 1;
    strapi.log.warn(`Live events lost their connection, next try in ${pause} ms: ${error?.message ?? 'it was closed'}`);
    next = setTimeout(connect, pause);
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(next);
    clearInterval(pulse);
    await line?.end().catch((error: Error) => strapi.log.debug(`Live events hung up on a dead line: ${error.message}`));
  };
};
