import { createHmac, timingSafeEqual } from 'node:crypto';

/** 256 bits over a text that begins with what it is for, so that no token is good for another purpose: 43 characters, base64url. */
export const signatureOf = (text: string, key: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/**
 * Whether one of these keys made a signature. It is compared as it is spelled, since four spellings of its last character
 * decode alike; in constant time, and with every key, so that the answer's time does not tell which one signed.
 */
export const isSigned = (
  text: string,
  { signature, keys }: { signature: string; keys: readonly string[] },
): boolean => {
  const given = Buffer.from(signature);
  const made = keys.map((key) => Buffer.from(signatureOf(text, key)));
  return made.map((one) => one.length === given.length && timingSafeEqual(one, given)).includes(true);
};
