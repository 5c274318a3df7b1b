import { directionOf } from '../../../shared/direction';
import type { MailTemplate } from '../../../shared/mails';
import { formOf, named, type Placeholder } from './mail-template';

/** A mail, or a part of one, in its two forms. */
export interface Rendered {
  text: string;
  html: string;
}

/** What fills the placeholders; what is left out or empty takes the paragraph with it that would have shown it. */
export type Values = Partial<Record<Exclude<Placeholder, 'items'>, string>> & { items?: Rendered[] };

export interface Filling {
  template: MailTemplate;
  /** The language that the template is in. */
  locale: string;
  values: Values;
}

/** A mail as plain text and HTML. Values are text, whatever they contain: no markup, and no placeholder either. */
export const renderMail = ({ template, locale, values }: Filling): Rendered & { subject: string } => {
  const subject = subjectOf({ template, locale, values });
  const { text, html } = joined(locale, template.paragraphs.flatMap(partsWith(values)));
  return { subject, text, html: page({ subject, locale, content: html }) };
};

/**
 * A mail's HTML from its first byte: what a screen reader says it in, and that it bears dark colours. Webmail throws all
 * but the content away, which therefore has its language and direction once more.
 */
export const page = ({ subject, locale, content }: { subject: string; locale: string; content: string }): string =>
  `<!doctype html><html ${tongue(locale)}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head><body>${content}</body></html>`;

/** The attributes that say in which language, and so in which direction, something is. */
export const tongue = (locale: string): string => `lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"`;

/** A mail as one of several in a digest: its subject, and what its paragraphs quote or link to. */
export const renderItem = ({ template, locale, values }: Filling): Rendered => {
  const { unsubscribe, ...shown } = values;
  const telling = template.paragraphs.filter((text) => named(text).some((name) => formOf(name) !== 'words'));
  const heading: Part = { form: 'strong', value: subjectOf({ template, locale, values }) };
  return joined(locale, [heading, ...telling.flatMap(partsWith(shown))]);
};

/**
 * RFC 3834: nobody is to answer by machine what a machine wrote. RFC 2369: the mails end at `url`, where there is one.
 * RFC 8058 (3.1): in one click, but only where it is https.
 */
export const headersOf = (url: string | undefined): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(url && { 'List-Unsubscribe': `<${url}>` }),
  ...(url?.startsWith('https://') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

const subjectOf = ({ template, locale, values }: Filling) =>
  asText(locale)(sentence(template.subject, values)).replace(/\s+/g, ' ').trim();

const joined = (locale: string, all: Part[]): Rendered => ({
  text: all.map(asText(locale)).join('\n\n'),
  html: `<div ${tongue(locale)}>${all.map(asHtml).join('')}</div>`,
});

/** A stretch of a sentence: the template's own words, or what filled a placeholder. */
interface Piece {
  text: string;
  isValue: boolean;
}

type Part =
  | { form: 'words'; pieces: Piece[] }
  | { form: 'quote' | 'strong' | 'link'; value: string }
  | { form: 'items'; items: Rendered[] };

/** The lines of a paragraph, unless it would show something that is not there. */
const partsWith =
  (values: Values) =>
  (paragraph: string): Part[] => {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
    const made = lines.map((line): Part | undefined => {
      const [, name = ''] = /^\s*\{(\w+)\}\s*$/.exec(line) ?? [];
      const form = formOf(name);
      if (!form || form === 'words') return sentence(line, values);
      if (form === 'items') return values.items?.length ? { form, items: values.items } : undefined;
      const value = values[name as keyof typeof values] as string | undefined;
      return value ? { form, value } : undefined;
    });
    return made.includes(undefined) ? [] : (made as Part[]);
  };

/** One pass: what a reader wrote is not looked through for placeholders again. */
const sentence = (line: string, values: Values): Extract<Part, { form: 'words' }> => {
  const pieces = line.split(/(\{\w+\})/).map((piece): Piece => {
    const [, name = ''] = /^\{(\w+)\}$/.exec(piece) ?? [];
    if (formOf(name) !== 'words') return { text: piece, isValue: false };
    return { text: String(values[name as keyof typeof values] ?? ''), isValue: true };
  });
  return { form: 'words', pieces };
};

const asText =
  (locale: string) =>
  (part: Part): string => {
    if (part.form === 'words')
      return part.pieces.map(({ text, isValue }) => (isValue ? isolated(text, locale) : text)).join('');
    if (part.form === 'items') return part.items.map(({ text }) => text).join('\n\n* * *\n\n');
    return part.form === 'quote' ? part.value.replaceAll(/^/gm, '> ') : part.value;
  };

const asHtml = (part: Part): string => {
  if (part.form === 'words')
    return `<p>${part.pieces
      .map(({ text, isValue }) => (isValue ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)))
      .join('')}</p>`;
  if (part.form === 'items') return part.items.map(({ html }) => html).join('<hr>');
  const safe = escapeHtml(part.value);
  if (part.form === 'quote') return `<blockquote dir="auto" style="white-space:pre-wrap">${safe}</blockquote>`;
  if (part.form === 'strong') return `<p dir="auto"><strong>${safe}</strong></p>`;
  return `<p dir="ltr"><a href="${safe}">${safe}</a></p>`;
};

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A value that runs the other way would turn the words around it: FSI and PDI (UAX #9, 6.2) hold it in its place. */
const isolated = (text: string, locale: string): string => {
  const letter = /\p{L}/u.exec(text)?.[0];
  const direction = letter && rightToLeft.test(letter) ? 'rtl' : 'ltr';
  return letter === undefined || direction === directionOf(locale) ? text : `\u2068${text}\u2069`;
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
