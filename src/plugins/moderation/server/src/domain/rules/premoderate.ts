import type { Rule } from '../screen';

/**
 * Holds every comment for a moderator, unless the newsroom lets known readers publish at once: signed in, enough
 * comments approved and none rejected in the period that the facts cover. A guest's record proves nothing: names are free.
 */
export const premoderate: Rule = (_draft, facts, { trust }) => {
  const { record, signedIn, premoderation } = facts;
  const known = signedIn && record.rejected === 0 && record.approved >= trust.approved;
  if (premoderation === 'new_readers' && known) {
    return { state: 'approved', findings: [{ reason: `${record.approved} approved, none rejected` }] };
  }
  return { state: 'pending', findings: [{ reason: 'Every comment is moderated' }] };
};
