import {
  aComment,
  anAppeal,
  anApprovedComment,
  anArticle,
  aReport,
  becomesVisible,
  decided,
} from '../harness/factories';
import { type Json, person, rest } from '../harness/newsroom';

/** The bodies on a page of the desk, in order. */
const bodies = async (query: Record<string, string | number>, as = 'adminModerator'): Promise<string[]> => {
  const answer = await desk(query, as);
  expect(answer.status).toBe(200);
  return answer.body.data.map((comment: Json) => comment.body);
};

const desk = (query: Record<string, string | number>, as = 'adminModerator') =>
  rest(`GET /moderation/queue?${new URLSearchParams(query as Record<string, string>)}`, { as });

const linked = 'One https://a.example two https://b.example three https://c.example';

describe('the queues of the desk', () => {
  let article: string;

  beforeAll(async () => {
    article = (await anArticle()).documentId;
    const under = (body: string) => aComment({ documentId: article }, { body });
    await under('Plain');
    await under(linked);
    await decided((await under('Escalated')).documentId, { action: 'escalate' });
    await decided((await under('Rejected')).documentId, { action: 'reject', guideline: 'threats' });
    const reported = await under('Reported');
    const appealed = await under('Appealed');
    await decided(reported.documentId, { action: 'approve' });
    await decided(appealed.documentId, { action: 'reject', guideline: 'off-topic' });
    await becomesVisible(reported.receipt);
    await becomesVisible(appealed.receipt, 'rejected');
    await aReport(reported.documentId);
    await anAppeal(appealed);
  });

  test.each([
    ['waiting', ['Escalated', 'Plain', linked]],
    ['held', [linked]],
    ['escalated', ['Escalated']],
    ['reported', ['Reported']],
    ['appealed', ['Appealed']],
    ['approved', ['Reported']],
    ['rejected', ['Appealed', 'Rejected']],
    ['all', ['Appealed', 'Reported', 'Rejected', 'Escalated', linked, 'Plain']],
  ])('%s holds what belongs there, in its usual order', async (queue, expected) => {
    expect(await bodies({ queue, article })).toEqual(expected);
  });

  test.each([
    ['oldest', ['Plain', linked, 'Escalated']],
    ['newest', ['Escalated', linked, 'Plain']],
    ['priority', ['Escalated', 'Plain', linked]],
  ])('what waits comes %s first where that is asked for, and page by page too', async (order, expected) => {
    expect(await bodies({ article, order })).toEqual(expected);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await desk({ article, order, limit: 1, ...(cursor && { cursor }) });
      found.push(...body.data.map((comment: Json) => comment.body));
      cursor = body.meta.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(expected);
  });

  test('a comment tells why it is held, how often it was reported and under what it was rejected', async () => {
    const [held] = (await desk({ queue: 'held', article })).body.data;
    expect(held).toMatchObject({
      held: true,
      reports: 0,
      appealed: false,
      guideline: null,
      claim: null,
      decidedBy: null,
    });
    expect(held.findings.map(({ rule, guideline }: Json) => [rule, guideline])).toContainEqual([
      'too-many-links',
      'promotion',
    ]);
    const [reported] = (await desk({ queue: 'reported', article })).body.data;
    expect(reported).toMatchObject({ reports: 1, state: 'approved', actions: ['uphold', 'reject', 'reopen', 'note'] });
    const [appealed] = (await desk({ queue: 'appealed', article })).body.data;
    expect(appealed).toMatchObject({ appealed: true, guideline: 'off-topic', decidedBy: 'Mona Tester' });
    expect(appealed.actions).toContain('uphold');
  });

  test.each([
    ['guideline', { queue: 'all', guideline: 'promotion' }, [linked]],
    ['guideline of a rejection', { queue: 'all', guideline: 'threats' }, ['Rejected']],
    ['rule', { queue: 'all', rule: 'too-many-links' }, [linked]],
    ['language', { queue: 'waiting', locale: 'ar' }, []],
    ['days that hold them', { queue: 'held', from: '2020-01-01', to: '2999-01-01' }, [linked]],
    ['days before them', { queue: 'held', to: '2020-01-01' }, []],
    ['hours that nothing has waited', { queue: 'waiting', waiting: 1 }, []],
    ['words', { queue: 'all', q: 'escalat' }, ['Escalated']],
    ['words and a guideline', { queue: 'all', q: 'example', guideline: 'promotion' }, [linked]],
    ['words that occur nowhere', { queue: 'all', q: 'perambulate' }, []],
  ])('is narrowed by %s', async (_, query, expected) => {
    expect(await bodies({ article, ...query })).toEqual(expected);
  });

  test('is narrowed by whoever decided', async () => {
    const moderators = (await rest('GET /moderation/queue/choices', { as: 'adminModerator' })).body.data.moderators;
    const { id } = moderators.find(({ name }: Json) => name === 'Mona Tester');
    expect(await bodies({ queue: 'rejected', article, moderator: id })).toEqual(['Appealed', 'Rejected']);
    expect(await bodies({ queue: 'rejected', article, moderator: 'admin:99999' })).toEqual([]);
  });

  test('is narrowed by a reader, whose record stands beside the comment', async () => {
    const reader = await person('reader');
    const comment = await aComment({ documentId: article }, { name: undefined, body: 'Signed' }, { as: 'reader' });
    const key = `user:${reader.id}`;
    expect(await bodies({ queue: 'waiting', article, reader: key })).toEqual(['Signed']);
    const { body } = await rest(`GET /moderation/comments/${comment.documentId}`, { as: 'adminModerator' });
    expect(body.data.reader).toMatchObject({ key, signedIn: true, standing: 'normal' });
    await decided(comment.documentId, { action: 'approve' });
  });

  test('is narrowed by a tag that the article carries', async () => {
    const slug = `tag-${Math.random().toString(36).slice(2)}`;
    const tags = '/content-manager/collection-types/api::tag.tag';
    const made = await rest(`POST ${tags}?locale=en`, { as: 'superAdmin', body: { name: slug, slug } });
    const tag = made.body.data.documentId;
    const tagged = await anArticle({ tags: { connect: [{ documentId: tag }] } });
    await aComment(tagged, { body: 'Under the tag' });
    expect(await bodies({ queue: 'waiting', tag })).toEqual(['Under the tag']);
  });

  test('counts what matches, for whoever would decide it all', async () => {
    const count = async (query: string) =>
      (await rest(`GET /moderation/queue/matching?article=${article}&${query}`, { as: 'adminModerator' })).body.data;
    expect(await count('queue=held')).toEqual({ count: 1, capped: false });
    expect(await count('queue=all&q=perambulate')).toEqual({ count: 0, capped: false });
  });

  test('upholding answers reports and an appeal, and the counts follow', async () => {
    const own = (await anArticle()).documentId;
    const { documentId } = await anApprovedComment({ documentId: own });
    await aReport(documentId);
    await aReport(documentId);
    expect(await bodies({ queue: 'reported', article: own })).toHaveLength(1);
    const { comment } = await decided(documentId, { action: 'uphold' });
    expect(comment).toMatchObject({ state: 'approved', actions: ['reject', 'reopen', 'note'] });
    expect(await bodies({ queue: 'reported', article: own })).toEqual([]);
    const { body } = await rest(`GET /moderation/comments/${documentId}`, { as: 'adminModerator' });
    expect(body.data.reports.map(({ closedAt }: Json) => typeof closedAt)).toEqual(['string', 'string']);
  });

  test('an undone rejection opens the reports again that it had answered', async () => {
    const own = (await anArticle()).documentId;
    const { documentId } = await anApprovedComment({ documentId: own });
    await aReport(documentId);
    await decided(documentId, { action: 'reject', guideline: 'abuse' });
    expect(await bodies({ queue: 'reported', article: own })).toEqual([]);
    await decided(documentId, { action: 'undo' });
    expect(await bodies({ queue: 'reported', article: own })).toHaveLength(1);
  });

  test('nothing is upheld that nobody contests', async () => {
    const comment = await aComment({ documentId: article });
    const body = { data: { action: 'uphold', version: 1 } };
    const answer = await rest(`POST /moderation/comments/${comment.documentId}/decisions`, {
      as: 'adminModerator',
      body,
    });
    expect(answer).toMatchObject({ status: 409, body: { error: { name: 'IllegalMove' } } });
  });
});

