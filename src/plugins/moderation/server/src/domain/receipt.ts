import { createHmac, timingSafeEqual } from 'node:crypto';

/** 96 bits of the documentId's own and 256 of the signature: nothing personal, nothing to guess. */
const form = /^([a-z0-9]{24})\.([A-Za-z0-9_-]{43})$/;

const sign = (documentId: string, key: string): Buffer =>
  createHmac('sha256', key).update(`rostra/receipt/1/${documentId}`).digest();

/** The token a reader gets on submission. The first key signs. */
export const issueReceipt = (documentId: string, keys: readonly [string, ...string[]]): string =>
  `${documentId}.${sign(documentId, keys[0]).toString('base64url')}`;

/** The documentId a receipt stands for, or undefined where no current or previous key signed it. Compares in constant time. */
export const readReceipt = (receipt: string, keys: readonly string[]): string | undefined => {
  const [, documentId, signature] = form.exec(receipt) ?? [];
  if (!documentId || !signature) return undefined;
  const given = Buffer.from(signature, 'base64url');
  // Every key is tried, so that the answer's time does not tell which one signed.
  const matches = keys.map((key) => timingSafeEqual(sign(documentId, key), given));
  return matches.includes(true) ? documentId : undefined;
};
