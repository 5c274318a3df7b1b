import { createHmac, timingSafeEqual } from 'node:crypto';

/** A keyed hash and a signature over it: the address cannot be read from it, nor guessed without the key. */
const form = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/;

/**
 * What stands for an e-mail address where only one question is asked: is it the same one? Capitals make no other address,
 * though RFC 5321 (2.4) lets a mail server think so; none that readers use does.
 */
export const addressHashOf = (email: string, key: string): string =>
  createHmac('sha256', key)
    .update(`rostra/mail/1/${email.normalize('NFC').toLowerCase()}`)
    .digest('base64url');

const sign = (addressHash: string, key: string): Buffer =>
  createHmac('sha256', key).update(`rostra/unsubscribe/1/${addressHash}`).digest();

/** The token in every mail with which its receiver unsubscribes (RFC 8058). The first key signs. */
export const issueUnsubscribe = (addressHash: string, keys: readonly [string, ...string[]]): string =>
  `${addressHash}.${sign(addressHash, keys[0]).toString('base64url')}`;

/** The address hash a token stands for, or undefined where no current or previous key signed it. Compares in constant time. */
export const readUnsubscribe = (token: string, keys: readonly string[]): string | undefined => {
  const [, addressHash, signature] = form.exec(token) ?? [];
  if (!addressHash || !signature) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const matches = keys.map((key) => timingSafeEqual(sign(addressHash, key), given));
  return matches.includes(true) ? addressHash : undefined;
};
