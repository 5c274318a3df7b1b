import { z } from 'zod';
import { privacyWishes } from '../../../shared/privacy';
import { locale, parse } from './parse';

/** A reader's request for an address, from REST's or GraphQL's `data`. */
export const privacyRequest = z.strictObject({
  email: z.email('must be an e-mail address').max(254, 'must have at most 254 characters'),
  wants: z.enum(privacyWishes),
  locale: locale.nullish(),
});

export const parsePrivacyRequest = (data: unknown) => parse(z.object({ data: privacyRequest }), { data }).data;
