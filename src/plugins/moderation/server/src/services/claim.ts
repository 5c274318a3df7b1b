import type { ClaimView } from '../../../shared/desk';
import { settings } from '../config';
import type { Actor } from '../domain/comment';
import { notFound } from '../errors';
import { dropClaim, takeClaim } from '../store/claims';
import { query } from '../store/sql';
import { tell } from './live';

interface Claiming {
  documentId: string;
  moderator: Actor;
}

/**
 * Says that a moderator looks at a comment, or still does; answers the claim that stands, which may be a colleague's.
 * Nobody is locked out by it: a decision asks for no claim.
 * @throws NotFoundError
 */
export const claim = async ({ documentId, moderator: { id, name } }: Claiming): Promise<ClaimView> => {
  const row = await takeClaim(query, { documentId, holder: { id, name }, seconds: settings().claimSeconds });
  if (!row) throw notFound('The comment');
  const { news, ...standing } = row;
  const view = { ...standing, until: new Date(standing.until).toISOString() };
  if (news) tell({ type: 'claimed', documentId, claim: view });
  return view;
};

/**
 * Lets go of one's own claim; a colleague's is left alone.
 * @throws NotFoundError
 */
export const release = async ({ documentId, moderator }: Claiming): Promise<void> => {
  const row = await dropClaim(query, { documentId, holderId: moderator.id });
  if (!row) throw notFound('The comment');
  if (row.released) tell({ type: 'released', documentId, id: moderator.id });
};
