import { settings } from '../config';
import { addressHashOf, issueUnsubscribe, readUnsubscribe } from '../domain/unsubscribe';
import { notFound } from '../errors';
import { query } from '../store/sql';
import { addUnsubscribed, isUnsubscribed, removeUnsubscribed } from '../store/unsubscribed';
import { receiptKeys } from './receipt-keys';

/** The keyed hashes under which an address is known; the first is the one that is kept. */
export const hashesOfAddress = (email: string) =>
  settings().addressKeys.map((key) => addressHashOf(email, key)) as [string, ...string[]];

/** Where the receiver of mails at this address ends them; undefined where nobody said how the newsroom is reached from outside. */
export const unsubscribeUrl = (addressHash: string): string | undefined => {
  const base = strapi.config.get('server.url', '').replace(/\/$/, '');
  // Strapi takes a mere path too, which from a mail leads nowhere.
  if (!/^https?:\/\//.test(base)) return undefined;
  return `${base}/api/comments/unsubscribe/${issueUnsubscribe(addressHash, receiptKeys())}`;
};

/**
 * Whose token this is, and whether mails go there.
 * @throws NotFoundError for a token that was altered, guessed, or signed with a key that is no longer known
 */
export const subscriptionOf = async (token: string): Promise<{ addressHash: string; subscribed: boolean }> => {
  const addressHash = readUnsubscribe(token, receiptKeys());
  if (!addressHash) throw notFound('The address that this link stands for');
  return { addressHash, subscribed: !(await isUnsubscribed(query, [addressHash])) };
};

/**
 * Ends all mails to an address, or takes that back. It lasts: leaving the address again with a comment changes nothing,
 * since anybody can leave anybody's address. Only who reads its mails holds the token.
 */
export const subscribe = async ({ token, wanted }: { token: string; wanted: boolean }): Promise<void> => {
  const { addressHash } = await subscriptionOf(token);
  await (wanted ? removeUnsubscribed : addUnsubscribed)(query, addressHash);
};
