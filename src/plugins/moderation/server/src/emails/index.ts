import type { Statement } from '../../../shared/contracts';
import ar from './ar.json';
import ckb from './ckb.json';
import en from './en.json';
import kmr from './kmr.json';
import tr from './tr.json';

const texts: Record<string, typeof en> = { en, ckb, kmr, ar, tr };

export interface MailInput {
  outcome: 'approved' | 'rejected';
  name: string;
  article: string;
  body: string;
  statement: Statement | null;
  /** Empty where the newsroom has no receipt page. */
  receiptUrl: string;
}

/** A decision's mail as plain text and HTML; in English where there is no text in the comment's language. */
export const renderMail = (locale: string, input: MailInput) => {
  const language = texts[locale] ? locale : 'en';
  const t = texts[language] ?? en;
  const outcome = t[input.outcome];
  const fill = (text: string) =>
    text.replaceAll('{name}', () => input.name).replaceAll('{article}', () => input.article);
  const parts: Part[] = [
    { text: fill(t.greeting), kind: 'plain' },
    { text: fill(outcome.intro), kind: 'plain' },
    ...(input.statement
      ? ([
          { text: input.statement.guideline.title, kind: 'strong' },
          { text: input.statement.text, kind: 'quote' },
        ] as const)
      : []),
    { text: t.yourComment, kind: 'plain' },
    { text: input.body, kind: 'quote' },
    ...(input.receiptUrl
      ? ([
          { text: t.receipt, kind: 'plain' },
          { text: input.receiptUrl, kind: 'link' },
        ] as const)
      : []),
    { text: t.neverEdited, kind: 'plain' },
    { text: t.signature, kind: 'plain' },
    { text: t.why, kind: 'plain' },
  ];
  return {
    subject: fill(outcome.subject).replace(/\s+/g, ' '),
    text: parts.map(asText).join('\n\n'),
    html: `<div lang="${language}" dir="${t.direction}">${parts.map(asHtml).join('')}</div>`,
  };
};

type Part = { text: string; kind: 'plain' | 'quote' | 'strong' | 'link' };

const asText = ({ text, kind }: Part) => (kind === 'quote' ? text.replaceAll(/^/gm, '> ') : text);

const asHtml = ({ text, kind }: Part) => {
  const safe = escapeHtml(text);
  if (kind === 'quote') return `<blockquote dir="auto" style="white-space:pre-wrap">${safe}</blockquote>`;
  if (kind === 'strong') return `<p><strong>${safe}</strong></p>`;
  if (kind === 'link') return `<p><a href="${safe}">${safe}</a></p>`;
  return `<p>${safe}</p>`;
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
