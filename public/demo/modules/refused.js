import { duration } from './dates.js';
import { say } from './words.js';

/** A refusal that any call can meet, in the reader's language. */
export const refused = ({ name, details }, otherwise = 'notDone') =>
  name === 'RateLimitError' && details?.retryAfter
    ? say('tooMany', { time: waiting(details.retryAfter) })
    : say(otherwise);

/** Whole minutes, rounded up: who waits as long as is said must not be refused again. */
const waiting = (seconds) => duration(Math.ceil(seconds / 60) * 60);
