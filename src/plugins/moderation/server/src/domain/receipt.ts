import { isSigned, signatureOf } from './signature';

/** 96 bits of the documentId's own and 256 of the signature: nothing personal, nothing to guess. */
const form = /^([a-z0-9]{24})\.([A-Za-z0-9_-]{43})$/;

const textOf = (documentId: string) => `rostra/receipt/1/${documentId}`;

/** The token a reader gets on submission. The first key signs. */
export const issueReceipt = (documentId: string, keys: readonly [string, ...string[]]): string =>
  `${documentId}.${signatureOf(textOf(documentId), keys[0])}`;

/** The documentId a receipt stands for, or undefined where no current or previous key signed it. */
export const readReceipt = (receipt: string, keys: readonly string[]): string | undefined => {
  const [, documentId, signature] = form.exec(receipt) ?? [];
  if (!documentId || !signature) return undefined;
  return isSigned(textOf(documentId), { signature, keys }) ? documentId : undefined;
};
