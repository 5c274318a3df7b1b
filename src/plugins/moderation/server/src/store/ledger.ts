import { checkpointHash, flawOfChain, genesis, type LedgerComment, type LedgerEntry } from '../domain/ledger';
import { ms } from './row';
import type { Query } from './sql';

const batch = 2_000;

export interface Checkpoint {
  id: number;
  uptoDecision: number;
  decisions: number;
  previousHash: string;
  hash: string;
}

const checkpointColumns = `id::int, upto_decision as "uptoDecision", decisions, previous_hash as "previousHash", hash`;

const newest = async (query: Query): Promise<Checkpoint | undefined> => {
  const [checkpoint] = await query<Checkpoint>({
    name: 'moderation_checkpoint',
    text: `select ${checkpointColumns} from moderation_checkpoints order by id desc limit 1`,
  });
  return checkpoint;
};

/** At most this many decisions to a checkpoint, so that making and verifying one takes little memory and no long lock. */
const checkpointSize = 10_000;

/**
 * The id up to which every decision is committed or never will be. The lock waits for those under way, which take their
 * ids before they commit: without it a checkpoint could pass over one with a lower id.
 */
export const settledUpTo = async (tx: Query): Promise<number> => {
  await tx({ name: 'moderation_ledger_lock', text: 'lock table moderation_decisions in share mode' });
  const [row] = await tx<{ id: number | null }>({
    name: 'moderation_ledger_last',
    text: 'select max(id) as id from moderation_decisions',
  });
  return row?.id ?? 0;
};

/**
 * Writes one checkpoint over the decisions since the last one, up to an id that is settled; answers how many they were,
 * 0 once all are covered.
 */
export const addCheckpoint = async (tx: Query, upto: number): Promise<number> => {
  const previous = await newest(tx);
  const hashes = await hashesBetween(tx, { after: previous?.uptoDecision ?? 0, upto });
  const last = hashes.at(-1);
  if (!last) return 0;
  const previousHash = previous?.hash ?? genesis;
  const hash = checkpointHash(
    previousHash,
    hashes.map((decision) => decision.hash),
  );
  await tx(
    {
      name: 'moderation_checkpoint_add',
      text: `insert into moderation_checkpoints (upto_decision, decisions, previous_hash, hash) values ($1, $2, $3, $4)`,
    },
    [last.id, hashes.length, previousHash, hash],
  );
  return hashes.length;
};

const hashesBetween = (query: Query, { after, upto }: { after: number; upto: number }) =>
  query<{ id: number; hash: string }>(
    {
      name: 'moderation_hashes',
      text: `select id, hash from moderation_decisions where id > $1 and id <= $2 order by id limit ${checkpointSize}`,
    },
    [after, upto],
  );

export interface LedgerReport {
  comments: number;
  decisions: number;
  checkpoints: number;
  /** Hash of the newest checkpoint: who keeps it elsewhere can tell later that nothing before it was rewritten. */
  head: string;
  /** The first thing that is wrong, in a sentence that names the row; absent where all holds. */
  flaw?: string;
}

/**
 * Walks the whole ledger and reports the first row that breaks it. Reads in batches; wants one consistent snapshot. With
 * `expected`, the head of an earlier run, that checkpoint must still be among those that lead to the head.
 */
export const verifyLedger = async (query: Query, { expected }: { expected?: string } = {}): Promise<LedgerReport> => {
  const report: LedgerReport = { comments: 0, decisions: 0, checkpoints: 0, head: genesis };
  report.flaw =
    (await verifyComments(query, report)) ??
    (await verifyOrphans(query)) ??
    (await verifyCheckpoints(query, { report, expected }));
  return report;
};

const verifyComments = async (query: Query, report: LedgerReport): Promise<string | undefined> => {
  for (let after = 0; ; ) {
    const comments = await commentsAfter(query, after);
    const last = comments.at(-1);
    if (!last) return undefined;
    const chains = await chainsOf(
      query,
      comments.map(({ id }) => id),
    );
    for (const comment of comments) {
      const chain = chains.get(comment.id) ?? [];
      const flaw = flawOfChain(comment, chain);
      if (flaw) return `comment ${comment.documentId}: ${flaw}`;
      report.comments += 1;
      report.decisions += chain.length;
    }
    after = last.id;
  }
};

const commentsAfter = (query: Query, after: number) =>
  query<LedgerComment & { id: number }>(
    {
      name: 'moderation_ledger_comments',
      text: `select c.id, c.document_id as "documentId", c.article_id as "articleId", c.locale, p.document_id as parent,
               c.name, c.body, ${ms('c.submitted_at')} as "submittedAt", c.content_hash as "contentHash",
               c.erased_at is not null as erased, c.state, c.version
             from moderation_comments c left join moderation_comments p on p.id = c.parent_id
             where c.id > $1 order by c.id limit ${batch}`,
    },
    [after],
  );

const chainsOf = async (query: Query, commentIds: number[]) => {
  const entries = await query<LedgerEntry & { commentId: number }>(
    {
      name: 'moderation_ledger_chains',
      text: `select d.comment_id as "commentId", d.document_id as "documentId", c.document_id as comment, d.seq, d.action,
               d.from_state as "from", d.to_state as "to", d.actor_kind as "actorKind", d.actor_id as "actorId", d.guideline,
               d.guideline_version as "guidelineVersion", d.note, d.note_hash as "noteHash",
               coalesce(d.note_erased, false) as "noteErased", d.findings, ${ms('d.decided_at')} as "decidedAt",
               d.previous_hash as previous, d.hash
             from moderation_decisions d join moderation_comments c on c.id = d.comment_id
             where d.comment_id = any($1) order by d.comment_id, d.seq`,
    },
    [commentIds],
  );
  const chains = new Map<number, LedgerEntry[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.commentId);
    if (chain) chain.push(entry);
    else chains.set(entry.commentId, [entry]);
  }
  return chains;
};

const verifyOrphans = async (query: Query): Promise<string | undefined> => {
  const [orphan] = await query<{ documentId: string }>({
    name: 'moderation_ledger_orphans',
    text: `select d.document_id as "documentId" from moderation_decisions d
             left join moderation_comments c on c.id = d.comment_id where c.id is null limit 1`,
  });
  return orphan && `decision ${orphan.documentId}: its comment is missing`;
};

const verifyCheckpoints = async (
  query: Query,
  { report, expected }: { report: LedgerReport; expected: string | undefined },
): Promise<string | undefined> => {
  const checkpoints = await query<Checkpoint>({
    name: 'moderation_ledger_checkpoints',
    text: `select ${checkpointColumns} from moderation_checkpoints order by id`,
  });
  let after = 0;
  let met = expected === undefined || expected === genesis;
  for (const checkpoint of checkpoints) {
    const where = `checkpoint ${checkpoint.id}`;
    if (checkpoint.previousHash !== report.head) return `${where} does not follow the one before it`;
    const hashes = await hashesBetween(query, { after, upto: checkpoint.uptoDecision });
    if (hashes.length !== checkpoint.decisions) {
      return `${where} covers ${checkpoint.decisions} decisions, but ${hashes.length} are there`;
    }
    if (
      checkpointHash(
        report.head,
        hashes.map(({ hash }) => hash),
      ) !== checkpoint.hash
    ) {
      return `${where} was made over other decisions than those that are there`;
    }
    after = checkpoint.uptoDecision;
    report.head = checkpoint.hash;
    report.checkpoints += 1;
    met ||= checkpoint.hash === expected;
  }
  return met ? undefined : `no checkpoint has the expected hash ${expected}`;
};
