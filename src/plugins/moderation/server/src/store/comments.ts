import type { State } from '../../../shared/contracts';
import type { Draft, Reader, StoredComment } from '../domain/comment';
import type { Entry } from '../domain/ledger';
import { at, ms } from './row';
import type { Query } from './sql';
import { countReply } from './threads';

export interface NewComment {
  draft: Draft;
  reader: Reader;
  documentId: string;
  parentId: number | null;
  rootId: number | null;
  state: Extract<State, 'pending' | 'approved'>;
  priority: number;
  submittedAt: number;
  contentHash: string;
  first: Entry & { hash: string; actorName: string };
}

/** comment, its first decision and the thread's counters, in one statement: one round trip, all or nothing. */
const addStatement = {
  name: 'moderation_add',
  text: `
  with comment as (
    insert into moderation_comments (document_id, article_id, locale, parent_id, root_id, name, body, email, badges,
      reader_key, signed_in, address_hash, content_hash, state, version, priority, escalated, reply_count,
      submitted_at, visible_at, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text, 1, $15, false, 0,
      ${at('$16')}, case when $14::text = 'approved' then ${at('$16')} end, ${at('$16')}, ${at('$16')})
    returning id, document_id
  ), decision as (
    insert into moderation_decisions (document_id, comment_id, seq, action, to_state, actor_kind, actor_id, actor_name,
      findings, decided_at, settles_at, previous_hash, hash)
    select $17, id, 1, 'submit', $14::text, $18, $19, $20, $21, ${at('$16')}, ${at('$16')}, $13, $22 from comment
  ), thread as (
    insert into moderation_threads as t (document_id, article_id, locale, approved, pending, rejected, shown, version)
    values ($23, $2, $3, $24::int, 1 - $24::int, 0, $25::int, $25::int)
    on conflict (article_id, locale) do update set approved = t.approved + excluded.approved,
      pending = t.pending + excluded.pending, shown = t.shown + excluded.shown, version = t.version + excluded.version
  )
  select id from comment`,
};

/** Stores a new comment with its first decision and counts it. */
export const addComment = async (tx: Query, c: NewComment): Promise<number> => {
  const approved = c.state === 'approved' ? 1 : 0;
  const shown = approved && c.rootId !== null ? await countReply(tx, { rootId: c.rootId, by: 1 }) : approved;
  const [row] = await tx<{ id: number }>(addStatement, [
    ...[
      c.documentId,
      c.draft.articleId,
      c.draft.locale,
      c.parentId,
      c.rootId,
      c.draft.name,
      c.draft.body,
      c.draft.email,
    ],
    ...[JSON.stringify(c.reader.badges), c.reader.key, c.reader.signedIn, c.reader.addressHash, c.contentHash, c.state],
    ...[c.priority, c.submittedAt, c.first.documentId, c.first.actorKind, c.first.actorId, c.first.actorName],
    ...[JSON.stringify(c.first.findings), c.first.hash, c.documentId, approved, shown],
  ]);
  if (!row) throw new Error('A new comment gave no row');
  return row.id;
};

export interface DecidableComment extends StoredComment {
  replyCount: number;
  /** Hash of the newest decision: what the next one builds on. */
  lastHash: string;
  /** Who made the newest decision, for colleagues. */
  lastActor: string;
  /** The newest decision that moved the state; null while only the submission did. */
  lastMove: {
    from: State;
    to: State;
    by: 'moderator' | 'rule' | 'reader';
    action: string;
    seq: number;
    decidedAt: number;
    settlesAt: number;
  } | null;
  /** The database's clock, read after the row was locked. */
  now: number;
}

/** SQL for the newest decision that moved a comment's state. Served by decisions_chain. */
export const lastMove = (commentId: string) => `
      select jsonb_build_object('from', from_state, 'to', to_state, 'by', actor_kind, 'action', action, 'seq', seq,
        'decidedAt', ${ms('decided_at')}, 'settlesAt', ${ms('settles_at')}) as move
      from moderation_decisions where comment_id = ${commentId} and action in ('approve', 'reject', 'reopen', 'withdraw', 'undo')
      order by seq desc limit 1`;

const decidable = {
  name: 'moderation_decidable',
  text: `
  select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, c.parent_id as "parentId",
    c.root_id as "rootId", c.name, c.body, c.email, c.reader_key as "readerKey", c.state, c.version, c.escalated,
    c.reply_count as "replyCount", ${ms('c.submitted_at')} as "submittedAt",
    c.content_hash as "contentHash", d.hash as "lastHash", d.actor_name as "lastActor", m.move as "lastMove",
    ${ms(`date_trunc('milliseconds', clock_timestamp())`)} as now
  from moderation_comments c
    join moderation_decisions d on d.comment_id = c.id and d.seq = c.version
    left join lateral (
      ${lastMove('c.id')}) m on true
  where c.document_id = $1`,
};

/**
 * One comment as a decision needs it, its row locked until the transaction ends: two who decide together come one after
 * the other, and the second sees what the first did. Served by comments_document and decisions_chain.
 */
export const findForDecision = async (tx: Query, documentId: string): Promise<DecidableComment | undefined> => {
  await tx({ name: 'moderation_lock', text: 'select 1 from moderation_comments where document_id = $1 for update' }, [
    documentId,
  ]);
  const [row] = await tx<DecidableComment>(decidable, [documentId]);
  return row;
};

/** The same without a lock, for reading. */
export const findComment = async (query: Query, documentId: string): Promise<DecidableComment | undefined> => {
  const [row] = await query<DecidableComment>(decidable, [documentId]);
  return row;
};

/** Holds a comment's row until the transaction ends. */
export const lockComment = (tx: Query, id: number) =>
  tx({ name: 'moderation_lock_id', text: 'select 1 from moderation_comments where id = $1 for update' }, [id]);

export interface Moved {
  to: State;
  /** Epoch milliseconds at which an approval becomes visible; undefined leaves it as it is. */
  visibleAt?: number;
  escalated: boolean;
  priority?: number;
}

/** The move itself, compare-and-set on `version`; false where someone else was first. */
export const moveComment = async (tx: Query, comment: DecidableComment, moved: Moved): Promise<boolean> => {
  const rows = await tx(
    {
      name: 'moderation_move',
      text: `update moderation_comments set state = $3, version = version + 1, escalated = $4,
               visible_at = coalesce(${at('$5')}, visible_at), priority = coalesce($6, priority), updated_at = now()
             where id = $1 and version = $2 returning id`,
    },
    [comment.id, comment.version, moved.to, moved.escalated, moved.visibleAt ?? null, moved.priority ?? null],
  );
  return rows.length === 1;
};
