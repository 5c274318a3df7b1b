import type { MailTemplate } from '../../../../shared/mails';

/** A template as one writes it: paragraphs with an empty line between them. */
export interface Words {
  subject: string;
  text: string;
}

export const wordsOf = ({ subject, paragraphs }: MailTemplate): Words => ({ subject, text: paragraphs.join('\n\n') });

export const templateOf = ({ subject, text }: Words): MailTemplate => ({
  subject,
  paragraphs: text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean),
});
