import { checkpointHash, entryHash, genesis, noteHash } from '../../src/plugins/moderation/server/src/domain/ledger';
import {
  addCheckpoint,
  anyUnsealed,
  isLockTimeout,
  settledUpTo,
} from '../../src/plugins/moderation/server/src/store/checkpoints';
import { verifyLedger } from '../../src/plugins/moderation/server/src/store/ledger';
import type { Query } from '../../src/plugins/moderation/server/src/store/sql';
import { onSnapshot, withoutTriggers } from '../harness/database';
import { aComment, anArticle } from '../harness/factories';

/** Above every id: a checkpoint over all that the snapshot shows. */
const everything = 2_147_483_647;

const sealAll = async (query: Query) => {
  while ((await addCheckpoint(query, everything)) > 0);
};

test('there is something to seal until all of it is sealed', async () => {
  await aComment(await anArticle());
  await onSnapshot(async (query) => {
    expect(await anyUnsealed(query)).toBe(true);
    await sealAll(query);
    expect(await anyUnsealed(query)).toBe(false);
  });
});

test('a checkpoint gives way where decisions are being written, rather than hold up the next ones', async () => {
  await onSnapshot(async (writer) => {
    await writer({ name: '', text: 'lock table moderation_decisions in row exclusive mode' });
    const refusal = await onSnapshot((query) => settledUpTo(query).catch((error: unknown) => error));
    expect(isLockTimeout(refusal)).toBe(true);
  });
});

test('a checkpoint over more decisions than a page holds is verified whole', async () => {
  const { documentId } = await aComment(await anArticle());
  await onSnapshot(async (query) => {
    await withoutTriggers(query);
    await sealAll(query);
    const decisions = await noted(query, { documentId, times: 10_001 });
    await sealInOne(query, decisions);
    expect((await verifyLedger(query)).flaw).toBeUndefined();
    await query({ name: '', text: 'update moderation_decisions set id = -id where hash = $1' }, [decisions.at(-1)]);
    expect((await verifyLedger(query)).flaw).toMatch(/covers 10001 decisions, but 10000 are there/);
  });
});

test('counters that are not what a recount gives are found, by article and locale', async () => {
  const article = await anArticle();
  await aComment(article);
  await onSnapshot(async (query) => {
    const text = 'update moderation_threads set approved = approved + 1 where article_id = $1';
    await query({ name: '', text }, [article.documentId]);
    expect((await verifyLedger(query)).flaw).toBe(
      `the thread of article ${article.documentId} in en counts other comments than there are`,
    );
  });
});

test('erased comments are counted', async () => {
  const { documentId } = await aComment(await anArticle());
  await onSnapshot(async (query) => {
    const { erased } = await verifyLedger(query);
    const text = `update moderation_comments set erased_at = now(), body = null, name = null, email = null, address_hash = null,
       reader_key = 'erased:' || document_id where document_id = $1`;
    await query({ name: '', text }, [documentId]);
    expect(await verifyLedger(query)).toMatchObject({ erased: erased + 1, flaw: undefined });
  });
});

/** A comment's chain made longer by notes; answers their hashes. */
const noted = async (query: Query, { documentId, times }: { documentId: string; times: number }) => {
  const [first] = await query<{ comment_id: number; hash: string }>(
    {
      name: '',
      text: `select comment_id, hash from moderation_decisions
             where comment_id = (select id from moderation_comments where document_id = $1)`,
    },
    [documentId],
  );
  let previous = first?.hash ?? '';
  const entries = Array.from({ length: times }, (_, index) => {
    const entry = {
      ...{ documentId: `${documentId}-${index}`, comment: documentId, seq: index + 2, action: 'note' as const },
      ...{ from: 'pending' as const, to: 'pending' as const, actorKind: 'moderator' as const, actorId: 'admin:1' },
      ...{ guideline: null, guidelineVersion: null, noteHash: noteHash('n'), findings: [], decidedAt: 1, previous },
    };
    previous = entryHash(entry);
    return { ...entry, hash: previous };
  });
  await query(
    {
      name: '',
      text: `insert into moderation_decisions (document_id, comment_id, seq, action, from_state, to_state, actor_kind,
               actor_id, actor_name, note, note_hash, findings, decided_at, settles_at, previous_hash, hash)
             select "documentId", $2, seq, action, "from", "to", "actorKind", "actorId", 'A', 'n', "noteHash", findings,
               to_timestamp(0.001), to_timestamp(0.001), previous, hash
             from jsonb_to_recordset($1) as e("documentId" text, seq int, action text, "from" text, "to" text,
               "actorKind" text, "actorId" text, "noteHash" text, findings jsonb, previous text, hash text) order by seq`,
    },
    [JSON.stringify(entries), first?.comment_id],
  );
  const text = 'update moderation_comments set version = $2 where document_id = $1';
  await query({ name: '', text }, [documentId, times + 1]);
  return entries.map(({ hash }) => hash);
};

/** One checkpoint over these decisions, the newest there are, whatever their number. */
const sealInOne = async (query: Query, hashes: string[]) => {
  const [newest] = await query<{ hash: string }>({
    name: '',
    text: 'select hash from moderation_checkpoints order by id desc limit 1',
  });
  const previous = newest?.hash ?? genesis;
  await query(
    {
      name: '',
      text: `insert into moderation_checkpoints (upto_decision, decisions, previous_hash, hash)
             select max(id), $1, $2, $3 from moderation_decisions`,
    },
    [hashes.length, previous, checkpointHash(previous, hashes)],
  );
};
