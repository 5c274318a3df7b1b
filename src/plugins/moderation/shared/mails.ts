/** What the server and the panel say to each other about mails to readers. */

/** Every mail there is, in the order in which the panel shows them. */
export const mailKinds = [
  'approved',
  'rejected',
  'reply',
  'appealGranted',
  'appealReopened',
  'appealUpheld',
  'reportReceived',
  'reportGranted',
  'reportUpheld',
  'digest',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** A mail's words, with placeholders such as {article} in them. A paragraph can have several lines, which belong together. */
export interface MailTemplate {
  subject: string;
  paragraphs: string[];
}

/** What may stand in a mail. `alone`: on a line of its own, not in a sentence or in the subject. */
export interface PlaceholderView {
  name: string;
  alone: boolean;
  required: boolean;
}

export interface MailKindView {
  kind: MailKind;
  placeholders: PlaceholderView[];
  /** By language. */
  templates: Record<string, MailTemplateView>;
}

export interface MailTemplateView {
  template: MailTemplate;
  /** Whether the newsroom has put words of its own in the place of the default. */
  changed: boolean;
}

/** A template filled with what a reader could get, by the renderer that writes the mails. */
export interface MailPreview {
  subject: string;
  text: string;
  html: string;
}
