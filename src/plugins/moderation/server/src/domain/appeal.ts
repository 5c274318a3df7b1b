import type { ReceiptAppeal } from '../../../shared/contracts';

const dayMs = 86_400_000;

/** Until when a rejection can be appealed. Both times in epoch milliseconds. */
export const appealUntil = (rejectedAt: number, days: number): number => rejectedAt + days * dayMs;

/** An appeal as it is kept; times in epoch milliseconds. */
export interface KeptAppeal {
  closedAt: number | null;
  /** From when its writer may know how it ended: the decision that answered has its grace. */
  toldAt: number | null;
  outcome: 'granted' | 'upheld' | null;
}

/** What its writer may know of an appeal at `now`. */
export const appealState = ({ closedAt, toldAt, outcome }: KeptAppeal, now: number): ReceiptAppeal['state'] =>
  closedAt === null || (toldAt ?? closedAt) > now ? 'open' : (outcome ?? 'closed');
