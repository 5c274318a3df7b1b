import type { PrivacyOutcome, PrivacyPreview, PrivacyWish } from '../../../shared/privacy';
import { networkOf } from '../domain/address';
import { claimOf, isGenuine } from '../domain/privacy-token';
import { linkUsed, notFound, tooFast } from '../errors';
import { enqueue } from '../store/jobs';
import { countHeld, reportsMade } from '../store/personal-data';
import {
  addRequest,
  findRequest,
  keepErased,
  markUsed,
  type Pace,
  type PrivacyRequest,
  paceOf,
} from '../store/privacy-requests';
import { query, transaction } from '../store/sql';
import { erase, theReader } from './erase';
import { exportData } from './export-data';
import { hashes, newDocumentId } from './identify';
import { receiptKeys } from './receipt-keys';

/** How long a link is good. */
const validFor = 24 * 3_600_000;

/** Requests in the window: for one address, so that nobody's inbox is filled; from one network, so that nobody tries out addresses. */
const rate = { seconds: 3_600, perEmail: 3, perNetwork: 10 };

export interface PrivacyAsked {
  email: string;
  wants: PrivacyWish;
  locale: string;
  /** The network address that asks. */
  address: string;
}

/**
 * Takes a request for an address. Whether the newsroom knows it, only its inbox is told: here the same is done either way.
 * @throws RateLimitError
 */
export const requestPrivacy = async ({ email, wants, locale, address }: PrivacyAsked): Promise<void> => {
  const emailHashes = hashes(`email/${email.toLowerCase()}`);
  const networkHashes = hashes(`address/${networkOf(address)}`);
  const documentId = newDocumentId();
  await transaction(
    async (tx) => {
      mustHaveRoom(await paceOf(tx, { emailHashes, networkHashes, seconds: rate.seconds }));
      const [emailHash, networkHash] = [emailHashes[0], networkHashes[0]];
      await addRequest(tx, { documentId, email, emailHash, networkHash, wants, locale, validFor });
      await enqueue(tx, 'send-privacy-mail', { payload: { request: documentId }, key: documentId });
    },
    { oneAtATime: 'privacy-requests' },
  );
};

/** Only a window that is full has to be waited for. */
const mustHaveRoom = ({ byEmail, byNetwork, emailFreeIn, networkFreeIn }: Pace) => {
  const full = [byEmail >= rate.perEmail && emailFreeIn, byNetwork >= rate.perNetwork && networkFreeIn];
  const waits = full.filter((seconds) => typeof seconds === 'number');
  if (waits.length > 0) throw tooFast('requests', Math.max(1, ...waits));
};

/**
 * What a link would do; nothing is done.
 * @throws NotFoundError for a token that was altered, guessed, or is too old
 */
export const previewPrivacy = async (token: string): Promise<PrivacyPreview> => {
  const { email, wants, locale, expiresAt, usedAt } = await redeemed(token);
  return {
    wants,
    locale,
    expiresAt: new Date(expiresAt).toISOString(),
    comments: email === null ? 0 : await countHeld(query, { email }),
    reports: email === null ? 0 : (await reportsMade(query, { email })).length,
    used: usedAt !== null,
  };
};

/**
 * Does what a link is for, once. An erasure that is asked for again answers what it did; an export is handed out once.
 * @throws NotFoundError for a token that was altered, guessed, or is too old; LinkUsed
 */
export const executePrivacy = async (token: string): Promise<PrivacyOutcome> => {
  const request = await redeemed(token);
  return request.wants === 'erasure' ? eraseFor(request) : exportFor(request);
};

const exportFor = async ({ documentId, email, locale }: PrivacyRequest): Promise<PrivacyOutcome> => {
  if (email === null) throw linkUsed();
  const data = await exportData({ whose: { email }, locale });
  if (!(await markUsed(query, documentId))) throw linkUsed();
  return { wants: 'export', erased: 0, export: data };
};

/** The address stays with the request until all is erased: what breaks off is taken up by the same link. */
const eraseFor = async ({ documentId, email, emailHash, erased, now }: PrivacyRequest): Promise<PrivacyOutcome> => {
  if (email === null) return { wants: 'erasure', erased: erased ?? 0, export: null };
  const count = await erase({ whose: { email }, actor: theReader, proof: 'e-mail' });
  const all = await keepErased(query, { documentId, emailHash, erased: count, usedAt: now });
  return { wants: 'erasure', erased: all, export: null };
};

const redeemed = async (token: string): Promise<PrivacyRequest> => {
  const claim = claimOf(token);
  const request = claim && (await findRequest(query, claim.request));
  if (!request || !isGenuine(token, { emailHash: request.emailHash, keys: receiptKeys() })) throw notFound('The link');
  if (request.now >= request.expiresAt || claim.expiresAt !== request.expiresAt) throw notFound('The link');
  return request;
};
