import type { MailKind, MailTemplate } from '../../../shared/mails';
import ar from './ar.json';
import ckb from './ckb.json';
import en from './en.json';
import kmr from './kmr.json';
import tr from './tr.json';

const texts: Record<string, typeof en> = { en, ckb, kmr, ar, tr };

/** The languages that the newsroom's mails come in before anybody has changed one. */
export const mailLanguages = Object.keys(texts);

/** A mail's words as they come, and the language that they are in: English where there are none in the one asked for. */
export const defaultMail = (kind: MailKind, locale: string): { template: MailTemplate; locale: string } => {
  const found = texts[locale];
  return found ? { template: found.mails[kind], locale } : { template: en.mails[kind], locale: 'en' };
};

/** What stands in the place of a title that nobody outside can read any more. */
export const missingArticle = (locale: string): string => (texts[locale] ?? en).missingArticle;

/** The words of the page on which one unsubscribes. */
export const pageWords = (locale: string): { words: typeof en.page; locale: string } => {
  const found = texts[locale];
  return found ? { words: found.page, locale } : { words: en.page, locale: 'en' };
};
