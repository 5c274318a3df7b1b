import { manyPending } from '../harness/crowd';
import { aComment, anArticle } from '../harness/factories';
import { type Json, rest, sql, until } from '../harness/newsroom';
import { fragileNewsroom } from '../harness/own-newsroom';

let newsroom: Awaited<ReturnType<typeof fragileNewsroom>>;

beforeAll(async () => {
  newsroom = await fragileNewsroom({ LOG_LEVEL: 'none' });
}, 60_000);

afterAll(() => newsroom.end());

const as = 'adminModerator';
const look = async (documentId: string): Promise<Json> =>
  (await rest(`GET /moderation/bulk/${documentId}`, { as })).body.data;

test('a batch whose process is killed goes on when it is back, and decides nothing twice', async () => {
  const article = await anArticle();
  await aComment(article);
  await manyPending(article, { key: 'user:1', count: 9_999 });
  const selection = { queue: 'waiting', filter: {} };
  const begun = Date.now();
  const { status, body } = await rest('POST /moderation/bulk', {
    as,
    body: { data: { action: 'approve', selection } },
  });
  expect([status, body.data.total]).toEqual([202, 10_000]);
  const { documentId } = body.data;

  await until('some are decided', async () => (await look(documentId)).done > 500);
  await newsroom.kill();
  const [{ done }] = await sql('select done from moderation_bulks where document_id = $1', [documentId]);
  expect(done).toBeLessThan(10_000);
  const down = Date.now();
  await newsroom.start();
  const back = Date.now();

  const batch = await until('the batch is done', async () => {
    const now = await look(documentId);
    return now.state === 'done' && now;
  });
  expect(batch).toMatchObject({ done: 10_000, decided: 10_000, refused: 0 });
  // The 10,000 in under half a minute that the desk promises, without the time in which nobody worked.
  expect(Date.now() - back + (down - begun)).toBeLessThan(30_000);
  expect(await sql(`select action, count(*)::int from moderation_decisions group by 1 order by 1`)).toEqual([
    { action: 'approve', count: 10_000 },
    { action: 'submit', count: 10_000 },
  ]);
  expect(await sql('select pending, approved from moderation_threads')).toEqual([{ pending: 0, approved: 10_000 }]);
}, 120_000);
