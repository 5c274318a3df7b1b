import type { State } from '../../../shared/contracts';
import type { Draft, Reader, StoredComment } from '../domain/comment';
import type { Decidable, Ruled } from '../domain/decision';
import type { Entry } from '../domain/ledger';
import { guidelinesOf, rulesOf } from '../domain/queue';
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
      reader_key, signed_in, address_hash, content_hash, state, version, priority, escalated, reply_count, held, rules,
      guidelines, notify_replies, notify_digest, submitted_at, visible_at, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text, 1, $15, false, 0,
      cardinality($26::text[]) > 0, $26, $27, $28, $29,
      ${at('$16')}, case when $14::text = 'approved' then ${at('$16')} end, ${at('$16')}, ${at('$16')})
    on conflict (document_id) do nothing
    returning id, document_id
  ), decision as (
    insert into moderation_decisions (document_id, comment_id, seq, action, to_state, actor_kind, actor_id, actor_name,
      findings, decided_at, settles_at, previous_hash, hash)
    select $17, id, 1, 'submit', $14::text, $18, $19, $20, $21, ${at('$16')}, ${at('$16')}, $13, $22 from comment
  ), thread as (
    insert into moderation_threads as t (document_id, article_id, locale, approved, pending, rejected, shown, version, held)
    values ($23, $2, $3, $24::int, 1 - $24::int, 0, $25::int, $25::int,
      case when $24::int = 0 and cardinality($26::text[]) > 0 then 1 else 0 end)
    on conflict (article_id, locale) do update set approved = t.approved + excluded.approved,
      pending = t.pending + excluded.pending, held = t.held + excluded.held, shown = t.shown + excluded.shown, version = t.version + excluded.version
  )
  select id from comment`,
};

/** Stores a new comment with its first decision and counts it; undefined where there is one of this documentId. */
export const addComment = async (tx: Query, c: NewComment): Promise<number | undefined> => {
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
    ...[rulesOf(c.first.findings), guidelinesOf(c.first.findings)],
    ...[c.draft.notify?.replies ?? false, c.draft.notify?.digest ?? false],
  ]);
  return row?.id;
};

/** What one of these documentIds was sent as, and whether within so many hours and not taken back. Served by comments_document. */
export const findSent = async (
  query: Query,
  { documentIds, hours }: { documentIds: string[]; hours: number },
): Promise<{ documentId: string; state: State; stands: boolean } | undefined> => {
  const [row] = await query<{ documentId: string; state: State; stands: boolean }>(
    {
      name: 'moderation_sent',
      text: `select c.document_id as "documentId", d.to_state as state,
               c.state <> 'withdrawn' and c.submitted_at > clock_timestamp() - make_interval(hours => $2) as stands
             from moderation_comments c join moderation_decisions d on d.comment_id = c.id and d.seq = 1
             where c.document_id = any($1)`,
    },
    [documentIds, hours],
  );
  return row;
};

export interface DecidableComment extends StoredComment, Omit<Decidable, 'lastMove'> {
  replyCount: number;
  /** State of the root above; null for a root. */
  rootState: State | null;
  /** Hash of the newest decision: what the next one builds on. */
  lastHash: string;
  /** Who made the newest decision, for colleagues. */
  lastActor: string;
  /** The newest decision that moved the state; null while only the submission did. */
  lastMove: {
    documentId: string;
    from: State;
    to: State;
    by: 'moderator' | 'rule' | 'reader';
    /** Who, for colleagues. */
    name: string;
    action: string;
    seq: number;
    decidedAt: number;
    settlesAt: number;
  } | null;
}

/** SQL for the newest decision that moved a comment's state. Served by decisions_chain. */
export const lastMove = (commentId: string) => `
      select jsonb_build_object('documentId', document_id, 'from', from_state, 'to', to_state, 'by', actor_kind, 'name', actor_name, 'action', action, 'seq', seq,
        'decidedAt', ${ms('decided_at')}, 'settlesAt', ${ms('settles_at')}) as move
      from moderation_decisions where comment_id = ${commentId} and action in ('approve', 'reject', 'reopen', 'withdraw', 'undo')
      order by seq desc limit 1`;

const decidable = {
  name: 'moderation_decidable',
  text: `
  select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, c.parent_id as "parentId",
    c.root_id as "rootId", c.name, c.body, c.email, c.reader_key as "readerKey", c.state, c.version, c.escalated, c.held,
    c.reports, c.appealed, c.priority, c.guideline, c.decided_by as "decidedBy", r.state as "rootState",
    c.reply_count as "replyCount", ${ms('c.submitted_at')} as "submittedAt",
    c.content_hash as "contentHash", ${ms('c.erased_at')} as "erasedAt", d.hash as "lastHash", d.actor_name as "lastActor", m.move as "lastMove",
    (select guideline from moderation_decisions where comment_id = c.id and action = 'reject' order by seq desc limit 1)
      as "lastRejectedUnder",
    array(select distinct f ->> 'guideline' from moderation_decisions s, jsonb_array_elements(s.findings) f
      where s.comment_id = c.id and s.seq = 1 and f ? 'guideline') as "foundGuidelines",
    ${ms(`date_trunc('milliseconds', clock_timestamp())`)} as now
  from moderation_comments c
    join moderation_decisions d on d.comment_id = c.id and d.seq = c.version
    left join moderation_comments r on r.id = c.root_id
    left join lateral (
      ${lastMove('c.id')}) m on true
  where c.document_id = any($1)`,
};

/**
 * Comments as decisions need them, their rows locked until the transaction ends: two who decide together come one after
 * the other, and the second sees what the first did. A reply's root is locked with it, and all in the order of their ids,
 * which is everyone's order: two batches, or a batch and a single decision, never wait for each other in a circle. Served
 * by comments_document and decisions_chain.
 */
export const findForDecision = async (tx: Query, documentIds: string[]): Promise<DecidableComment[]> => {
  await tx(
    {
      name: 'moderation_lock',
      text: `with asked as (select id, root_id from moderation_comments where document_id = any($1))
             select 1 from moderation_comments
             where id in (select id from asked union select root_id from asked where root_id is not null)
             order by id for update`,
    },
    [documentIds],
  );
  return tx<DecidableComment>(decidable, [documentIds]);
};

/** The same for one comment without a lock, for reading. */
export const findComment = async (query: Query, documentId: string): Promise<DecidableComment | undefined> => {
  const [row] = await query<DecidableComment>(decidable, [[documentId]]);
  return row;
};

/** documentId of the comment with this id. */
export const documentIdOf = async (query: Query, id: number): Promise<string | null> => {
  const [row] = await query<{ documentId: string }>(
    {
      name: 'moderation_document_of',
      text: 'select document_id as "documentId" from moderation_comments where id = $1',
    },
    [id],
  );
  return row?.documentId ?? null;
};

/** Holds a comment's row until the transaction ends. */
export const lockComment = (tx: Query, id: number) =>
  tx({ name: 'moderation_lock_id', text: 'select 1 from moderation_comments where id = $1 for update' }, [id]);

export interface Moved extends Ruled {
  id: number;
  /** The version that was decided on. */
  version: number;
  /** Epoch milliseconds at which an approval becomes visible; null leaves it as it is. */
  visibleAt: number | null;
}

/** The moves themselves, compare-and-set on `version`; answers how many were made. */
export const moveComments = async (tx: Query, moves: Moved[]): Promise<number> => {
  const rows = await tx(
    {
      name: 'moderation_move',
      text: `
      update moderation_comments c set state = m.state, version = c.version + 1, escalated = m.escalated,
        visible_at = coalesce(${at('m."visibleAt"')}, c.visible_at), priority = m.priority, guideline = m.guideline,
        guidelines = m.guidelines, decided_by = m."decidedBy", reports = m.reports, appealed = m.appealed, updated_at = now()
      from jsonb_to_recordset($1) as m(id int, version int, state text, escalated boolean, "visibleAt" float8,
        priority int, guideline text, guidelines text[], "decidedBy" text, reports int, appealed boolean)
      where c.id = m.id and c.version = m.version returning c.id`,
    },
    [JSON.stringify(moves)],
  );
  return rows.length;
};
