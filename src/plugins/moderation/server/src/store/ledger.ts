import { checkpointHasher, flawOfChain, genesis, type LedgerComment, type LedgerEntry } from '../domain/ledger';
import { checkpointsAfter, type DecisionRange, hashesIn } from './checkpoints';
import { ms } from './row';
import type { Query } from './sql';
import { driftedThreads } from './threads';

const batch = 2_000;

export interface LedgerReport {
  comments: number;
  /** How many of the comments were erased on a privacy request: their words can no longer be held against their hash. */
  erased: number;
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
  const report: LedgerReport = { comments: 0, erased: 0, decisions: 0, checkpoints: 0, head: genesis };
  report.flaw =
    (await verifyComments(query, report)) ??
    (await verifyOrphans(query)) ??
    (await verifyCheckpoints(query, { report, expected })) ??
    (await verifyCounters(query));
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
      if (comment.erased) report.erased += 1;
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
  let last = { id: 0, uptoDecision: 0 };
  let met = expected === undefined || expected === genesis;
  for (;;) {
    const checkpoints = await checkpointsAfter(query, { id: last.id, limit: batch });
    if (checkpoints.length === 0) return met ? undefined : `no checkpoint has the expected hash ${expected}`;
    for (const checkpoint of checkpoints) {
      const where = `checkpoint ${checkpoint.id}`;
      if (checkpoint.previousHash !== report.head) return `${where} does not follow the one before it`;
      const range = { after: last.uptoDecision, upto: checkpoint.uptoDecision };
      const there = await hashedAnew(query, { previous: report.head, range });
      if (there.decisions !== checkpoint.decisions) {
        return `${where} covers ${checkpoint.decisions} decisions, but ${there.decisions} are there`;
      }
      if (there.hash !== checkpoint.hash) return `${where} was made over other decisions than those that are there`;
      last = checkpoint;
      report.head = checkpoint.hash;
      report.checkpoints += 1;
      met ||= checkpoint.hash === expected;
    }
  }
};

/** What a checkpoint over these decisions would say, however many they are; read in pages. */
const hashedAnew = async (query: Query, { previous, range }: { previous: string; range: DecisionRange }) => {
  const hasher = checkpointHasher(previous);
  let decisions = 0;
  for (let { after } = range; ; ) {
    const page = await hashesIn(query, { after, upto: range.upto });
    const last = page.at(-1);
    if (!last) return { decisions, hash: hasher.digest() };
    hasher.add(page.map(({ hash }) => hash));
    decisions += page.length;
    after = last.id;
  }
};

const verifyCounters = async (query: Query): Promise<string | undefined> => {
  const [drifted] = await driftedThreads(query);
  return (
    drifted && `the thread of article ${drifted.articleId} in ${drifted.locale} counts other comments than there are`
  );
};
