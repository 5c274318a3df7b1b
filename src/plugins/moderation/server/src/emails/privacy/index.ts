import type { PrivacyWish } from '../../../../shared/privacy';
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
  const once = t.once.replace('{until}', `${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`);
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  const paragraphs = [t[wants].intro, link, once, t.ignore, t.signature].map((text) => `<p>${text}</p>`);
  return {
    subject: t[wants].subject,
    text: [t[wants].intro, url, once, t.ignore, t.signature].join('\n\n'),
    html: `<div lang="${language}" dir="${t.direction}">${paragraphs.join('')}</div>`,
  };
};

export interface PrivacyMail {
  wants: PrivacyWish;
  url: string;
  until: Date;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
