import { manyPending } from '../harness/crowd';
import { aComment, anAdminWith, anArticle, decided } from '../harness/factories';
import { type Json, type Person, rest, sql, until } from '../harness/newsroom';
import { aStream } from '../harness/stream';

const start = (data: Json, as: string | Person = 'adminModerator') =>
  rest('POST /moderation/bulk', { as, body: { data } });
const look = async (documentId: string, as = 'adminModerator'): Promise<Json> =>
  (await rest(`GET /moderation/bulk/${documentId}`, { as })).body.data;
const undo = (documentId: string, as: string | Person = 'adminModerator') =>
  rest(`POST /moderation/bulk/${documentId}/undo`, { as });
const becomes = (documentId: string, state: string): Promise<Json> =>
  until(`the batch is ${state}`, async () => {
    const batch = await look(documentId);
    return batch.state === state && batch;
  });

const started = async (data: Json): Promise<Json> => {
  const { status, body } = await start(data);
  if (status !== 202) throw new Error(JSON.stringify(body));
  return body.data;
};

const unread = (documentIds: string[]) => documentIds.map((documentId) => ({ documentId, version: 1 }));
const statesOf = async (documentIds: string[]): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await sql('select state, count(*)::int from moderation_comments where document_id = any($1) group by 1', [
        documentIds,
      ])
    ).map(({ state, count }) => [state, count]),
  );
/** An article with as many comments that wait. */
const aCrowd = async (count: number) => {
  const article = await anArticle();
  const first = await aComment(article);
  const rest = await manyPending(article, {
    key: `user:crowd-${Math.random().toString(36).slice(2)}`,
    count: count - 1,
  });
  return { article, comments: [first.documentId, ...rest] };
};

test('a thousand comments are decided by one decision; what a colleague decided first is left to them, and named', async () => {
  const { comments } = await aCrowd(1000);
  const [first = '', second = '', third = ''] = comments;
  await decided(second, { action: 'reject', guideline: 'vulgarity' }, 'secondAdminModerator');
  await decided(third, { action: 'note', note: 'Hm.' }, 'secondAdminModerator');
  const stream = await aStream('secondAdminModerator');
  const batch = await started({
    ...{ action: 'reject', guideline: 'promotion', note: 'A campaign.' },
    selection: { comments: [...unread(comments), { documentId: 'nobodysaidthis', version: 1 }] },
  });
  expect(batch).toMatchObject({ action: 'reject', guideline: 'promotion', by: { name: 'Mona Tester' }, total: 1001 });

  const done = await becomes(batch.documentId, 'done');
  expect(done).toMatchObject({ total: 1001, done: 1001, decided: 998, refused: 3, undone: 0 });
  expect(done.refusals).toEqual([
    { documentId: second, name: 'DecisionConflict', decidedBy: 'Mirza Tester', state: 'rejected' },
    { documentId: third, name: 'DecisionConflict', decidedBy: 'Mirza Tester', state: 'pending' },
    { documentId: 'nobodysaidthis', name: 'NotFoundError', decidedBy: null, state: null },
  ]);
  expect(await statesOf(comments)).toEqual({ rejected: 999, pending: 1 });
  await stream.hears('change', { type: 'bulk', documentId: batch.documentId, state: 'done', done: 1001 });
  // A colleague's list marks each of them.
  const told = new Set(stream.heard.flatMap(({ data }) => (data.by?.name === 'Mona Tester' ? data.documentId : [])));
  expect(comments.filter((documentId) => !told.has(documentId))).toEqual([second, third]);
  stream.close();

  const { history } = (await rest(`GET /moderation/comments/${first}`, { as: 'adminModerator' })).body.data;
  expect(history.at(-1)).toMatchObject({ action: 'reject', note: 'A campaign.', by: { name: 'Mona Tester' } });
  // All settle together, each with its grace.
  const settled = await sql(
    `select distinct settles_at from moderation_decisions d join moderation_comments c on c.id = d.comment_id
     where c.document_id = any($1) and d.action = 'reject' and d.guideline = 'promotion'`,
    [comments],
  );
  expect(settled).toHaveLength(1);
});

