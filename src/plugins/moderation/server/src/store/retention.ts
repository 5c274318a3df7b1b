import type { Query } from './sql';

/** For how many days each is kept; 0 for ever. */
export interface Keeping {
  addressHashDays: number;
  emailDays: number;
  rejectedDays: number;
  withdrawnDays: number;
  /** Within which a rejection can be appealed: nothing of it goes before. */
  appealDays: number;
}

/** Ids of comments: above the first, up to and with the second. */
export interface Stretch {
  after: number;
  upto: number;
}

/** The highest id of a comment. */
export const lastComment = async (query: Query): Promise<number> => {
  const [row] = await query<{ id: number | null }>({
    name: 'moderation_retention_last',
    text: 'select max(id) as id from moderation_comments',
  });
  return row?.id ?? 0;
};

/*
 * Each looks through one stretch of the table by its primary key, so that no index has to be kept for what is asked once
 * a day. Rows that somebody works on are left for tomorrow: retention waits for nobody.
 */

const stretch = 'c.id > $1 and c.id <= $2';
const olderThan = (instant: string, days: string) => `${instant} < now() - make_interval(days => ${days})`;

const clear = async (tx: Query, { name, column, due, values }: Clearing): Promise<number> =>
  (
    await tx(
      {
        name,
        text: `with due as (${due} for update of c skip locked)
               update moderation_comments c set ${column} = null from due where c.id = due.id returning c.id`,
      },
      values,
    )
  ).length;

interface Clearing {
  name: string;
  column: string;
  due: string;
  values: unknown[];
}

/** Takes away hashes of addresses; answers how many. */
export const clearAddressHashes = (tx: Query, { after, upto }: Stretch, { addressHashDays }: Keeping) =>
  clear(tx, {
    ...{ name: 'moderation_retention_addresses', column: 'address_hash', values: [after, upto, addressHashDays] },
    due: `select c.id from moderation_comments c
          where ${stretch} and c.address_hash is not null and $3::int > 0 and ${olderThan('c.submitted_at', '$3::int')}`,
  });

/** The comment's newest decision, `d`. Served by decisions_chain. */
const decided = 'join moderation_decisions d on d.comment_id = c.id and d.seq = c.version';
/** Days that a rejection is open to an appeal, and other decisions are not. */
const appealable = (days: string) => `(case when c.state = 'rejected' then ${days} else 0 end)`;

/** Takes away e-mail addresses of comments that are decided; answers how many. */
export const clearEmails = (tx: Query, { after, upto }: Stretch, { emailDays, appealDays }: Keeping) =>
  clear(tx, {
    ...{ name: 'moderation_retention_emails', column: 'email', values: [after, upto, emailDays, appealDays] },
    due: `select c.id from moderation_comments c ${decided}
          where ${stretch} and c.email is not null and c.state <> 'pending' and not c.appealed and $3::int > 0
            and ${olderThan('d.decided_at', `$3::int + ${appealable('$4::int')}`)}`,
  });

/** Takes names and e-mail addresses out of reports that were answered; answers how many. Served by reports_email. */
export const clearReporters = async (query: Query, { emailDays }: Keeping): Promise<number> =>
  (
    await query(
      {
        name: 'moderation_retention_reporters',
        text: `update moderation_reports set email = null, name = null
               where email is not null and $1::int > 0 and ${olderThan('closed_at', '$1::int')} returning id`,
      },
      [emailDays],
    )
  ).length;

/** Ids of comments that are not kept any longer, their rows held. */
export const dueForErasure = async (tx: Query, { after, upto }: Stretch, keeping: Keeping) => {
  const rows = await tx<{ id: number; state: 'rejected' | 'withdrawn' }>(
    {
      name: 'moderation_retention_words',
      text: `select c.id, c.state from moderation_comments c ${decided}
             where ${stretch} and c.erased_at is null and not c.appealed
               and ((c.state = 'rejected' and $3::int > 0 and ${olderThan('d.decided_at', '$3::int + $5::int')})
                 or (c.state = 'withdrawn' and $4::int > 0 and ${olderThan('d.decided_at', '$4::int')}))
             order by c.id for update of c skip locked`,
    },
    [after, upto, keeping.rejectedDays, keeping.withdrawnDays, keeping.appealDays],
  );
  return rows;
};

/**
 * Has PostgreSQL clear away the dead rows in which erased words still stand; its own rhythm would leave them until a fifth
 * of the table is dead. Works beside everything else; outside a transaction.
 */
export const clearDeadRows = async (query: Query): Promise<void> => {
  for (const table of ['comments', 'decisions', 'appeals', 'reports', 'changes', 'privacy_requests'])
    await query({ name: '', text: `vacuum (skip_locked) moderation_${table}` });
};

/** Whether anything was erased since yesterday's run. Served by changes_at. */
export const anyErasure = async (query: Query): Promise<boolean> => {
  const [row] = await query<{ any: boolean }>({
    name: 'moderation_retention_any',
    text: `select exists (select from moderation_changes
             where changed_at > now() - interval '25 hours' and kind in ('erasure', 'retention')) as any`,
  });
  return row?.any ?? false;
};
