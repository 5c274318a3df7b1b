import type { State } from '../../../shared/contracts';
import type { BulkAction, BulkRefusal, BulkView } from '../../../shared/desk';
import { at, ms } from './row';
import type { Query } from './sql';

export interface BulkRow {
  id: number;
  documentId: string;
  actorId: string;
  actorName: string;
  action: BulkAction;
  guideline: string | null;
  note: string | null;
  total: number;
  done: number;
  decided: number;
  refused: number;
  undone: number;
  state: BulkView['state'];
  /** Epoch milliseconds, as are all below. */
  undoUntil: number;
  settlesAt: number;
  createdAt: number;
  now: number;
}

const columns = `id, document_id as "documentId", actor_id as "actorId", actor_name as "actorName", action, guideline, note,
  total, done, decided, refused, undone, state, ${ms('undo_until')} as "undoUntil", ${ms('settles_at')} as "settlesAt",
  ${ms('created_at')} as "createdAt", ${ms('clock_timestamp()')} as now`;

export interface NewBulk {
  documentId: string;
  actor: { id: string; name: string };
  action: BulkAction;
  guideline?: string;
  note?: string;
  comments: { documentId: string; version: number }[];
  /** Milliseconds from now. */
  undoableFor: number;
  settlesAfter: number;
}

/** Keeps what a batch is to decide, and in which versions it was seen. */
export const addBulk = async (tx: Query, bulk: NewBulk): Promise<void> => {
  const [row] = await tx<{ id: number }>(
    {
      name: 'moderation_bulk_add',
      text: `insert into moderation_bulks
               (document_id, actor_id, actor_name, action, guideline, note, total, undo_until, settles_at)
             values ($1, $2, $3, $4, $5, $6, $7, ${later('$8')}, ${later('$9')}) returning id`,
    },
    [
      ...[bulk.documentId, bulk.actor.id, bulk.actor.name, bulk.action, bulk.guideline ?? null, bulk.note ?? null],
      ...[bulk.comments.length, bulk.undoableFor, bulk.settlesAfter],
    ],
  );
  await tx(
    {
      name: 'moderation_bulk_items_add',
      text: `insert into moderation_bulk_items (bulk_id, position, document_id, version)
             select $1, position, document_id, version
             from unnest($2::text[], $3::int[]) with ordinality as c (document_id, version, position)`,
    },
    [row?.id, bulk.comments.map((c) => c.documentId), bulk.comments.map((c) => c.version)],
  );
};

const later = (parameter: string) => `clock_timestamp() + make_interval(secs => ${parameter}::float8 / 1000)`;

export const findBulk = async (query: Query, documentId: string): Promise<BulkRow | undefined> => {
  const [row] = await query<BulkRow>(
    { name: 'moderation_bulk', text: `select ${columns} from moderation_bulks where document_id = $1` },
    [documentId],
  );
  return row;
};

/**
 * The same, held until the transaction ends: of several who would work on a batch one does. `skip` answers undefined where
 * somebody does already, instead of waiting.
 */
export const lockBulk = async (tx: Query, documentId: string, { skip = false } = {}): Promise<BulkRow | undefined> => {
  const wait = skip ? 'skip locked' : '';
  const [row] = await tx<BulkRow>(
    {
      name: `moderation_bulk_lock${skip ? '_skip' : ''}`,
      text: `select ${columns} from moderation_bulks where document_id = $1 for update ${wait}`,
    },
    [documentId],
  );
  return row;
};

export interface BulkItem {
  position: number;
  documentId: string;
  version: number;
}

/** The next of a batch that have this outcome, null for those that wait; in order. Served by the primary key. */
export const nextItems = (
  tx: Query,
  { id, outcome, limit }: { id: number; outcome: 'decided' | null; limit: number },
): Promise<BulkItem[]> =>
  tx<BulkItem>(
    {
      name: 'moderation_bulk_next',
      text: `select position, document_id as "documentId", version from moderation_bulk_items
             where bulk_id = $1 and outcome is not distinct from $2 order by position limit $3`,
    },
    [id, outcome, limit],
  );

export interface ItemOutcome {
  position: number;
  outcome: 'decided' | 'refused' | 'undone' | 'left';
  refusal: BulkRefusal['name'] | null;
  decidedBy: string | null;
  state: State | null;
}

/** Writes down what became of items, and the batch's progress with it. */
export const keepOutcomes = async (
  tx: Query,
  { id, outcomes, state }: { id: number; outcomes: ItemOutcome[]; state: BulkView['state'] },
): Promise<void> => {
  const many = (outcome: ItemOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length;
  const [decided, refused, undone] = [many('decided'), many('refused'), many('undone')];
  await tx(
    {
      name: 'moderation_bulk_outcomes',
      text: `update moderation_bulk_items i
             set outcome = o.outcome, refusal = o.refusal, decided_by = o."decidedBy", state = o.state
             from jsonb_to_recordset($2)
               as o (position int, outcome text, refusal text, "decidedBy" text, state text)
             where i.bulk_id = $1 and i.position = o.position`,
    },
    [id, JSON.stringify(outcomes)],
  );
  await tx(
    {
      name: 'moderation_bulk_progress',
      text: `update moderation_bulks set done = done + $2, decided = decided + $3, refused = refused + $4,
               undone = undone + $5, state = $6, touched_at = now(),
               note = case when $6 in ('done', 'undone') then null else note end where id = $1`,
    },
    [id, decided + refused, decided, refused, undone, state],
  );
};

/** Moves the end of a batch's grace; in epoch milliseconds. */
export const setGrace = (tx: Query, { id, undoUntil, settlesAt }: Pick<BulkRow, 'id' | 'undoUntil' | 'settlesAt'>) =>
  tx(
    {
      name: 'moderation_bulk_grace',
      text: `update moderation_bulks set undo_until = ${at('$2')}, settles_at = ${at('$3')} where id = $1`,
    },
    [id, undoUntil, settlesAt],
  );

export const setBulkState = (tx: Query, { id, state }: Pick<BulkRow, 'id' | 'state'>) =>
  tx(
    {
      name: 'moderation_bulk_state',
      text: 'update moderation_bulks set state = $2, touched_at = now() where id = $1',
    },
    [id, state],
  );

/** The first of a batch with this outcome. */
export const refusalsOf = (
  query: Query,
  { id, outcome, limit }: { id: number; outcome: 'refused' | 'left'; limit: number },
): Promise<BulkRefusal[]> =>
  query<BulkRefusal>(
    {
      name: 'moderation_bulk_refusals',
      text: `select document_id as "documentId", refusal as name, decided_by as "decidedBy", state
             from moderation_bulk_items where bulk_id = $1 and outcome = $2 order by position limit $3`,
    },
    [id, outcome, limit],
  );

/** Batches that are not finished and have stood still for so many seconds. A table of few rows: see `sweepBulks`. */
export const standingStill = async (query: Query, { seconds }: { seconds: number }): Promise<string[]> =>
  (
    await query<{ documentId: string }>(
      {
        name: '',
        text: `select document_id as "documentId" from moderation_bulks
               where state in ('running', 'undoing') and touched_at <= now() - make_interval(secs => $1)`,
      },
      [seconds],
    )
  ).map(({ documentId }) => documentId);

/** Takes away batches of last week: what they decided is in the log. */
export const sweepBulks = (query: Query) =>
  query({
    name: '',
    text: `with old as (select id from moderation_bulks
             where state in ('done', 'undone') and created_at < now() - interval '7 days'),
           items as (delete from moderation_bulk_items where bulk_id in (select id from old))
           delete from moderation_bulks where id in (select id from old)`,
  });