test('a batch taken back inside its grace was never seen by a reader', async () => {
  const { article, comments } = await aCrowd(600);
  const seen = new Set<number>();
  let watching = true;
  const watch = async () => {
    while (watching) seen.add((await rest(`GET /api/articles/${article.documentId}/comments`)).body.meta.count);
  };
  const watched = watch();
  const { documentId } = await started({ action: 'approve', selection: { comments: unread(comments) } });
  const done = await becomes(documentId, 'done');
  expect(Date.parse(done.undoUntil)).toBeGreaterThan(Date.now());
  expect(await statesOf(comments)).toEqual({ approved: 600 });
  // A colleague goes over one of them: that decision stays.
  const [kept = ''] = comments;
  await decided(kept, { action: 'reject', guideline: 'vulgarity' }, 'secondAdminModerator');

  expect(await undo(documentId)).toMatchObject({ status: 202, body: { data: { undoUntil: null } } });
  const undone = await becomes(documentId, 'undone');
  expect(undone).toMatchObject({ decided: 600, undone: 599 });
  expect(undone.refusals).toEqual([
    { documentId: kept, name: 'DecisionConflict', decidedBy: 'Mirza Tester', state: 'rejected' },
  ]);
  expect(await statesOf(comments)).toEqual({ pending: 599, rejected: 1 });
  // Asked again, nothing more happens.
  expect((await undo(documentId)).body.data).toMatchObject({ state: 'undone', undone: 599 });

  await until(
    'its decisions would have settled',
    async () =>
      (await sql('select settles_at < now() as over from moderation_bulks where document_id = $1', [documentId]))[0]
        .over,
  );
  watching = false;
  await watched;
  expect([...seen]).toEqual([0]);
});

test('an undo stops a batch that still runs, and takes back what it has decided', async () => {
  const { comments } = await aCrowd(3000);
  const { documentId } = await started({ action: 'approve', selection: { comments: unread(comments) } });
  await until('it has begun', async () => (await look(documentId)).done > 0);
  expect((await undo(documentId)).status).toBe(202);
  const undone = await becomes(documentId, 'undone');
  expect(undone.undone).toBe(undone.decided);
  expect(await statesOf(comments)).toEqual({ pending: 3000 });
});

test('a filter decides what matched when it was sent, and is narrowed where it matches too much or nothing', async () => {
  const { article, comments } = await aCrowd(40);
  const filter = { article: article.documentId };
  const stream = await aStream('secondAdminModerator');
  const { documentId, total } = await started({ action: 'escalate', selection: { queue: 'waiting', filter } });
  expect(total).toBe(40);
  const [first = ''] = comments;
  await stream.hears('change', { type: 'decided', documentId: first, action: 'escalate', version: 2 }, 5);
  stream.close();
  const late = await aComment(article);
  const done = await becomes(documentId, 'done');
  expect(done).toMatchObject({ decided: 40, undoUntil: null });
  const escalated = await sql('select document_id from moderation_comments where article_id = $1 and escalated', [
    article.documentId,
  ]);
  expect(escalated.map(({ document_id }) => document_id).sort()).toEqual([...comments].sort());
  expect(comments).not.toContain(late.documentId);

  // What moves no state cannot be taken back.
  const tooLate = await undo(documentId);
  expect([tooLate.status, tooLate.body.error.name]).toEqual([409, 'UndoTooLate']);
  const nothing = await start({ action: 'escalate', selection: { queue: 'appealed', filter } });
  expect([nothing.status, nothing.body.error.details.errors[0].path]).toEqual([400, ['selection']]);
});

test('a batch is its moderator’s to take back, as long as its grace runs; colleagues may look', async () => {
  const { documentId: comment } = await aComment(await anArticle());
  const { documentId } = await started({ action: 'approve', selection: { comments: unread([comment]) } });
  const done = await becomes(documentId, 'done');
  expect(await look(documentId, 'secondAdminModerator')).toMatchObject({ decided: 1, by: done.by });
  const theirs = await undo(documentId, 'secondAdminModerator');
  expect([theirs.status, theirs.body.error.name]).toEqual([403, 'ForbiddenError']);
  await until('its grace is over', async () => (await look(documentId)).undoUntil === null);
  const late = await undo(documentId);
  expect([late.status, late.body.error.name]).toEqual([409, 'UndoTooLate']);
});

