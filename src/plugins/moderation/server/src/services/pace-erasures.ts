import { settings } from '../config';
import { networkOf } from '../domain/address';
import { tooFast } from '../errors';

/** When each network erased lately, least recent network first. In memory alone: of who erased nothing is to be kept. */
const recent = new Map<string, number[]>();

/**
 * An erased comment no longer counts for the rate of comments, so erasing has the same rate itself: else whoever erases each
 * comment at once could send as many as they liked.
 * @throws RateLimitError
 */
export const paceErasure = (address: string): void => {
  const { windowSeconds, perReader } = settings().rate;
  if (perReader === 0) return;
  const now = Date.now();
  const since = now - windowSeconds * 1000;
  const network = networkOf(address);
  const times = (recent.get(network) ?? []).filter((time) => time > since);
  if (times.length >= perReader) throw tooFast('requests', Math.ceil(((times[0] ?? now) - since) / 1000));
  recent.delete(network);
  recent.set(network, [...times, now]);
  for (const [other, last] of recent) {
    if ((last.at(-1) ?? 0) > since) break;
    recent.delete(other);
  }
};
