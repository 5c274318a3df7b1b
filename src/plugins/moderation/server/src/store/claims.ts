import { ms } from './row';
import type { Query } from './sql';

export interface ClaimRow {
  /** Who holds it. */
  id: string;
  name: string;
  /** Epoch milliseconds. */
  until: number;
}

interface Claiming {
  documentId: string;
  holder: { id: string; name: string };
  seconds: number;
}

/**
 * Claims a comment, or renews the claim, unless a colleague's still runs; answers the claim that stands then. `news` is
 * true where colleagues' desks would be wrong without hearing of it: another holder, or a claim that they would let lapse
 * since it now runs on by a third of its time or more. Undefined where there is no such comment.
 */
export const takeClaim = async (query: Query, { documentId, holder, seconds }: Claiming) => {
  const [row] = await query<ClaimRow & { news: boolean }>(
    {
      name: 'moderation_claim',
      // One statement, so that of two who come together one has it and the other is told whose it is. A colleague's claim
      // is written as it was: only so does the statement answer the row that won, whatever it saw when it began.
      text: `
      with comment as (select id from moderation_comments where document_id = $1),
      before as (
        select holder_id, expires_at from moderation_claims join comment on comment_id = id where expires_at > now()),
      stands as (
        insert into moderation_claims as k (comment_id, holder_id, holder_name, expires_at)
        select id, $2, $3, now() + make_interval(secs => $4) from comment
        on conflict (comment_id) do update set ${['holder_id', 'holder_name', 'expires_at'].map(taken).join(', ')}
        returning *)
      select s.holder_id as id, s.holder_name as name, ${ms('s.expires_at')} as until,
        coalesce(s.holder_id <> b.holder_id or s.expires_at - b.expires_at >= make_interval(secs => $4) / 3, true) as news
      from stands s left join before b on true`,
    },
    [documentId, holder.id, holder.name, seconds],
  );
  return row;
};

/** A column of a claim that was made while there was one: the new one's if the old one was mine or has run out. */
const taken = (column: string) => `${column} = case
  when k.holder_id = excluded.holder_id or k.expires_at <= now() then excluded.${column} else k.${column} end`;

/** Lets go of a comment that this holder has claimed; `released` is false where it was not claimed, or a colleague's. */
export const dropClaim = async (query: Query, { documentId, holderId }: { documentId: string; holderId: string }) => {
  const [row] = await query<{ released: boolean }>(
    {
      name: 'moderation_release',
      text: `
      with comment as (select id from moderation_comments where document_id = $1),
      gone as (
        delete from moderation_claims k using comment where k.comment_id = comment.id and k.holder_id = $2
        returning k.expires_at > now() as ran)
      select coalesce((select ran from gone), false) as released from comment`,
    },
    [documentId, holderId],
  );
  return row;
};

/** Takes away what ran out long ago; readers of the table look at `expires_at` themselves. */
export const sweepClaims = (query: Query) =>
  query({
    name: '',
    text: `delete from moderation_claims where expires_at < now() - interval '10 minutes'`,
  });
