import { createHash } from 'node:crypto';

interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}

/**
 * Hands a mail to the mail server; `about` names it, the same at each attempt and no other mail. Throws where the server may take it later. The
 * server's reply can quote the reader's address: what is thrown or logged, and kept with the job, has only codes.
 */
export const sendMail = async (mail: Mail, about: string): Promise<void> => {
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ ...mail, messageId: messageIdOf(about) });
  } catch (error) {
    const { code = 'no code', responseCode } = error as { code?: string; responseCode?: number };
    const what = `The mail about ${about} was refused (${[code, responseCode].filter(Boolean).join(' ')})`;
    // 5xx is final (RFC 5321, 4.2.1), unless it refuses us, not the mail: then an administrator has to put it right.
    if (responseCode && responseCode >= 500 && code !== 'EAUTH') strapi.log.warn(`${what} for good`);
    else throw new Error(what);
  }
};

/** One that came twice is shown once by mailboxes that go by this; it says nothing of what the mail is about. */
const messageIdOf = (about: string): string => {
  const sender: string = strapi.config.get('plugin::email.settings.defaultFrom', '');
  const [, domain = 'localhost'] = /@([^\s>]+)/.exec(sender) ?? [];
  return `<${createHash('sha256').update(`rostra/mail/1/${about}`).digest('hex')}@${domain}>`;
};
