import { addCheckpoint } from '../../src/plugins/moderation/server/src/store/checkpoints';
import { verifyLedger } from '../../src/plugins/moderation/server/src/store/ledger';
import type { Query } from '../../src/plugins/moderation/server/src/store/sql';
import { driftedThreads } from '../../src/plugins/moderation/server/src/store/threads';
import { onSnapshot, withoutTriggers } from '../harness/database';
import { aComment, anArticle, decided } from '../harness/factories';
import { anAddress, type Json, rest, sql } from '../harness/newsroom';

/** Above every id: a checkpoint over all that the snapshot shows. */
const everything = 2_147_483_647;

/** What must hold at any moment, whoever is at work: one snapshot, counters as a recount gives them, an unbroken ledger. */
const expectAllToHold = () =>
  onSnapshot(async (query) => {
    expect(await driftedThreads(query)).toEqual([]);
    expect((await verifyLedger(query)).flaw).toBeUndefined();
  });

const decide = (documentId: string, data: Json, as: string) =>
  rest(`POST /moderation/comments/${documentId}/decisions`, { as, body: { data } });

describe('two moderators at the same moment', () => {
  test('on one comment: one wins, the other is told who and what', async () => {
    for (let round = 0; round < 10; round += 1) {
      const comment = await aComment(await anArticle());
      const answers = await Promise.all([
        decide(comment.documentId, { action: 'approve', version: 1 }, 'adminModerator'),
        decide(comment.documentId, { action: 'reject', guideline: 'abuse', version: 1 }, 'secondAdminModerator'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const [winner, loser] = answers[0].status === 201 ? answers : [answers[1], answers[0]];
      expect(loser.body.error).toMatchObject({
        name: 'DecisionConflict',
        details: {
          state: winner.body.data.comment.state,
          version: 2,
          decidedBy: winner.body.data.decision.by.name,
        },
      });
    }
    await expectAllToHold();
  });

  test('a moderator who approves while the reader withdraws leaves one order of events', async () => {
    for (let round = 0; round < 5; round += 1) {
      const comment = await aComment(await anArticle());
      const [approval, withdrawal] = await Promise.all([
        decide(comment.documentId, { action: 'approve', version: 1 }, 'adminModerator'),
        rest(`DELETE /api/comments/receipts/${comment.receipt}`),
      ]);
      expect(withdrawal.status).toBe(200);
      expect([201, 409]).toContain(approval.status);
    }
    await expectAllToHold();
  });
});

describe('fifty at once', () => {
  test('submit and are decided, with replies, and every count is exact', async () => {
    const articles = [await anArticle(), await anArticle()] as const;
    const of = (n: number) => articles[n % 2] ?? articles[0];
    const comments = await Promise.all(
      Array.from({ length: 50 }, (_, n) => aComment(of(n), { name: `Reader ${n}` }, { from: anAddress() })),
    );
    await expectAllToHold();
    await Promise.all(
      comments.map(({ documentId, receipt }, n) => {
        if (n % 5 === 0) return rest(`DELETE /api/comments/receipts/${receipt}`);
        const data = n % 3 === 0 ? { action: 'reject', guideline: 'off-topic' } : { action: 'approve' };
        return decide(documentId, { ...data, version: 1 }, n % 2 ? 'adminModerator' : 'secondAdminModerator');
      }),
    );
    await expectAllToHold();
    const expected = { withdrawn: 10, rejected: 13, approved: 27 };
    const rows = await sql(
      `select state, count(*)::int as n from moderation_comments where article_id = any($1) group by 1`,
      [articles.map(({ documentId }) => documentId)],
    );
    expect(Object.fromEntries(rows.map(({ state, n }) => [state, n]))).toEqual(expected);
  });
});

describe('SQL', () => {
  const attempts: [string, string, RegExp][] = [
    ['the text', `update moderation_comments set body = 'Changed' where document_id = $1`, /never edited/],
    ['the name', `update moderation_comments set name = 'Changed' where document_id = $1`, /never edited/],
    ['the article', `update moderation_comments set article_id = 'x' where document_id = $1`, /never edited/],
    ['the parent', `update moderation_comments set parent_id = 1 where document_id = $1`, /never edited/],
    ['the date', `update moderation_comments set submitted_at = now() where document_id = $1`, /never edited/],
    ['the hash', `update moderation_comments set content_hash = '' where document_id = $1`, /never edited/],
    ['the badges', `update moderation_comments set badges = '["staff"]' where document_id = $1`, /never edited/],
    ['whose it is', `update moderation_comments set reader_key = 'user:1' where document_id = $1`, /never edited/],
    ['who wrote it', `update moderation_comments set signed_in = not signed_in where document_id = $1`, /never edited/],
    [
      'when it shows, undecided',
      `update moderation_comments set visible_at = now() where document_id = $1`,
      /never edited/,
    ],
    [
      'the text, by blanking it without an erasure',
      `update moderation_comments set body = null where document_id = $1`,
      /never edited/,
    ],
    ['a comment, by deleting it', `delete from moderation_comments where document_id = $1`, /never deleted/],
    [
      'a decision',
      `update moderation_decisions set to_state = 'approved' where comment_id = (select id from moderation_comments where document_id = $1)`,
      /never changed/,
    ],
    [
      'a decision, by deleting it',
      `delete from moderation_decisions where comment_id = (select id from moderation_comments where document_id = $1)`,
      /never deleted/,
    ],
    ['a guideline', `update moderation_guidelines set text = $1 where code = 'abuse'`, /never changed/],
    ['a guideline, by deleting it', `delete from moderation_guidelines where code <> $1`, /never deleted/],
  ];
  test.concurrent.each(attempts)('cannot change %s', async (_, statement, refusal) => {
    const comment = await aComment(await anArticle());
    await expect(sql(statement, [comment.documentId])).rejects.toThrow(refusal);
  });

  test.concurrent.each(['comments', 'decisions', 'guidelines', 'checkpoints'])('cannot empty the %s', async (table) => {
    await expect(
      onSnapshot((query) => query({ name: '', text: `truncate moderation_${table} cascade` })),
    ).rejects.toThrow(/never deleted/);
  });

  test.concurrent('cannot change or delete a checkpoint', async () => {
    for (const statement of ['update moderation_checkpoints set decisions = 0', 'delete from moderation_checkpoints'])
      await expect(
        onSnapshot(async (query) => {
          await aCheckpoint(query);
          return query({ name: '', text: statement });
        }),
      ).rejects.toThrow(/never/);
  });
});

/** A checkpoint over all there is. Made for a snapshot that is taken back. */
const aCheckpoint = async (query: Query) => {
  await aComment(await anArticle());
  await addCheckpoint(query, everything);
};

describe('someone with all rights on the database', () => {
  /** A comment with three decisions, made before the snapshot. */
  const aHistory = async () => {
    const comment = await aComment(await anArticle(), { body: 'As it was.' });
    await decided(comment.documentId, { action: 'approve' });
    await decided(comment.documentId, { action: 'note', note: 'A note.' });
    await decided(comment.documentId, { action: 'reject', guideline: 'abuse' });
    return comment.documentId;
  };

  /** What verify-ledger finds after `tampering`, on a snapshot that nobody else sees. */
  const flawAfter = (id: string, tampering: string[], { checkpoint = false } = {}) =>
    onSnapshot(async (query) => {
      if (checkpoint) await addCheckpoint(query, everything);
      await withoutTriggers(query);
      for (const text of tampering) await query({ name: '', text }, text.includes('$1') ? [id] : []);
      return (await verifyLedger(query)).flaw;
    });

  const chain = `comment_id = (select id from moderation_comments where document_id = $1)`;

  const traces: [string, string[], RegExp][] = [
    [
      'alters a text',
      [`update moderation_comments set body = 'As it wasn’t.' where document_id = $1`],
      /not what was submitted/,
    ],
    [
      'alters a name',
      [`update moderation_comments set name = 'Somebody' where document_id = $1`],
      /not what was submitted/,
    ],
    [
      'alters a date',
      [`update moderation_comments set submitted_at = submitted_at - interval '1 day' where document_id = $1`],
      /not what was submitted/,
    ],
    [
      'moves a comment to another article',
      [`update moderation_comments set article_id = 'another' where document_id = $1`],
      /not what was submitted/,
    ],
    ['blanks a text', [`update moderation_comments set body = null where document_id = $1`], /gone without an erasure/],
    [
      'alters a text with its hash',
      [`update moderation_comments set body = 'x', content_hash = 'x' where document_id = $1`],
      /not what was submitted/,
    ],
    [
      'changes a state',
      [`update moderation_comments set state = 'approved' where document_id = $1`],
      /its decisions lead to rejected/,
    ],
    [
      'deletes the last decision',
      [`delete from moderation_decisions where seq = 4 and ${chain}`],
      /decision 4 is missing/,
    ],
    [
      'deletes a decision between',
      [`delete from moderation_decisions where seq = 3 and ${chain}`],
      /decision 3 is missing/,
    ],
    [
      'deletes the first decision',
      [`delete from moderation_decisions where seq = 1 and ${chain}`],
      /decision 1 is missing/,
    ],
    [
      'deletes the last decision and turns the version back',
      [
        `delete from moderation_decisions where seq = 4 and ${chain}`,
        `update moderation_comments set version = 3 where document_id = $1`,
      ],
      /its state is rejected, but its decisions lead to approved/,
    ],
    [
      'reorders a chain',
      [
        `update moderation_decisions set seq = 30 where seq = 3 and ${chain}`,
        `update moderation_decisions set seq = 3 where seq = 2 and ${chain}`,
        `update moderation_decisions set seq = 2 where seq = 30 and ${chain}`,
      ],
      /decision 2 .* does not follow the one before it/,
    ],
    [
      'changes a note',
      [`update moderation_decisions set note = 'Another.' where seq = 3 and ${chain}`],
      /the note of decision 3 .* was changed/,
    ],
    [
      'changes who decided',
      [`update moderation_decisions set actor_id = 'admin:99' where seq = 2 and ${chain}`],
      /decision 2 .* was changed/,
    ],
    [
      'changes the guideline cited',
      [`update moderation_decisions set guideline = 'threats' where seq = 4 and ${chain}`],
      /decision 4 .* was changed/,
    ],
    [
      'changes when it was decided',
      [`update moderation_decisions set decided_at = decided_at - interval '1 hour' where seq = 4 and ${chain}`],
      /decision 4 .* was changed/,
    ],
    [
      'deletes a comment and leaves its decisions',
      [`delete from moderation_comments where document_id = $1`],
      /its comment is missing/,
    ],
  ];
  test.concurrent.each(traces)('who %s is found out, and the row is named', async (_, tampering, flaw) => {
    const id = await aHistory();
    const found = await flawAfter(id, tampering);
    expect(found).toMatch(flaw);
    if (!found?.includes('its comment is missing')) expect(found).toContain(`comment ${id}`);
  });

  const gone = [
    `delete from moderation_decisions where ${chain}`,
    'delete from moderation_comments where document_id = $1',
  ];
  test.concurrent('who deletes a comment with all its decisions after a checkpoint is found out', async () => {
    expect(await flawAfter(await aHistory(), gone, { checkpoint: true })).toMatch(
      /^checkpoint \d+ covers \d+ decisions, but \d+ are there$/,
    );
  });

  test.concurrent('who swaps two decisions’ places in the order of all is found out by the checkpoint', async () => {
    const swap = [
      `update moderation_decisions d set id = -d.id where d.seq in (2, 4) and ${chain}`,
      `update moderation_decisions d set id = -o.id from moderation_decisions o
       where o.comment_id = d.comment_id and (d.seq, o.seq) in ((2, 4), (4, 2)) and o.id < 0 and d.${chain}`,
    ];
    expect(await flawAfter(await aHistory(), swap, { checkpoint: true })).toMatch(/made over other decisions/);
  });

  test.concurrent('who rewrites or removes a checkpoint is found out', async () => {
    const id = await aHistory();
    const twice = async (tampering: string) =>
      onSnapshot(async (query) => {
        await addCheckpoint(query, everything);
        await withoutTriggers(query);
        await query({ name: '', text: tampering });
        return (await verifyLedger(query)).flaw;
      });
    expect(id).toBeTruthy();
    const last = '(select max(id) from moderation_checkpoints)';
    expect(await twice(`update moderation_checkpoints set hash = 'x' where id = ${last}`)).toMatch(/other decisions/);
    expect(await twice(`update moderation_checkpoints set decisions = decisions - 1 where id = ${last}`)).toMatch(
      /covers/,
    );
    expect(await twice(`update moderation_checkpoints set previous_hash = 'x' where id = ${last}`)).toMatch(
      /does not follow/,
    );
  });

  test.concurrent('who does nothing of the kind is not accused', async () => {
    expect(await flawAfter(await aHistory(), [], { checkpoint: true })).toBeUndefined();
  });
});
