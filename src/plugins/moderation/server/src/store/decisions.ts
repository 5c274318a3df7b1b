import type { DecisionView } from '../../../shared/contracts';
import type { Entry } from '../domain/ledger';
import { at, ms } from './row';
import type { Query } from './sql';

export interface NewDecision extends Entry {
  commentId: number;
  actorName: string;
  note: string | null;
  /** Epoch milliseconds from which anyone outside the desk may know. */
  settlesAt: number;
  hash: string;
}

/** Appends an entry to the chain of each comment. The unique index decisions_chain refuses a second one in its place. */
export const appendDecisions = (tx: Query, decisions: NewDecision[]) =>
  tx(
    {
      name: 'moderation_append',
      text: `
      insert into moderation_decisions (document_id, comment_id, seq, action, from_state, to_state, actor_kind, actor_id,
        actor_name, guideline, guideline_version, note, note_hash, findings, decided_at, settles_at, previous_hash, hash)
      select "documentId", "commentId", seq, action, "from", "to", "actorKind", "actorId", "actorName", guideline,
        "guidelineVersion", note, "noteHash", findings, ${at('"decidedAt"')}, ${at('"settlesAt"')}, previous, hash
      from jsonb_to_recordset($1) as d("documentId" text, "commentId" int, seq int, action text, "from" text, "to" text,
        "actorKind" text, "actorId" text, "actorName" text, guideline text, "guidelineVersion" int, note text,
        "noteHash" text, findings jsonb, "decidedAt" float8, "settlesAt" float8, previous text, hash text)`,
    },
    [JSON.stringify(decisions)],
  );

export type DecisionRow = Omit<DecisionView, 'decidedAt' | 'by' | 'guideline'> & {
  actorKind: DecisionView['by']['kind'];
  actorName: string;
  guideline: string | null;
  guidelineVersion: number | null;
  decidedAt: number;
  settlesAt: number;
};

const columns = `document_id as "documentId", seq, action, from_state as "from", to_state as "to", actor_kind as "actorKind",
  actor_name as "actorName", guideline, guideline_version as "guidelineVersion", note,
  ${ms('decided_at')} as "decidedAt", ${ms('settles_at')} as "settlesAt"`;

/** A comment's history, oldest first. Served by decisions_chain. */
export const historyOf = (query: Query, commentId: number) =>
  query<DecisionRow>(
    {
      name: 'moderation_history',
      text: `select ${columns} from moderation_decisions where comment_id = $1 order by seq`,
    },
    [commentId],
  );

/**
 * SQL for the moves of a comment that stand: an undo takes itself and the move just before it out. What was superseded by
 * another standing move inside its grace was never known outside, and is not among them either. Served by decisions_chain.
 */
const standing = `
  with moves as (
    select *, lead(action) over (order by seq) as following from moderation_decisions
    where comment_id = $1 and action not in ('note', 'escalate', 'uphold')),
  kept as (select * from moves where action <> 'undo' and following is distinct from 'undo'),
  standing as (select * from kept s where not exists (
    select 1 from kept later where later.seq > s.seq and later.decided_at < s.settles_at))`;

/** The newest standing move, settled or not; a comment always has one, its submission at least. */
export const standingMove = async (query: Query, commentId: number): Promise<DecisionRow | undefined> => {
  const [row] = await query<DecisionRow>(
    { name: 'moderation_standing', text: `${standing} select ${columns} from standing order by seq desc limit 1` },
    [commentId],
  );
  return row;
};

/** The newest standing move that has settled, which is what anyone outside the desk may know: what a receipt shows. */
export const settledMove = async (query: Query, commentId: number): Promise<DecisionRow | undefined> => {
  const [row] = await query<DecisionRow>(
    {
      name: 'moderation_settled',
      text: `${standing} select ${columns} from standing where settles_at <= clock_timestamp() order by seq desc limit 1`,
    },
    [commentId],
  );
  return row;
};

/** All standing moves that have settled, oldest first: what a reader may know of how a comment was decided. */
export const settledMoves = (query: Query, commentId: number): Promise<DecisionRow[]> =>
  query<DecisionRow>(
    {
      name: 'moderation_settled_all',
      text: `${standing} select ${columns} from standing where settles_at <= clock_timestamp() order by seq`,
    },
    [commentId],
  );

/** Whether a decision stands: not taken back, and not superseded before anyone could know of it. */
export const stands = async (query: Query, { commentId, seq }: { commentId: number; seq: number }): Promise<boolean> =>
  (
    await query({ name: 'moderation_stands', text: `${standing} select 1 from standing where seq = $2` }, [
      commentId,
      seq,
    ])
  ).length > 0;

/** One decision with its comment's id, for the job that announces it. Served by decisions_document. */
export const findDecision = async (query: Query, documentId: string) => {
  const [row] = await query<DecisionRow & { comment: string }>(
    {
      name: 'moderation_decision',
      text: `select d.*, c.document_id as comment
             from (select ${columns}, comment_id from moderation_decisions where document_id = $1) d
               join moderation_comments c on c.id = d.comment_id`,
    },
    [documentId],
  );
  return row;
};

/**
 * Everyone who ever decided a comment, with the name that the newest decision gives. Steps from one id to the next along
 * decisions_actor, so that it reads as many entries as there are moderators, not decisions.
 */
export const moderatorsWhoDecided = (query: Query) =>
  query<{ id: string; name: string }>({
    name: 'moderation_moderators',
    text: `
    with recursive actors as (
      (select actor_id from moderation_decisions where actor_kind = 'moderator' order by actor_id limit 1)
      union all
      select (select d.actor_id from moderation_decisions d where d.actor_kind = 'moderator' and d.actor_id > a.actor_id
              order by d.actor_id limit 1)
      from actors a where a.actor_id is not null)
    select a.actor_id as id, (select d.actor_name from moderation_decisions d
        where d.actor_kind = 'moderator' and d.actor_id = a.actor_id order by d.decided_at desc, d.id desc limit 1) as name
    from actors a where a.actor_id is not null order by name limit 500`,
  });
