import type { PrivacyWish } from '../../../../shared/privacy';
import { escapeHtml, page, tongue } from '../../domain/mail';
import ar from './ar.json';
import ckb from './ckb.json';
import en from './en.json';
import kmr from './kmr.json';
import tr from './tr.json';

const texts: Record<string, typeof en> = { en, ckb, kmr, ar, tr };

/** What readers are told about their data, in English where there is no text in their language. */
export const privacyTexts = (locale: string | undefined): typeof en => texts[locale ?? 'en'] ?? en;

/** The mail with the link that confirms an address. Holds nothing but the newsroom's own words and the link. */
export const renderPrivacyMail = (locale: string, { wants, url, until }: PrivacyMail) => {
  const language = texts[locale] ? locale : 'en';
  const t = privacyTexts(language);
  const { subject, intro } = t[wants];
  const once = t.once.replace('{until}', held(`${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`));
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  const written = [intro, once, t.ignore, t.signature].map((text) => `<p>${escapeHtml(text)}</p>`);
  const content = [written[0], `<p dir="ltr">${link}</p>`, ...written.slice(1)].join('');
  return {
    subject,
    text: [intro, url, once, t.ignore, t.signature].join('\n\n'),
    html: page({ subject, locale: language, content: `<div ${tongue(language)}>${content}</div>` }),
  };
};

/** Among Arabic letters the parts of a date would change places: LRI and PDI (UAX #9, 6.2) keep them in order. */
const held = (text: string) => `\u2066${text}\u2069`;

export interface PrivacyMail {
  wants: PrivacyWish;
  url: string;
  until: Date;
}
