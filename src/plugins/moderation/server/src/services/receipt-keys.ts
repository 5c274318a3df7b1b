import { settings } from '../config';

/** The keys that receipts are signed with; configuration guarantees the first. */
export const receiptKeys = () => settings().receiptKeys as [string, ...string[]];
