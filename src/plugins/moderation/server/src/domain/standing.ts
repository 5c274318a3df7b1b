import type { Standing } from '../../../shared/names';

/** A reader's standing as it is kept; null where the newsroom never gave one. */
export interface KeptStanding {
  standing: Standing | null;
  /** Epoch milliseconds; only with `suspended`. */
  suspendedUntil: number | null;
}

/** How the newsroom stands to a reader at `now`: a suspension whose day has come is over, with nobody lifting it. */
export const standingAt = ({ standing, suspendedUntil }: KeptStanding, now: number): Standing => {
  if (standing === 'suspended' && (suspendedUntil ?? 0) <= now) return 'normal';
  return standing ?? 'normal';
};

/** The number of the account that a reader's key stands for; null for a guest's, whom address and name alone make, which anybody can share. */
export const accountOf = (readerKey: string): number | null =>
  readerKey.startsWith('user:') ? Number(readerKey.slice('user:'.length)) : null;

export const isAccount = (readerKey: string): boolean => accountOf(readerKey) !== null;
