import { settings } from '../config';
import { headersOf } from '../domain/mail';
import { issuePrivacyToken } from '../domain/privacy-token';
import { renderPrivacyMail } from '../emails/privacy';
import { findRequest } from '../store/privacy-requests';
import { query } from '../store/sql';
import { receiptKeys } from './receipt-keys';
import { sendMail } from './send-mail';

/**
 * Sends the link that confirms an address, where the newsroom knows it. Throws where the mail server may take it later.
 */
export const sendPrivacyMail = async ({ request: documentId }: { request: string }): Promise<void> => {
  const request = await findRequest(query, documentId);
  if (!request?.email || request.usedAt !== null || request.now >= request.expiresAt) return;
  const { email: to, emailHash, wants, expiresAt, locale } = request;
  const token = issuePrivacyToken({ request: documentId, wants, expiresAt }, { emailHash, keys: receiptKeys() });
  const mail = renderPrivacyMail(locale, { wants, url: linkWith(token, locale), until: new Date(expiresAt) });
  await sendMail({ to, ...mail, headers: headersOf(undefined) }, `request ${documentId}`);
};

/** The newsroom's own page where it has one, else the API's answer. */
const linkWith = (token: string, locale: string): string => {
  const { privacyUrl } = settings();
  if (privacyUrl) return privacyUrl.replace('{token}', token).replace('{locale}', locale);
  return `${strapi.config.get('server.absoluteUrl')}/api/comments/privacy-requests/${token}`;
};
