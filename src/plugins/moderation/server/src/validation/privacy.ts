import { z } from 'zod';
import { privacyWishes } from '../../../shared/privacy';
import { locale, parse } from './parse';
import { emailAddress } from './submission';

/** A reader's request for an address, from REST's or GraphQL's `data`. */
export const privacyRequest = z.strictObject({
  email: emailAddress,
  wants: z.enum(privacyWishes),
  locale: locale.nullish(),
});

export const parsePrivacyRequest = (data: unknown) => parse(z.object({ data: privacyRequest }), { data }).data;
