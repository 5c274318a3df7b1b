import { z } from 'zod';
import { documentId, parse } from './parse';

/** Which comment a claim is for. Whose it is comes from the session. */
export const parseClaim = (params: unknown): string => parse(z.object({ documentId }), params).documentId;
