import type { PrivacyWish } from '../../../shared/privacy';
import { at, ms } from './row';
import type { Query } from './sql';

export interface PrivacyRequest {
  documentId: string;
  /** Keyed hash of the address: what the link is bound to, and what the rate is counted by. */
  emailHash: string;
  /** Where a mail goes; null where the newsroom does not know the address, and once the request is done. */
  email: string | null;
  wants: PrivacyWish;
  locale: string;
  expiresAt: number;
  usedAt: number | null;
  /** How many comments were erased by it. */
  erased: number | null;
  now: number;
}

export interface NewRequest {
  documentId: string;
  email: string;
  emailHash: string;
  networkHash: string;
  wants: PrivacyWish;
  locale: string;
  /** Milliseconds from now. */
  validFor: number;
}

/**
 * Keeps a request. The address is kept with it only where a comment or a report carries it, spelled as it is there, and for
 * as long as the link is good; of one that is not known nothing but the keyed hash. Served by comments_email and
 * reports_email.
 */
export const addRequest = (tx: Query, r: NewRequest) =>
  tx(
    {
      name: 'moderation_privacy_add',
      text: `insert into moderation_privacy_requests (document_id, email, email_hash, network_hash, wants, locale, expires_at)
             values ($1, coalesce(
                 (select email from moderation_comments where lower(email) = lower($2) order by email = $2 desc limit 1),
                 (select email from moderation_reports where lower(email) = lower($2) order by email = $2 desc limit 1)),
               $3, $4, $5, $6, date_trunc('milliseconds', now()) + make_interval(secs => $7::float8 / 1000))`,
    },
    [r.documentId, r.email, r.emailHash, r.networkHash, r.wants, r.locale, r.validFor],
  );

export interface Pace {
  byEmail: number;
  byNetwork: number;
  /** Seconds until the oldest of either is out of the window; null where there is none. */
  emailFreeIn: number | null;
  networkFreeIn: number | null;
}

/** Requests of the last hour and day for an address, and from a network. Served by privacy_email and privacy_network. */
export const paceOf = async (
  tx: Query,
  { emailHashes, networkHashes, seconds }: { emailHashes: string[]; networkHashes: string[]; seconds: number },
): Promise<Pace> => {
  const recent = `created_at > now() - make_interval(secs => $3)`;
  const freeIn = (of: string) => `ceil(extract(epoch from ${of}.oldest - now()) + $3)::int`;
  const [row] = await tx<Pace>(
    {
      name: 'moderation_privacy_pace',
      text: `select e.n as "byEmail", w.n as "byNetwork", ${freeIn('e')} as "emailFreeIn", ${freeIn('w')} as "networkFreeIn"
             from (select count(*)::int as n, min(created_at) as oldest from moderation_privacy_requests
                   where email_hash = any($1) and ${recent}) e,
                  (select count(*)::int as n, min(created_at) as oldest from moderation_privacy_requests
                   where network_hash = any($2) and ${recent}) w`,
    },
    [emailHashes, networkHashes, seconds],
  );
  if (!row) throw new Error('A pace gave no row');
  return row;
};

const columns = `document_id as "documentId", email_hash as "emailHash", email, wants, locale,
  ${ms('expires_at')} as "expiresAt", ${ms('used_at')} as "usedAt", erased, ${ms('clock_timestamp()')} as now`;

export const findRequest = async (query: Query, documentId: string): Promise<PrivacyRequest | undefined> => {
  const [row] = await query<PrivacyRequest>(
    { name: 'moderation_privacy', text: `select ${columns} from moderation_privacy_requests where document_id = $1` },
    [documentId],
  );
  return row;
};

/**
 * Marks a request as done; false where it was done before, so that of two who open a link together one is answered. An
 * erasure takes the address out of every request that has it.
 */
export const markUsed = async (tx: Query, documentId: string): Promise<boolean> =>
  (
    await tx(
      {
        name: 'moderation_privacy_use',
        text: `update moderation_privacy_requests set used_at = now(), email = null
               where document_id = $1 and used_at is null returning id`,
      },
      [documentId],
    )
  ).length === 1;

/** Adds to what a request has erased, and answers all of it: a link can be opened twice at once, or take up what broke off. */
export const keepErased = async (tx: Query, { documentId, emailHash, erased, usedAt }: Erased): Promise<number> => {
  const rows = await tx<{ documentId: string; erased: number }>(
    {
      name: 'moderation_privacy_erased',
      text: `update moderation_privacy_requests set email = null,
               erased = case when document_id = $1 then coalesce(erased, 0) + $3 else erased end,
               used_at = case when document_id = $1 then coalesce(used_at, ${at('$4')}) else used_at end
             where document_id = $1 or email_hash = $2 returning document_id as "documentId", erased`,
    },
    [documentId, emailHash, erased, usedAt],
  );
  return rows.find((row) => row.documentId === documentId)?.erased ?? erased;
};

interface Erased {
  documentId: string;
  emailHash: string;
  erased: number;
  usedAt: number;
}

/** Takes away requests whose link is no longer good. */
export const sweepRequests = (query: Query) =>
  query({ name: '', text: 'delete from moderation_privacy_requests where expires_at < now()' });
