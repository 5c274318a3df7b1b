import type { MailKind } from '../../../shared/mails';
import { headersOf, type Rendered, renderItem, renderMail, type Values } from '../domain/mail';
import { isOptional } from '../domain/mail-template';
import { defaultMail } from '../emails';
import { findMail } from '../store/mails';
import { query } from '../store/sql';
import { isUnsubscribed } from '../store/unsubscribed';
import type { Letter } from './letters';
import { sendMail } from './send-mail';
import { hashesOfAddress, unsubscribeUrl } from './unsubscribe';

/** The words of a mail in a language: the newsroom's own, or those that it came with. */
export const wordsOf = async (kind: MailKind, locale: string) => {
  const own = await findMail(query, { kind, locale });
  return own ? { template: own, locale } : defaultMail(kind, locale);
};

/** A letter as one of the items of a digest. */
export const asItem = async ({ kind, locale, values }: Letter): Promise<Rendered> =>
  renderItem({ ...(await wordsOf(kind, locale)), values });

/**
 * Writes a mail and sends it, unless its receiver wants none; `about` names it, and no other mail. Throws where the mail
 * server may take it later: a mail can come twice where an answer of the server's was lost, but none is lost.
 */
export const post = async ({ to, kind, locale, values }: Letter, about: string): Promise<void> => {
  const hashes = hashesOfAddress(to);
  if (isOptional(kind) && (await isUnsubscribed(query, hashes))) return;
  const url = isOptional(kind) ? unsubscribeUrl(hashes[0]) : undefined;
  const filled: Values = { ...values, unsubscribe: url && `${url}?locale=${locale}` };
  const mail = renderMail({ ...(await wordsOf(kind, locale)), values: filled });
  await sendMail({ to, ...mail, headers: headersOf(url) }, about);
};
