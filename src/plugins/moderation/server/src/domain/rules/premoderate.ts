import type { Rule } from '../screen';

/**
 * Holds every comment for a moderator, unless the newsroom lets known readers publish at once: signed in, and either
 * trusted by name or with enough comments approved and none rejected in the period that the facts cover. A guest's record
 * proves nothing: names are free. Whom the newsroom always reads first, no record lets pass.
 */
export const premoderate: Rule = (_draft, facts, { trust }) => {
  const { record, signedIn, premoderation, standing } = facts;
  if (standing === 'premoderated') return wait('This reader’s comments are always moderated');
  if (premoderation !== 'new_readers' || !signedIn) return wait('Every comment is moderated');
  if (standing === 'trusted') return pass('A trusted reader');
  const known = record.rejected === 0 && record.approved >= trust.approved;
  return known ? pass(`${record.approved} approved, none rejected`) : wait('Every comment is moderated');
};

const wait = (reason: string) => ({ state: 'pending' as const, findings: [{ reason }] });
const pass = (reason: string) => ({ state: 'approved' as const, findings: [{ reason }] });
