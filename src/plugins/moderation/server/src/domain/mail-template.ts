import type { MailKind, MailTemplate, PlaceholderView } from '../../../shared/mails';

/** How what fills a placeholder stands in a mail. */
export type Form = 'words' | 'quote' | 'strong' | 'link' | 'items';

const forms = {
  name: 'words',
  article: 'words',
  replyName: 'words',
  comment: 'quote',
  guideline: 'strong',
  guidelineText: 'quote',
  reply: 'quote',
  answer: 'quote',
  report: 'quote',
  receipt: 'link',
  appeal: 'link',
  link: 'link',
  unsubscribe: 'link',
  items: 'items',
} as const satisfies Record<string, Form>;

export type Placeholder = keyof typeof forms;

export const formOf = (name: string): Form | undefined => forms[name as Placeholder];

/** What each mail can carry; a law, or the reader's way out, asks for those that must stand in it. */
const carried: Record<MailKind, { required: Placeholder[]; optional: Placeholder[] }> = {
  approved: { required: ['unsubscribe'], optional: ['name', 'article', 'comment', 'link', 'receipt'] },
  // A statement of reasons: Regulation (EU) 2022/2065, Article 17.
  rejected: {
    required: ['guideline', 'guidelineText', 'appeal', 'unsubscribe'],
    optional: ['name', 'article', 'comment', 'receipt'],
  },
  reply: { required: ['reply', 'unsubscribe'], optional: ['name', 'article', 'comment', 'replyName', 'link'] },
  appealGranted: {
    required: ['answer', 'unsubscribe'],
    optional: ['name', 'article', 'comment', 'link', 'receipt'],
  },
  appealReopened: { required: ['answer', 'unsubscribe'], optional: ['name', 'article', 'comment', 'receipt'] },
  appealUpheld: {
    required: ['answer', 'unsubscribe'],
    optional: ['name', 'article', 'comment', 'guideline', 'guidelineText', 'receipt'],
  },
  // Its acknowledgement and its answer: the same, Article 16 (4) and (5). Nobody unsubscribes from these.
  reportReceived: { required: [], optional: ['name', 'article', 'report', 'link'] },
  reportGranted: { required: [], optional: ['name', 'article', 'report', 'link'] },
  reportUpheld: { required: [], optional: ['name', 'article', 'report', 'link'] },
  digest: { required: ['items', 'unsubscribe'], optional: ['name'] },
};

export const placeholdersOf = (kind: MailKind): PlaceholderView[] => {
  const { required, optional } = carried[kind];
  const view = (isRequired: boolean) => (name: Placeholder) => ({
    name,
    alone: forms[name] !== 'words',
    required: isRequired,
  });
  return [...optional.map(view(false)), ...required.map(view(true))];
};

/** Whether its receiver can unsubscribe from a mail. */
export const isOptional = (kind: MailKind): boolean => carried[kind].required.includes('unsubscribe');

export interface TemplateFlaw {
  path: string[];
  message: string;
}

const marks = /\{(\w+)\}/g;
/** The placeholders in a text. */
export const named = (text: string) => [...text.matchAll(marks)].map(([, name = '']) => name);
const inBraces = (names: string[]) => names.map((name) => `{${name}}`).join(', ');

/** What is wrong with a template of this kind; empty where every mail can be written with it. */
export const flawsOfTemplate = (kind: MailKind, { subject, paragraphs }: MailTemplate): TemplateFlaw[] => {
  const known = placeholdersOf(kind);
  const inSentences = known.filter(({ alone }) => !alone).map(({ name }) => name);
  const alone = known.filter((one) => one.alone).map(({ name }) => name);
  const flaws = named(subject)
    .filter((name) => !inSentences.includes(name))
    .map((name) => ({
      path: ['subject'],
      message: `subject has {${name}}, and can have ${inBraces(inSentences) || 'no placeholder'}`,
    }));
  for (const [index, paragraph] of paragraphs.entries()) {
    const path = ['paragraphs', String(index)];
    for (const line of paragraph.split('\n')) {
      for (const name of named(line)) {
        if (!known.some((one) => one.name === name))
          flaws.push({
            path,
            message: `{${name}} is no placeholder of this mail; it has ${inBraces(known.map((one) => one.name))}`,
          });
        else if (alone.includes(name) && line.trim() !== `{${name}}`)
          flaws.push({ path, message: `{${name}} must stand on a line of its own` });
      }
    }
  }
  const used = new Set(paragraphs.flatMap(named));
  const missing = known.filter(({ name, required }) => required && !used.has(name)).map(({ name }) => name);
  if (missing.length > 0) flaws.push({ path: ['paragraphs'], message: `paragraphs must have ${inBraces(missing)}` });
  return flaws;
};
