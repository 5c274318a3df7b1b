import { settings } from '../config';
import { issuePrivacyToken } from '../domain/privacy-token';
import { renderPrivacyMail } from '../emails/privacy';
import { findRequest } from '../store/privacy-requests';
import { query } from '../store/sql';
import { receiptKeys } from './receipt-keys';

/**
 * Sends the link that confirms an address, where the newsroom knows it. Throws where the mail server may take it later; the
 * server's reply can quote the address, so only its codes are kept with the job.
 */
export const sendPrivacyMail = async ({ request: documentId }: { request: string }): Promise<void> => {
  const request = await findRequest(query, documentId);
  if (!request?.email || request.usedAt !== null || request.now >= request.expiresAt) return;
  const { email: to, emailHash, wants, expiresAt, locale } = request;
  const token = issuePrivacyToken({ request: documentId, wants, expiresAt }, { emailHash, keys: receiptKeys() });
  const mail = renderPrivacyMail(locale, { wants, url: linkWith(token), until: new Date(expiresAt) });
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to, ...mail });
  } catch (error) {
    const { code = 'no code', responseCode } = error as { code?: string; responseCode?: number };
    const what = `The mail of request ${documentId} was refused (${[code, responseCode].filter(Boolean).join(' ')})`;
    // 5xx is final (RFC 5321, 4.2.1), unless it refuses us, not the mail.
    if (responseCode && responseCode >= 500 && code !== 'EAUTH') strapi.log.warn(`${what} for good`);
    else throw new Error(what);
  }
};

/** The newsroom's own page where it has one, else the API's answer. */
const linkWith = (token: string): string => {
  const { privacyUrl } = settings();
  if (privacyUrl) return privacyUrl.replace('{token}', token);
  return `${strapi.config.get('server.absoluteUrl')}/api/comments/privacy-requests/${token}`;
};
