import { ask } from './api.js';
import { locale } from './languages.js';
import { refused } from './refused.js';
import { say } from './words.js';

const path = '/comments/privacy-requests';
const linkPath = (token) => `${path}/${encodeURIComponent(token)}`;

/** Has a link sent to an address, where the newsroom knows it; who asks is not told whether it does. */
export const requestLink = ({ email, wants }) => ask(path, {}, { method: 'POST', data: { email, wants, locale } });

/** What a link would do; nothing is done. */
export const preview = async (token) => (await ask(linkPath(token))).data;

/** Does what a link is for. */
export const confirm = async (token) => (await ask(linkPath(token), {}, { method: 'POST' })).data;

/** Why no link was sent. The address is the only thing that a reader writes here. */
export const requestFlaw = (failure) =>
  failure.name === 'ValidationError' ? say('emailFlaw') : refused(failure, 'tryAgain');

/** Why a link does nothing: one that was there a moment ago and is not any more has run out. */
export const linkFlaw = (failure, wants) => {
  if (failure.name === 'LinkUsed') return linkUsed(wants);
  return failure.status === 404 ? say('linkExpired') : refused(failure);
};

export const linkUsed = (wants) => say({ export: 'linkUsedExport', erasure: 'linkUsedErasure' }[wants]);
