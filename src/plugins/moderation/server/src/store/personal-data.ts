import type { ExportedComment, ExportedReport } from '../../../shared/privacy';
import { meant, type Whose } from './erasure';
import { ms } from './row';
import type { Query } from './sql';

/** As it is exported, but for what is gathered from other rows; times in epoch milliseconds. */
export interface PersonalRow
  extends Omit<ExportedComment, 'article' | 'submittedAt' | 'erasedAt' | 'decisions' | 'appeal' | 'mails'> {
  id: number;
  replies: boolean;
  digest: boolean;
  articleId: string;
  submittedAt: number;
  erasedAt: number | null;
}

/** All that is held in the rows of the comments that are meant, the next so many after one; oldest first. */
export const personalRows = (
  query: Query,
  { whose, after, limit }: { whose: Whose; after: number; limit: number },
): Promise<PersonalRow[]> => {
  const { name, condition, value } = meant(whose);
  return query<PersonalRow>(
    {
      name: `moderation_personal_by_${name}`,
      text: `select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, p.document_id as parent,
               c.state, ${ms('c.submitted_at')} as "submittedAt", ${ms('c.erased_at')} as "erasedAt", c.name, c.body,
               c.email, c.notify_replies as replies, c.notify_digest as digest, c.signed_in as "signedIn", c.badges, c.content_hash as "contentHash",
               c.address_hash is not null as "addressHashKept"
             from moderation_comments c left join moderation_comments p on p.id = c.parent_id
             where ${condition} and c.id > $2 order by c.id limit $3`,
    },
    [value, after, limit],
  );
};

/** How many comments are meant whose words are still there. */
export const countHeld = async (query: Query, whose: Whose): Promise<number> => {
  const { name, condition, value } = meant(whose);
  const [row] = await query<{ count: number }>(
    {
      name: `moderation_count_held_by_${name}`,
      text: `select count(*)::int as count from moderation_comments c where ${condition} and c.erased_at is null`,
    },
    [value],
  );
  return row?.count ?? 0;
};

/** Reports that somebody made, by what proves it; none by a single comment's receipt. */
const madeBy = (whose: Whose): { name: string; condition: string; value: string } | undefined => {
  if ('comment' in whose) return undefined;
  if ('reader' in whose) return { name: 'reader', condition: 'reporter_key = $1', value: whose.reader };
  return { name: 'email', condition: 'lower(email) = lower($1)', value: whose.email };
};

export interface MadeReport extends Omit<ExportedReport, 'reportedAt' | 'closedAt'> {
  reportedAt: number;
  closedAt: number | null;
}

/** Served by reports_reporter and reports_email. */
export const reportsMade = async (query: Query, whose: Whose): Promise<MadeReport[]> => {
  const by = madeBy(whose);
  if (!by) return [];
  return query<MadeReport>(
    {
      name: `moderation_reports_by_${by.name}`,
      text: `select document_id as "documentId", guideline, text, name, email, ${ms('reported_at')} as "reportedAt",
               ${ms('closed_at')} as "closedAt", outcome
             from moderation_reports where ${by.condition} order by id`,
    },
    [by.value],
  );
};

/** Whether there is anything of whoever is meant, erased or not. */
export const isKnown = async (query: Query, whose: Whose): Promise<boolean> => {
  const { name, condition, value } = meant(whose);
  const kept = 'reader' in whose ? 'or exists (select from moderation_readers where key = $1)' : '';
  const [row] = await query<{ known: boolean }>(
    {
      name: `moderation_known_by_${name}`,
      text: `select exists (select from moderation_comments c where ${condition}) ${kept} as known`,
    },
    [value],
  );
  return row?.known ?? false;
};

/** The standing that is kept under a key. Served by readers_key. */
export const keptStanding = async (query: Query, key: string) => {
  const [row] = await query<{ standing: string; suspendedUntil: number | null }>(
    {
      name: 'moderation_kept_standing',
      text: `select standing, ${ms('suspended_until')} as "suspendedUntil" from moderation_readers where key = $1`,
    },
    [key],
  );
  return row;
};
