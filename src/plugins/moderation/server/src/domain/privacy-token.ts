import type { PrivacyWish } from '../../../shared/privacy';
import { isSigned, signatureOf } from './signature';

/** What a link from a privacy mail stands for. */
export interface PrivacyClaim {
  /** documentId of the request. */
  request: string;
  wants: PrivacyWish;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** The request's documentId, what it wants, the expiry in base 36, 256 bits of signature. */
const form = /^([a-z0-9]{24})\.(export|erasure)\.([a-z0-9]{8,9})\.([A-Za-z0-9_-]{43})$/;

/** The address goes into the signature as its keyed hash, so that a link is good for no other. */
const textOf = ({ request, wants, expiresAt }: PrivacyClaim, emailHash: string) =>
  `rostra/privacy/1/${request}/${wants}/${expiresAt}/${emailHash}`;

/** The token in the link that confirms an e-mail address. The first key signs. */
export const issuePrivacyToken = (
  claim: PrivacyClaim,
  { emailHash, keys }: { emailHash: string; keys: readonly [string, ...string[]] },
): string =>
  [...[claim.request, claim.wants, claim.expiresAt.toString(36)], signatureOf(textOf(claim, emailHash), keys[0])].join(
    '.',
  );

/** What a token says, which nobody has proven yet; undefined where it is none. */
export const claimOf = (token: string): PrivacyClaim | undefined => {
  const [, request, wants, expiry] = form.exec(token) ?? [];
  if (!request || !wants || !expiry) return undefined;
  return { request, wants: wants as PrivacyWish, expiresAt: Number.parseInt(expiry, 36) };
};

/** Whether one of these keys signed the token, for this address. */
export const isGenuine = (
  token: string,
  { emailHash, keys }: { emailHash: string; keys: readonly string[] },
): boolean => {
  const claim = claimOf(token);
  const signature = token.split('.')[3] ?? '';
  return claim !== undefined && isSigned(textOf(claim, emailHash), { signature, keys });
};
