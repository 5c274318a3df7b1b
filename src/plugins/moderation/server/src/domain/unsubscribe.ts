import { isSigned, signatureOf } from './signature';

/** A keyed hash and a signature over it: the address cannot be read from it, nor guessed without the key. */
const form = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/;

/**
 * What stands for an e-mail address where only one question is asked: is it the same one? Capitals make no other address,
 * though RFC 5321 (2.4) lets a mail server think so; none that readers use does.
 */
export const addressHashOf = (email: string, key: string): string =>
  signatureOf(`rostra/mail/1/${email.normalize('NFC').toLowerCase()}`, key);

const textOf = (addressHash: string) => `rostra/unsubscribe/1/${addressHash}`;

/** The token in every mail with which its receiver unsubscribes (RFC 8058). The first key signs. */
export const issueUnsubscribe = (addressHash: string, keys: readonly [string, ...string[]]): string =>
  `${addressHash}.${signatureOf(textOf(addressHash), keys[0])}`;

/** The address hash a token stands for, or undefined where no current or previous key signed it. */
export const readUnsubscribe = (token: string, keys: readonly string[]): string | undefined => {
  const [, addressHash, signature] = form.exec(token) ?? [];
  if (!addressHash || !signature) return undefined;
  return isSigned(textOf(addressHash), { signature, keys }) ? addressHash : undefined;
};