describe('search', () => {
  let article: string;
  beforeAll(async () => {
    article = (await anArticle()).documentId;
    for (const [name, body] of [
      ['Jîyan', 'متى تغادر آخر رحلة؟'],
      ['Rona Ferhadî', 'کەشتییەکە دواکەوت'],
      ['Deniz', 'ISTANBUL ve İzmir ışıkları'],
      ['Percy', 'It is 100% true_ish, C:\\ferry'],
    ])
      await aComment({ documentId: article }, { name, body });
  });

  test.each([
    ['an Arabic word', 'رحلة', 'Jîyan'],
    ['an Arabic word without its hamza', 'اخر', 'Jîyan'],
    ['part of a Sorani word', 'کەشتی', 'Rona Ferhadî'],
    ['a Sorani word typed with Arabic letters', 'كەشتيیەكە', 'Rona Ferhadî'],
    ['a name', 'ferhadî', 'Rona Ferhadî'],
    ['capitals that mean the same', 'istanbul', 'Deniz'],
    ['dotted and dotless letters', 'IZMIR', 'Deniz'],
    ['two words in another order', 'izmir istanbul', 'Deniz'],
    ['a per cent sign as itself', '100%', 'Percy'],
    ['an underscore as itself', 'true_ish', 'Percy'],
    ['a backslash as itself', 'c:\\ferry', 'Percy'],
  ])('finds %s', async (_, q, name) => {
    const { body } = await desk({ queue: 'all', article, q });
    expect(body.data.map((comment: Json) => comment.name)).toEqual([name]);
  });

  test.each([['tru%sh'], ['ist_nbul'], ["'; drop table x; --"], ['x'.repeat(200)]])(
    'takes %s for nothing but words',
    async (q) => {
      expect(await bodies({ queue: 'all', article, q })).toEqual([]);
    },
  );
});

