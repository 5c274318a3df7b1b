import type { MailKind, MailTemplate } from '../../../shared/mails';
import type { Query } from './sql';

export type ChangedMail = MailTemplate & { kind: MailKind; locale: string };

/** The newsroom's own words for a mail in a language; undefined where it keeps the default's. */
export const findMail = async (
  query: Query,
  { kind, locale }: { kind: MailKind; locale: string },
): Promise<MailTemplate | undefined> => {
  const [row] = await query<MailTemplate>(
    {
      name: 'moderation_mail',
      text: 'select subject, paragraphs from moderation_mails where kind = $1 and locale = $2',
    },
    [kind, locale],
  );
  return row;
};

/** All that the newsroom has put words of its own into; a few dozen at most. */
export const changedMails = (query: Query): Promise<ChangedMail[]> =>
  query<ChangedMail>({
    name: 'moderation_mails',
    text: 'select kind, locale, subject, paragraphs from moderation_mails',
  });

export const saveMail = (tx: Query, { kind, locale, subject, paragraphs }: ChangedMail) =>
  tx(
    {
      name: 'moderation_mail_save',
      text: `insert into moderation_mails (kind, locale, subject, paragraphs) values ($1, $2, $3, $4)
             on conflict (kind, locale) do update set subject = excluded.subject, paragraphs = excluded.paragraphs`,
    },
    [kind, locale, subject, JSON.stringify(paragraphs)],
  );

export const removeMail = (tx: Query, { kind, locale }: { kind: MailKind; locale: string }) =>
  tx({ name: 'moderation_mail_remove', text: 'delete from moderation_mails where kind = $1 and locale = $2' }, [
    kind,
    locale,
  ]);
