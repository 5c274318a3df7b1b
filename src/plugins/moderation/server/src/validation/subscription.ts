import { z } from 'zod';
import { validationError } from '../errors';

const oneClick = z.looseObject({ 'List-Unsubscribe': z.literal('One-Click') });
const again = z.looseObject({ Subscribe: z.literal('Again') });

/**
 * What a form on the page says, or a mail program in one click (RFC 8058, 3.1): whether mails are wanted. Nothing else
 * ends them, so that no program that merely follows links or posts to them does.
 * @throws ValidationError
 */
export const parseSubscription = (body: unknown): { wanted: boolean } => {
  if (oneClick.safeParse(body).success) return { wanted: false };
  if (again.safeParse(body).success) return { wanted: true };
  throw validationError([
    { path: ['List-Unsubscribe'], message: 'List-Unsubscribe must be One-Click, in a form (RFC 8058)' },
  ]);
};
