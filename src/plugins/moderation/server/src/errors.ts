import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';
import type { State } from '../../shared/contracts';

/*
 * Refusals, each with the name and status of the public contract. Strapi maps its own error classes to a status; for
 * those it has no class for, an HTTP error carries name and status, which REST and GraphQL both pass on.
 */

const named = (status: number, name: string, message: string, details: object = {}) =>
  Object.assign(createHttpError(status, message), { name, details });

export interface FieldFlaw {
  path: string[];
  message: string;
}

export const validationError = (flaws: FieldFlaw[]) =>
  new errors.ValidationError(flaws.map(({ message }) => message).join('; '), {
    errors: flaws.map((flaw) => ({ ...flaw, name: 'ValidationError' })),
  });

/** The name that a parser's error has; see `middlewares/not-json`. */
export const notJson = () => named(400, 'SyntaxError', 'The body is not JSON');

/** As Strapi names what its own limits refuse. */
export const tooLarge = () => new errors.PayloadTooLargeError('The body is too large');

export const notFound = (what: string) => new errors.NotFoundError(`${what} was not found`);

export const commentingClosed = () => named(403, 'CommentingClosed', 'Comments on this article are closed');

export const readerSuspended = (until: Date | null) =>
  named(
    403,
    'ReaderSuspended',
    until ? `You cannot comment before ${until.toISOString()}` : 'You cannot comment here',
    {
      until: until?.toISOString() ?? null,
    },
  );

export const duplicateComment = (message: string) => named(409, 'DuplicateComment', message);

export const alreadyReported = () => named(409, 'AlreadyReported', 'You have already reported this comment');

export const alreadyAppealed = () =>
  named(409, 'AlreadyAppealed', 'This comment has had its appeal: there is one for each comment');

export const appealTooLate = (until: Date) =>
  named(403, 'AppealTooLate', `This rejection could be appealed until ${until.toISOString()}`, {
    until: until.toISOString(),
  });

export const ownDecision = () => named(409, 'OwnDecision', 'You rejected this comment: a colleague answers its appeal');

export const answerRequired = () =>
  validationError([{ path: ['answer'], message: 'answer is required: who appealed is told why the rejection stands' }]);

export const linkUsed = () => named(409, 'LinkUsed', 'This link has done what it was for; ask for a new one');

export const illegalMove = (details: { action: string; state: State; version: number }) =>
  named(409, 'IllegalMove', `A comment that is ${details.state} cannot be moved by "${details.action}"`, details);

export const decisionConflict = (details: { state: State; version: number; decidedBy: string }) =>
  named(409, 'DecisionConflict', `${details.decidedBy} decided first: the comment is now ${details.state}`, details);

export const guidelineInUse = (code: string) =>
  named(
    409,
    'GuidelineInUse',
    `The guideline "${code}" was cited or is named by a report: it can be retired, not deleted`,
  );

export const lastGuideline = () =>
  named(409, 'LastGuideline', 'The last guideline in force stays: a rejection needs one to be made under');

/** `retryAfter` in whole seconds; REST puts it into the Retry-After header. */
export const tooFast = (what: 'comments' | 'reports' | 'requests', retryAfter: number) =>
  new errors.RateLimitError(`Too many ${what} in a short time; try again in ${retryAfter} s`, { retryAfter });

export const undoTooLate = (undoUntil: Date | null) =>
  named(
    409,
    'UndoTooLate',
    undoUntil
      ? `This batch could be taken back until ${undoUntil.toISOString()}`
      : 'This batch moved no comment, and cannot be taken back',
    { undoUntil: undoUntil?.toISOString() ?? null },
  );

export const notYours = (message: string) => new errors.ForbiddenError(message);

export const tooManyStreams = (most: number) =>
  new errors.RateLimitError(`You have ${most} desks open already; close one to open another`, {});

/** Once in a newsroom's life, for some minutes. */
export const stillCounting = () =>
  named(503, 'ServiceUnavailable', 'The decisions are being counted for the first time; try again in some minutes', {
    retryAfter: 60,
  });

export const shuttingDown = () => named(503, 'ServiceUnavailable', 'The newsroom is shutting down');