test('a guideline that is retired in the middle of a batch refuses the rest, and the batch ends', async () => {
  const { comments } = await aCrowd(2);
  const { documentId } = await started({ action: 'note', note: 'Hm.', selection: { comments: unread(comments) } });
  await becomes(documentId, 'done');
  // The batch as it would stand then, with a guideline that is in force no more.
  await sql(
    `with batch as (update moderation_bulks set state = 'running', action = 'reject', guideline = 'retired', done = 1, decided = 1
       where document_id = $1 returning id)
     update moderation_bulk_items set outcome = null where bulk_id = (select id from batch) and position = 2`,
    [documentId],
  );
  await sql(`select graphile_worker.add_job('bulk', json_build_object('bulk', $1::text))`, [documentId]);
  expect(await becomes(documentId, 'done')).toMatchObject({
    ...{ done: 2, decided: 1, refused: 1 },
    refusals: [{ documentId: comments[1], name: 'ValidationError', decidedBy: null, state: null }],
  });
});

test('deciding one by one is not a permission to decide many', async () => {
  const login = await anAdminWith(['plugin::moderation.queue.read', 'plugin::moderation.comments.decide']);
  const { token } = (await rest('POST /admin/login', { body: login })).body.data;
  const as = { ...login, token, name: '' };
  expect((await start({ action: 'approve', selection: { comments: unread(['a']) } }, as)).status).toBe(403);
  expect((await undo('a', as)).status).toBe(403);
});

const one = { documentId: 'a', version: 1 };
const right = { action: 'approve', selection: { comments: [one] } };
test.each<[string, unknown, string]>([
  ['nothing', undefined, 'data'],
  ['a list', [], 'data'],
  ['no action', { selection: right.selection }, 'data.action'],
  ['an action that is none', { ...right, action: 'undo' }, 'data.action'],
  ['an unknown field', { ...right, by: 'admin:1' }, 'data.by'],
  ['a rejection without a guideline', { ...right, action: 'reject' }, 'data.guideline'],
  ['a guideline that is not in force', { ...right, action: 'reject', guideline: 'nosuch' }, 'guideline'],
  ['a guideline with an approval', { ...right, guideline: 'vulgarity' }, 'data.guideline'],
  ['a note without words', { ...right, action: 'note' }, 'data.note'],
  ['a note that is too long', { ...right, note: 'x'.repeat(2001) }, 'data.note'],
  ['no selection', { action: 'approve' }, 'data.selection'],
  ['an empty selection', { action: 'approve', selection: {} }, 'data.selection.queue'],
  ['both selections', { action: 'approve', selection: { comments: [one], queue: 'waiting' } }, 'data.selection.queue'],
  ['a filter without a queue', { action: 'approve', selection: { filter: {} } }, 'data.selection.queue'],
  ['a queue that is none', { action: 'approve', selection: { queue: 'mine', filter: {} } }, 'data.selection.queue'],
  [
    'a filter that is none',
    { action: 'approve', selection: { queue: 'all', filter: { state: 'x' } } },
    'data.selection.filter.state',
  ],
  ['comments that are no list', { action: 'approve', selection: { comments: one } }, 'data.selection.comments'],
  ['no comment', { action: 'approve', selection: { comments: [] } }, 'data.selection.comments'],
  ['too many', { action: 'approve', selection: { comments: Array(4001).fill(1) } }, 'data.selection.comments'],
  ['one twice', { action: 'approve', selection: { comments: [one, one] } }, 'data.selection.comments.1.documentId'],
  [
    'no version',
    { action: 'approve', selection: { comments: [{ documentId: 'a' }] } },
    'data.selection.comments.0.version',
  ],
  [
    'a version beyond all',
    { action: 'approve', selection: { comments: [{ ...one, version: 2 ** 40 }] } },
    'data.selection.comments.0.version',
  ],
  [
    'an id that is none',
    { action: 'approve', selection: { comments: [{ ...one, documentId: "'; drop" }] } },
    'data.selection.comments.0.documentId',
  ],
])('a batch of %s is refused, and the field named', async (_, data, path) => {
  const { status, body } = await start(data);
  expect([status, body.error.name]).toEqual([400, 'ValidationError']);
  expect(body.error.details.errors.map((flaw: Json) => flaw.path.join('.'))).toContain(path);
});

test('a body that is too large, and a batch that is none, are refused', async () => {
  const comments = unread(Array.from({ length: 6000 }, (_, n) => `${'c'.repeat(20)}${n}`));
  expect((await start({ action: 'approve', selection: { comments } })).status).toBe(413);
  expect((await rest('GET /moderation/bulk/nosuchbatch', { as: 'adminModerator' })).status).toBe(404);
  expect((await undo('nosuchbatch')).status).toBe(404);
  expect((await rest(`GET /moderation/bulk/${encodeURIComponent("' or 1=1")}`, { as: 'adminModerator' })).status).toBe(
    400,
  );
});
