import { createHmac, randomBytes } from 'node:crypto';
import { settings } from '../config';
import { networkOf } from '../domain/address';
import type { Draft, Reader } from '../domain/comment';
import { receiptKeys } from './receipt-keys';

/** Who sent the request, as the server knows it: from the session and the connection, never from body or query. */
export interface Sender {
  address: string;
  user?: { id: number | string; username: string; role?: { type?: string } };
}

/** Members of staff write under a badge; the role is the one that moderates from outside the admin panel. */
const staffRole = 'moderator';

/** Makes a reader of a sender. A guest is the same reader while address and name stay the same. */
export const identify = (sender: Sender, name: string): Reader => {
  const network = networkOf(sender.address);
  const [addressHash, ...addressHashes] = hashes(`address/${network}`);
  if (sender.user) {
    const badges = sender.user.role?.type === staffRole ? ['staff'] : [];
    return { key: `user:${sender.user.id}`, signedIn: true, addressHash, badges, earlier: { keys: [], addressHashes } };
  }
  const [key, ...keys] = hashes(`guest/${network}/${name.toLowerCase()}`);
  return {
    key: `guest:${key}`,
    signedIn: false,
    addressHash,
    badges: [],
    earlier: { keys: keys.map((earlier) => `guest:${earlier}`), addressHashes },
  };
};

/**
 * Keys of whoever reports, of which the first is kept and the others are from before the address key changed: an account,
 * or all who share a network address. Not the guest's key: no name is asked for.
 */
export const reporterOf = ({ user, address }: Sender): [string, ...string[]] =>
  user
    ? [`user:${user.id}`]
    : (hashes(`reporter/${networkOf(address)}`).map((hash) => `reporter:${hash}`) as [string, ...string[]]);

/** A text's hash under each address key; configuration guarantees the first, which is the one that is kept. */
export const hashes = (text: string) => {
  const under = (key: string) => createHmac('sha256', key).update(text).digest('base64url');
  return settings().addressKeys.map(under) as [string, ...string[]];
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id of the form of Strapi's documentIds: 24 characters, the first a letter, about 123 bits of chance. */
export const newDocumentId = (): string => spelled(randomBytes(48));

/**
 * What a draft that is sent again under the same secret is known by: its documentId, by each key that may have made it.
 * `after` is the documentId of one that was the same and no longer counts.
 */
export const documentIdsOf = (draft: Draft, { reader, after }: { reader: Reader; after: string }): string[] => {
  const { key, articleId, locale, parent, name, body, email, notify } = draft;
  if (!key) return [];
  const account = reader.signedIn ? reader.key : null;
  const sent = JSON.stringify([key, account, articleId, locale, parent, name, body, email, notify, after]);
  return receiptKeys().map((by) => spelled(createHmac('sha512', by).update(`rostra/submission/1/${sent}`).digest()));
};

const spelled = (bytes: Buffer): string => {
  let id = alphabet[(bytes[0] ?? 0) % 26] ?? 'a';
  // 252 is the largest multiple of 36 in a byte: above it some characters would come up more often.
  for (let i = 1; id.length < 24; i += 1) {
    const byte = bytes[i] ?? randomBytes(1)[0] ?? 0;
    if (byte < 252) id += alphabet[byte % 36];
  }
  return id;
};
