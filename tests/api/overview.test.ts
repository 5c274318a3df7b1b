import { aComment, anAdminWith, anArticle, anUndoneDecision, decided, decidedAt } from '../harness/factories';
import { aReader, type Json, rest, sql, until } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

// A newsroom of its own: these counts are over all of it.
let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '600', MODERATION_TRUST_APPROVED: '1' });
}, 60_000);

afterAll(() => end?.());

const look = async (timeZone?: string): Promise<Json> => {
  const answer = await rest(`GET /moderation/overview${timeZone ? `?timeZone=${timeZone}` : ''}`, {
    as: 'adminModerator',
  });
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const today = async () => (await look()).days.at(-1);
const moved = async (before: Json) => {
  const { days, decidedToday, waiting } = await look();
  const was = before.days.at(-1);
  const is = days.at(-1);
  const rejected = Object.fromEntries(
    Object.entries<number>(is.rejected)
      .map(([code, count]) => [code, count - (was.rejected[code] ?? 0)])
      .filter(([, count]) => count !== 0),
  );
  return {
    submitted: is.submitted - was.submitted,
    approved: is.approved - was.approved,
    rejected,
    decided: decidedToday - before.decidedToday,
    waiting: waiting - before.waiting,
  };
};

/** Runs the job of every minute now, and waits until all is counted that was decided before. */
const tallied = async () => {
  await sql(`select graphile_worker.add_job('checkpoint')`);
  await until('all decisions are counted', async () => {
    const [row] = await sql(`select coalesce((select max(id) from moderation_decisions), 0) <=
      coalesce((select upto_decision from moderation_tally_mark), 0) as done`);
    return row.done;
  });
};

test('two weeks are told, oldest first, today last', async () => {
  const { days } = await look('Europe/Istanbul');
  expect(days).toHaveLength(14);
  const dates = days.map((day: Json) => day.day);
  expect([...dates].sort()).toEqual(dates);
  const [{ day }] = await sql(`select to_char(now() at time zone 'Europe/Istanbul', 'YYYY-MM-DD') as day`);
  expect(dates.at(-1)).toBe(day);
});

describe.each([
  ['counted as they come', async () => undefined],
  ['counted into the tallies', tallied],
])('decisions %s', (_, pause) => {
  test('are told each in its measure', async () => {
    const before = await look();
    const article = await anArticle();
    const [first, second, third] = [await aComment(article), await aComment(article), await aComment(article)];
    await pause();
    await decided(first.documentId, { action: 'approve' });
    await decided(second.documentId, { action: 'reject', guideline: 'abuse' });
    await decided(third.documentId, { action: 'note', note: 'Hm.' });
    await decided(third.documentId, { action: 'escalate' });
    await pause();
    const expected = { submitted: 3, approved: 1, rejected: { abuse: 1 }, decided: 2, waiting: 1 };
    expect(await moved(before)).toEqual(expected);
    await tallied();
    expect(await moved(before)).toEqual(expected);
  });

  test('that are undone are taken out again, whether counted before or not', async () => {
    const before = await look();
    const article = await anArticle();
    const [first, second] = [await aComment(article), await aComment(article)];
    await anUndoneDecision(first.documentId);
    const { comment } = await decided(second.documentId, { action: 'reject', guideline: 'threats' });
    await pause();
    expect(await moved(before)).toMatchObject({ approved: 0, rejected: { threats: 1 }, decided: 1 });
    // A note between a move and its undo does not hide the move.
    const noted = await decidedAt(second.documentId, { action: 'note', note: 'Sure?', version: comment.version });
    await pause();
    await decidedAt(second.documentId, { action: 'undo', version: noted.comment.version });
    await pause();
    const expected = { submitted: 2, approved: 0, rejected: {}, decided: 0, waiting: 2 };
    expect(await moved(before)).toEqual(expected);
    await decided(second.documentId, { action: 'approve' });
    await tallied();
    expect(await moved(before)).toEqual({ ...expected, approved: 1, decided: 1, waiting: 1 });
  });
});

test('an undo leaves its own day alone: what it takes back is taken out of the day it was made on', async () => {
  const { documentId } = await aComment(await anArticle());
  const { comment } = await decided(documentId, { action: 'reject', guideline: 'vulgarity' });
  // As if the rejection had been made, and counted, yesterday.
  await sql(`set session_replication_role = replica;
    update moderation_decisions set decided_at = decided_at - interval '1 day' where guideline = 'vulgarity';
    truncate moderation_tallies, moderation_tally_mark`);
  await tallied();
  const before = await today();
  const yesterday = async () => (await look()).days.at(-2).rejected;
  expect(await yesterday()).toEqual({ vulgarity: 1 });
  await decidedAt(documentId, { action: 'undo', version: comment.version });
  expect(await yesterday()).toEqual({});
  expect((await today()).rejected).toEqual(before.rejected);
  await tallied();
  expect(await yesterday()).toEqual({});
});

test('a comment that a rule lets through counts as approved, and as nobody’s decision', async () => {
  const article = await anArticle({ premoderation: 'new_readers' });
  const reader = await aReader();
  const first = await aComment(article, {}, { as: reader });
  await decided(first.documentId, { action: 'approve' });
  const before = await look();
  expect((await aComment(article, {}, { as: reader })).state).toBe('approved');
  const expected = { submitted: 1, approved: 1, rejected: {}, decided: 0, waiting: 0 };
  expect(await moved(before)).toEqual(expected);
  await tallied();
  expect(await moved(before)).toEqual(expected);
});

test('counting again counts nothing twice, and a newsroom that was never counted is counted whole', async () => {
  await tallied();
  const tallies = () => sql('select * from moderation_tallies where amount <> 0 order by quarter, measure, guideline');
  const [before, overview] = [await tallies(), await look()];
  await sql('truncate moderation_tallies, moderation_tally_mark');
  expect(await look()).toEqual(overview);
  await tallied();
  await tallied();
  expect(await tallies()).toEqual(before);
  expect(await look()).toEqual(overview);
});

test('the oldest that waits is told', async () => {
  const { oldestWaitingAt } = await look();
  const [{ oldest }] = await sql(`select min(submitted_at) as oldest from moderation_comments where state = 'pending'`);
  expect(oldestWaitingAt).toBe(oldest.toISOString());
});

test.each([
  'UTC',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/Argentina/Buenos_Aires',
  'Asia/Calcutta',
  'Etc/GMT%2B5',
])('days begin where %s has them begin', async (timeZone) => {
  const [{ day }] = await sql(`select to_char(now() at time zone $1, 'YYYY-MM-DD') as day`, [
    decodeURIComponent(timeZone),
  ]);
  expect((await look(timeZone)).days.at(-1).day).toBe(day);
});

test.each([
  '?timeZone=Nowhere/Land',
  '?timeZone=',
  '?timeZone=%2B03:00',
  '?timeZone=posixrules',
  "?timeZone=UTC'%3B--",
  '?timeZone=%00',
  '?timeZone=UTC&timeZone=UTC',
  '?timeZone[a]=b',
  `?timeZone=${'A'.repeat(5000)}`,
])('a time zone that is none is refused by name: %s', async (query) => {
  const { status, body } = await rest(`GET /moderation/overview${query}`, { as: 'adminModerator' });
  expect(status).toBe(400);
  expect(body.error.details.errors[0].path[0]).toBe('timeZone');
});

test('only who may read the queue reads it, and no other question is answered', async () => {
  const login = await anAdminWith(['plugin::moderation.log.read']);
  const { token } = (await rest('POST /admin/login', { body: login })).body.data;
  const answer = await rest('GET /moderation/overview', { as: { ...login, token, name: 'Ona' } });
  expect(answer.status).toBe(403);
  const unknown = await rest('GET /moderation/overview?days=400', { as: 'adminModerator' });
  expect([unknown.status, unknown.body.error.details.errors[0].path]).toEqual([400, ['days']]);
});
