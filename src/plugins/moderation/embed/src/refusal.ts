import type { Refused } from './api';
import type { Speech } from './speech';
import type { Word } from './words';

/** The newsroom's refusals by name, in the reader's language; the API speaks English. */
const named: Record<string, Word> = {
  Unreachable: 'unreachableKept',
  DuplicateComment: 'duplicate',
  NotFoundError: 'gone',
  PayloadTooLargeError: 'tooLarge',
  AlreadyReported: 'reportedAlready',
  AlreadyAppealed: 'appealDone',
  AppealTooLate: 'appealLate',
  IllegalMove: 'conflict',
  DecisionConflict: 'conflict',
  CommentingClosed: 'closedThread',
};

export const refusalInWords = ({ refusal }: Refused, { t, count, exact }: Speech): string => {
  const { name, details } = refusal;
  if (name === 'RateLimitError') return count('tooFast', details?.retryAfter ?? 60);
  if (name === 'ReaderSuspended')
    return details?.until ? t('suspendedUntil', { date: exact(details.until) }) : t('suspended');
  return t(named[name] ?? 'refused');
};

const flaws: [RegExp, Word][] = [
  [/required/, 'missing'],
  [/seen/, 'flawInvisible'],
  [/direction/, 'flawDirection'],
  [/control|Unicode/, 'flawControl'],
  [/one line/, 'flawLine'],
  [/at least/, 'short'],
  [/at most/, 'tooLarge'],
  [/e-mail/, 'badEmail'],
];

/** Which field was wrong, and how. */
export const flawsInWords = ({ refusal }: Refused, { t }: Speech) =>
  (refusal.details?.errors ?? []).map(({ path, message }) => ({
    field: path.at(-1) ?? '',
    text: t(flaws.find(([pattern]) => pattern.test(message))?.[1] ?? 'refused'),
  }));
