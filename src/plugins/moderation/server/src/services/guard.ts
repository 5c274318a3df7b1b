import { settings } from '../config';
import type { Draft } from '../domain/comment';
import { isOpen } from '../domain/commenting';
import { standingAt } from '../domain/standing';
import { commentingClosed, notFound, readerSuspended, tooFast } from '../errors';
import type { SubmissionFacts } from '../store/facts';

/** Lets a submission pass, or refuses it by name: the place first, then the reader, then the pace. */
export const guard = (draft: Draft, facts: SubmissionFacts): void => {
  if (!facts.articleFound) throw notFound('The article');
  if (!isOpen({ setting: facts.commenting, days: facts.commentingDays, ...facts }, facts.now)) throw commentingClosed();
  if (draft.parent !== null && !facts.parentVisible) throw notFound('The comment that this one answers');
  const standing = standingAt(facts, facts.now);
  if (standing === 'banned') throw readerSuspended(null);
  if (standing === 'suspended') throw readerSuspended(new Date(facts.suspendedUntil ?? 0));
  const { now } = facts;
  const { rate } = settings();
  pace('comments', { now, recent: facts.readerRecent, oldest: facts.readerOldest, limit: rate.perReader });
  pace('comments', { now, recent: facts.addressRecent, oldest: facts.addressOldest, limit: rate.perAddress });
};

/** What somebody sent within the window of the rate; times in epoch milliseconds. */
interface Pace {
  now: number;
  recent: number;
  oldest: number | null;
  /** 0 is no limit. */
  limit: number;
}

/** @throws RateLimitError */
export const pace = (what: 'comments' | 'reports', { now, recent, oldest, limit }: Pace): void => {
  if (limit === 0 || recent < limit) return;
  const freeAt = (oldest ?? now) + settings().rate.windowSeconds * 1000;
  throw tooFast(what, Math.max(1, Math.ceil((freeAt - now) / 1000)));
};
