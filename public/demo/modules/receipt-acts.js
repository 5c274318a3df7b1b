import { ask } from './api.js';
import { locale } from './languages.js';
import { refused } from './refused.js';
import { say } from './words.js';

const path = (receipt) => `/comments/receipts/${encodeURIComponent(receipt)}`;

/** What became of the comment. */
export const read = async (receipt) => (await ask(path(receipt), { locale })).data;

/** Takes the comment back, for good. */
export const withdraw = async (receipt) => (await ask(path(receipt), { locale }, { method: 'DELETE' })).data;

/** Appeals, once. */
export const appeal = async (receipt, text) =>
  (await ask(`${path(receipt)}/appeals`, { locale }, { method: 'POST', data: { text } })).data;

/** All that is held of the comment. */
export const held = async (receipt) => (await ask(`${path(receipt)}/data`)).data;

/** Has the comment erased, for good. */
export const erase = async (receipt) => (await ask(`${path(receipt)}/data`, { locale }, { method: 'DELETE' })).data;

const refusals = { AlreadyAppealed: 'alreadyAppealed', AppealTooLate: 'tooLate' };

/** A refusal in the reader's language; what is wrong with a text the newsroom itself says best. */
export const inWords = (failure) => {
  if (failure.name === 'ValidationError') return failure.message;
  return refusals[failure.name] ? say(refusals[failure.name]) : refused(failure, 'tryAgain');
};
