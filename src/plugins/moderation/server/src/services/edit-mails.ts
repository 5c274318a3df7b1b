import { isDeepStrictEqual } from 'node:util';
import {
  type MailKind,
  type MailKindView,
  type MailPreview,
  type MailTemplate,
  type MailTemplateView,
  mailKinds,
} from '../../../shared/mails';
import type { Actor } from '../domain/comment';
import { renderItem, renderMail } from '../domain/mail';
import { placeholdersOf } from '../domain/mail-template';
import { defaultMail } from '../emails';
import { sampleOf } from '../emails/sample';
import { validationError } from '../errors';
import { appendChange } from '../store/changes';
import { changedMails, findMail, removeMail, saveMail } from '../store/mails';
import { type Query, query, transaction } from '../store/sql';
import { guidelines } from './guidelines';
import { locales } from './locale';
import { wordsOf } from './post';

/** Every mail in each of the newsroom's languages: its own words, or those that it came with. */
export const allMails = async (): Promise<{ mails: MailKindView[]; locales: string[] }> => {
  const [codes, changed] = await Promise.all([locales(), changedMails(query)]);
  const own = new Map(changed.map(({ subject, paragraphs, ...at }) => [keyOf(at), { subject, paragraphs }]));
  const view = (kind: MailKind, locale: string): MailTemplateView => {
    const found = own.get(keyOf({ kind, locale }));
    return { template: found ?? defaultMail(kind, locale).template, changed: found !== undefined };
  };
  const mails = mailKinds.map((kind) => ({
    kind,
    placeholders: placeholdersOf(kind),
    templates: Object.fromEntries(codes.map((locale) => [locale, view(kind, locale)])),
  }));
  return { mails, locales: codes };
};

interface Edit {
  kind: MailKind;
  locale: string;
  actor: Actor;
}

const keyOf = ({ kind, locale }: { kind: MailKind; locale: string }) => `${kind}/${locale}`;

/**
 * Puts the newsroom's own words into a mail; the default's own are none, and follow the default from then on.
 * @throws ValidationError (a language the newsroom does not have)
 */
export const changeMail = async ({
  template,
  ...edit
}: Edit & { template: MailTemplate }): Promise<MailTemplateView> => {
  await mustBeOurs(edit.locale);
  const changed = !isDeepStrictEqual(template, defaultMail(edit.kind, edit.locale).template);
  return keep(edit, changed ? template : undefined);
};

/** Takes the newsroom's own words out of a mail again; they stay in the log. */
export const restoreMail = async (edit: Edit): Promise<MailTemplateView> => {
  await mustBeOurs(edit.locale);
  return keep(edit, undefined);
};

/** Editors take turns, so that the log has the changes in the order in which they held. */
const keep = ({ kind, locale, actor }: Edit, template: MailTemplate | undefined): Promise<MailTemplateView> =>
  transaction(
    async (tx) => {
      const before = await findMail(tx, { kind, locale });
      if (!isDeepStrictEqual(before, template)) {
        await (template ? saveMail(tx, { kind, locale, ...template }) : removeMail(tx, { kind, locale }));
        await logChange(tx, { edit: { kind, locale, actor }, before, after: template });
      }
      return { template: template ?? defaultMail(kind, locale).template, changed: template !== undefined };
    },
    { oneAtATime: 'mails' },
  );

const logChange = (
  tx: Query,
  { edit, before, after }: { edit: Edit; before: MailTemplate | undefined; after: MailTemplate | undefined },
) => {
  const [from, to] = [before, after].map((words) => (words ? 'changed' : 'default'));
  return appendChange(tx, {
    ...{ kind: 'mail', subject: keyOf(edit), actor: edit.actor, from, to },
    details: { before, after },
  });
};

const mustBeOurs = async (locale: string) => {
  const ours = await locales();
  if (!ours.includes(locale))
    throw validationError([{ path: ['locale'], message: `locale must be one of: ${ours.join(', ')}` }]);
};

/** A mail as a reader could get it, by the renderer that writes them all. */
export const previewMail = async (given: {
  kind: MailKind;
  locale: string;
  template: MailTemplate;
}): Promise<MailPreview> => {
  const { kind, locale, template } = given;
  const [guideline] = await guidelines(locale);
  const values = { ...sampleOf(locale), guideline: guideline?.title, guidelineText: guideline?.text };
  const items = [];
  if (kind === 'digest')
    for (const other of ['approved', 'reply'] as const)
      items.push(renderItem({ ...(await wordsOf(other, locale)), values }));
  return renderMail({ template, locale, values: { ...values, items } });
};