describe('bad input', () => {
  test.each([
    ['queue', 'queue=everything'],
    ['order', 'order=random'],
    ['limit', 'limit=101'],
    ['limit', 'limit=two'],
    ['cursor', 'cursor=nonsense'],
    ['article', "article=';--"],
    ['tag', 'tag=A'],
    ['locale', 'locale=english!'],
    ['reader', 'reader=everyone'],
    ['moderator', 'moderator=me'],
    ['from', 'from=yesterday'],
    ['to', 'to=2026-02-31'],
    ['waiting', 'waiting=0'],
    ['waiting', 'waiting=1e9'],
    ['q', 'q=ab'],
    ['q', `q=${'x'.repeat(201)}`],
    ['q', 'q='],
    ['state', 'state=pending'],
  ])('%s is named where it is wrong: %s', async (field, query) => {
    const { status, body } = await rest(`GET /moderation/queue?${query}`, { as: 'adminModerator' });
    expect(status).toBe(400);
    expect(body.error.details.errors.map(({ path }: Json) => path[0])).toContain(field);
  });

  test('a cursor of one queue is none of another, nor of another order', async () => {
    const article = (await anArticle()).documentId;
    await aComment({ documentId: article });
    await aComment({ documentId: article });
    const { nextCursor } = (await desk({ article, limit: 1 })).body.meta;
    expect((await desk({ article, limit: 1, cursor: nextCursor })).status).toBe(200);
    expect((await desk({ article, limit: 1, cursor: nextCursor, order: 'oldest' })).status).toBe(400);
    expect((await desk({ article, limit: 1, cursor: nextCursor, queue: 'held' })).status).toBe(400);
  });

  test('a comment that is not there is not found, and one that cannot be named is refused', async () => {
    expect((await rest('GET /moderation/comments/nothere', { as: 'superAdmin' })).status).toBe(404);
    expect((await rest('GET /moderation/comments/nothere/personal', { as: 'superAdmin' })).status).toBe(404);
    expect((await rest('GET /moderation/comments/NOT-HERE', { as: 'superAdmin' })).status).toBe(400);
  });
});

describe('a comment in focus', () => {
  test('stands in its thread: what it answers above it, what answers the same beside it', async () => {
    const article = await anArticle();
    const root = await anApprovedComment(article, { body: 'Root' });
    const middle = await anApprovedComment(article, { body: 'Middle', parent: root.documentId });
    await aComment(article, { body: 'Sibling', parent: middle.documentId });
    const leaf = await aComment(article, { body: 'Leaf', parent: middle.documentId });
    await aComment(article, { body: 'Another root' });
    const opened = (await rest(`GET /moderation/comments/${leaf.documentId}`, { as: 'adminModerator' })).body.data;
    expect(opened.ancestors.map(({ body }: Json) => body)).toEqual(['Root', 'Middle']);
    expect(opened.siblings.map(({ body }: Json) => body)).toEqual(['Sibling']);
    expect(opened.thread).toMatchObject({ approved: 2, pending: 3, open: true, closed: false, closedBy: null });
    const above = (await rest(`GET /moderation/comments/${root.documentId}`, { as: 'adminModerator' })).body.data;
    expect(above.siblings.map(({ body }: Json) => body)).toEqual(['Another root']);
  });

  test('keeps e-mail and address to whoever holds the permission for them', async () => {
    const email = 'rena.private@example.org';
    const { documentId } = await aComment(await anArticle(), { email });
    const opened = await rest(`GET /moderation/comments/${documentId}`, { as: 'superAdmin' });
    expect(JSON.stringify(opened.body)).not.toContain(email);
    const { data } = (await rest(`GET /moderation/comments/${documentId}/personal`, { as: 'superAdmin' })).body;
    expect(data).toEqual({ email, addressHash: expect.stringMatching(/^[\w-]{43}$/) });
    expect((await rest(`GET /moderation/comments/${documentId}/personal`, { as: 'adminModerator' })).status).toBe(403);
  });
});
