import { z } from 'zod';
import { states } from '../../../shared/contracts';

/* Everything that can be refused: the table that clients read `error.name` against. */

const flaw = z.object({ path: z.array(z.string()), message: z.string(), name: z.literal('ValidationError') });
const nothing = z.looseObject({});
const stands = z.looseObject({ state: z.enum(states), version: z.int() });

interface Refusal {
  status: number;
  when: string;
  message: string;
  details: z.ZodType;
  example: object;
}

export const refusals = {
  ValidationError: {
    status: 400,
    when: 'A field is missing, too long, not text, or unknown',
    message: 'body is required',
    details: z.looseObject({ errors: z.array(flaw) }),
    example: { errors: [{ path: ['body'], message: 'body is required', name: 'ValidationError' }] },
  },
  SyntaxError: {
    status: 400,
    when: 'The body is not JSON',
    message: 'The body is not JSON',
    details: nothing.optional(),
    example: {},
  },
  UnauthorizedError: {
    status: 401,
    when: 'The bearer token is not valid',
    message: 'Missing or invalid credentials',
    details: nothing,
    example: {},
  },
  ForbiddenError: {
    status: 403,
    when: 'The permission is missing',
    message: 'Forbidden',
    details: nothing,
    example: {},
  },
  CommentingClosed: {
    status: 403,
    when: 'Comments on this article are closed',
    message: 'Comments on this article are closed',
    details: nothing,
    example: {},
  },
  ReaderSuspended: {
    status: 403,
    when: 'This reader may not comment, or not yet',
    message: 'You cannot comment before 2026-03-01T08:00:00.000Z',
    details: z.looseObject({ until: z.string().nullable() }),
    example: { until: '2026-03-01T08:00:00.000Z' },
  },
  AppealTooLate: {
    status: 403,
    when: 'The days in which the rejection could be appealed are over',
    message: 'This rejection could be appealed until 2026-03-16T10:05:00.000Z',
    details: z.looseObject({ until: z.string() }),
    example: { until: '2026-03-16T10:05:00.000Z' },
  },
  NotFoundError: {
    status: 404,
    when: 'Unknown, not published, not visible, a receipt that was not issued here, or a link that was not or is too old',
    message: 'The article was not found',
    details: nothing,
    example: {},
  },
  DuplicateComment: {
    status: 409,
    when: 'The same reader sent the same text a moment ago',
    message: 'You have already sent this comment. It is waiting or has been decided.',
    details: nothing,
    example: {},
  },
  AlreadyReported: {
    status: 409,
    when: 'The same reader has reported this comment before',
    message: 'You have already reported this comment',
    details: nothing,
    example: {},
  },
  AlreadyAppealed: {
    status: 409,
    when: 'The comment has had its appeal',
    message: 'This comment has had its appeal: there is one for each comment',
    details: nothing,
    example: {},
  },
  OwnDecision: {
    status: 409,
    when: 'An appeal against a rejection by this very moderator; a colleague answers it',
    message: 'You rejected this comment: a colleague answers its appeal',
    details: nothing,
    example: {},
  },
  LinkUsed: {
    status: 409,
    when: 'The export that this link was for has been handed out',
    message: 'This link has done what it was for; ask for a new one',
    details: nothing,
    example: {},
  },
  IllegalMove: {
    status: 409,
    when: 'The comment’s state does not allow this action',
    message: 'A comment that is withdrawn cannot be moved by "approve"',
    details: stands.extend({ action: z.string() }),
    example: { action: 'approve', state: 'withdrawn', version: 2 },
  },
  DecisionConflict: {
    status: 409,
    when: 'Someone decided since this version was read',
    message: 'Mona decided first: the comment is now approved',
    details: stands.extend({ decidedBy: z.string() }),
    example: { state: 'approved', version: 2, decidedBy: 'Mona' },
  },
  PayloadTooLargeError: {
    status: 413,
    when: 'The request is larger than 256 KB',
    message: 'request entity too large',
    details: nothing.optional(),
    example: {},
  },
  RateLimitError: {
    status: 429,
    when: 'Too many comments or reports in a short time; the header Retry-After says how many seconds to wait',
    message: 'Too many comments in a short time; try again in 12 s',
    details: z.looseObject({ retryAfter: z.int().min(1) }),
    example: { retryAfter: 12 },
  },
  ServiceUnavailable: {
    status: 503,
    when: 'A newsroom that was there before is counted for the first time; the header Retry-After says when to come back',
    message: 'The decisions are being counted for the first time; try again in some minutes',
    details: z.looseObject({ retryAfter: z.int().min(1) }),
    example: { retryAfter: 60 },
  },
} satisfies Record<string, Refusal>;

export type RefusalName = keyof typeof refusals;

/** The answer's whole shape, Strapi's own: `{data: null, error}`. */
export const refusalSchema = (name: RefusalName) =>
  z.object({
    data: z.null(),
    error: z.object({
      status: z.literal(refusals[name].status),
      name: z.literal(name),
      message: z.string().describe('For people; clients go by the name'),
      details: refusals[name].details,
    }),
  });
