import type { Query } from './sql';

/** What the writers of a comment and of the one it answers asked to be told. */
export interface Wishes {
  email: string | null;
  digest: boolean;
  /** Who is to hear of the comment as an answer; null where nobody asked, or would hear of words of their own. */
  parent: { id: number; email: string; digest: boolean } | null;
}

/** Served by the primary key, twice. */
export const wishesOf = async (query: Query, commentId: number): Promise<Wishes> => {
  const [row] = await query<Wishes>(
    {
      name: 'moderation_wishes',
      text: `
      select c.email, c.notify_digest as digest,
        case when p.notify_replies and p.email is not null and p.state = 'approved' and p.reader_key <> c.reader_key
            and lower(p.email) is distinct from lower(c.email)
          then jsonb_build_object('id', p.id, 'email', p.email, 'digest', p.notify_digest) end as parent
      from moderation_comments c left join moderation_comments p on p.id = c.parent_id where c.id = $1`,
    },
    [commentId],
  );
  if (!row) throw new Error(`Comment ${commentId} is not there`);
  return row;
};

export interface NewNotice {
  /** Of the comment whose writer is told. */
  commentId: number;
  kind: 'outcome' | 'reply';
  /** documentId of the decision, or of the answer. */
  about: string;
  addressHash: string;
  digest: boolean;
}

/** Keeps what a reader is to be told; undefined where the reader has been told of this very thing before. */
export const addNotice = async (tx: Query, n: NewNotice): Promise<number | undefined> => {
  const [row] = await tx<{ id: number }>(
    {
      name: 'moderation_notice',
      text: `insert into moderation_notices as n (comment_id, kind, about, address_hash, digest) values ($1, $2, $3, $4, $5)
             on conflict (comment_id, about) do update set made_at = excluded.made_at where n.sent_at is null
             returning id`,
    },
    [n.commentId, n.kind, n.about, n.addressHash, n.digest],
  );
  return row?.id;
};

export interface Notice {
  id: number;
  kind: NewNotice['kind'];
  about: string;
  addressHash: string;
  /** documentId of the comment whose writer is told. */
  comment: string;
}

const columns = `n.id, n.kind, n.about, n.address_hash as "addressHash", c.document_id as comment`;

/** One that nobody has been told of yet. */
export const findNotice = async (query: Query, id: number): Promise<Notice | undefined> => {
  const [row] = await query<Notice>(
    {
      name: 'moderation_notice_one',
      text: `select ${columns} from moderation_notices n join moderation_comments c on c.id = n.comment_id
             where n.id = $1 and n.sent_at is null`,
    },
    [id],
  );
  return row;
};

/**
 * A day, less what a round can be late: rounds come each hour, and after 24 whole hours the digest would come an hour later
 * each day. Hours, which summer time makes no longer or shorter.
 */
const day = `interval '23 hours 30 minutes'`;
const hadOne = (hash: string) => `exists (select from moderation_notices s
  where s.address_hash = ${hash} and s.digest and s.sent_at > clock_timestamp() - ${day})`;

/**
 * One waiting notice of each reader whose last digest is a day old. Served by notices_waiting and notices_sent. None whose
 * digest is being sent right now: a job that is at work cannot be replaced, and a second one would send it twice.
 */
export const dueDigests = (query: Query, limit: number): Promise<{ notice: number }[]> =>
  query<{ notice: number }>(
    {
      name: 'moderation_digests_due',
      text: `select min(n.id) as notice from moderation_notices n where n.digest and n.sent_at is null
             group by n.address_hash having not ${hadOne('n.address_hash')}
               and not exists (select from graphile_worker.jobs j
                 where j.key = 'send-digest:' || min(n.id) and j.locked_at is not null)
             order by 1 limit $1`,
    },
    [limit],
  );

/** What waits for the same reader's digest as this notice, oldest first; nothing where the reader had one today. */
export const noticesBeside = (query: Query, { notice, limit }: { notice: number; limit: number }): Promise<Notice[]> =>
  query<Notice>(
    {
      name: 'moderation_notices_beside',
      text: `select ${columns} from moderation_notices n join moderation_comments c on c.id = n.comment_id
             where n.digest and n.sent_at is null
               and n.address_hash = (select address_hash from moderation_notices where id = $1)
               and not ${hadOne('n.address_hash')}
             order by n.id limit $2`,
    },
    [notice, limit],
  );

/** Those that a mail told of. */
export const markSent = (query: Query, ids: number[]) =>
  query(
    {
      name: 'moderation_notices_told',
      text: 'update moderation_notices set sent_at = clock_timestamp() where id = any($1)',
    },
    [ids],
  );

/** Those that are no longer true, or that nobody wants to hear: should they become true again, they are made again. */
export const dropNotices = (query: Query, ids: number[]) =>
  query({ name: 'moderation_notices_drop', text: 'delete from moderation_notices where id = any($1)' }, [ids]);

/**
 * Forgets what was told a month ago, and what can be told to nobody since the address is gone. That an answer was told is
 * kept as long as the address, so that it is told once.
 */
export const sweepNotices = (query: Query) =>
  query({
    name: 'moderation_notices_sweep',
    text: `delete from moderation_notices n using moderation_comments c where c.id = n.comment_id
           and (c.email is null or (n.kind = 'outcome' and n.sent_at < now() - interval '30 days'))`,
  });
