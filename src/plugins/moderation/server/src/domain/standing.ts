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

/** Whether a key is an account's: a guest is known by address and name alone, which anybody can share. */
export const isAccount = (readerKey: string): boolean => readerKey.startsWith('user:');
