import { anAddress, type Mail, mails, rest, until } from './newsroom';

/** What tests see of mails to readers. */

/** An address nobody else in the run is likely to have. */
export const anEmail = (name = 'rena') => `${name}-${anAddress()}@example.org`;

export const mailsTo = async (email: string): Promise<Mail[]> => (await mails()).filter(({ to }) => to === email);

/** Waits for the mail to an address, the one whose subject matches where several can come. */
export const mailTo = (email: string, subject = /./): Promise<Mail> =>
  until(`a mail to ${email} about ${subject}`, async () =>
    (await mailsTo(email)).find((mail) => subject.test(mail.subject)),
  );

/** The path behind a mail's header List-Unsubscribe. */
export const wayOut = ({ headers }: Mail): string => {
  const [, path = ''] =
    /^<https:\/\/cms\.example(\/api\/comments\/unsubscribe\/[^>]+)>$/.exec(headers['list-unsubscribe'] ?? '') ?? [];
  return path;
};

/** A form sent as mail programs send it: no session, no cookie. */
export const sendForm = (path: string, fields: Record<string, string>) =>
  rest(`POST ${path}`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

export const oneClick = { 'List-Unsubscribe': 'One-Click' };
