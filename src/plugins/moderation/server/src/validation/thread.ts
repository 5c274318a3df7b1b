import { z } from 'zod';
import { defaultLocale } from '../services/locale';
import type { ThreadKey } from '../services/thread';
import { documentId, locale, parse } from './parse';

const article = z.strictObject({ article: documentId, locale: locale.optional() });
const turn = z.strictObject({ data: z.strictObject({ locale, closed: z.boolean() }) });

export const parseThread = async (input: unknown): Promise<ThreadKey> => {
  const given = parse(article, input);
  return { articleId: given.article, locale: given.locale ?? (await defaultLocale()) };
};

export const parseThreadSwitch = (input: { article: unknown; body: unknown }): ThreadKey & { closed: boolean } => {
  const given = parse(article, { article: input.article });
  return { articleId: given.article, ...parse(turn, input.body).data };
};
