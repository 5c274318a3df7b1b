import { anArticle } from '../harness/factories';
import { rest, sql, until } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  end = await ownNewsroom({ LOG_LEVEL: 'none' });
}, 60_000);

afterAll(() => end?.());

test('connections that die under readers’ hands cost an answer at most, never the newsroom', async () => {
  const { documentId } = await anArticle();
  const submit = (n: number) =>
    rest(`POST /api/articles/${documentId}/comments`, { body: { data: { name: 'Rena', body: `Thought ${n}` } } });
  const kill = () =>
    sql(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  // One waits for a lock that this test holds, so that a transaction is certainly open when the connections end.
  const article = `article_id = '${documentId}'`;
  await submit(0);
  const held = sql(
    `begin; update moderation_threads set pending = pending where ${article}; select pg_sleep(2); rollback`,
  );
  const answers = Promise.all(Array.from({ length: 12 }, (_, n) => submit(n + 1)));
  await until(
    'a submission waits',
    async () =>
      (await sql(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`))
        .length > 0,
  );
  await kill();
  await held.catch(() => undefined);
  for (const { status } of await answers) expect([201, 500, 503]).toContain(status);

  await until('the newsroom takes comments again', async () => (await submit(99)).status === 201);
  expect((await rest(`GET /api/articles/${documentId}/comments`)).status).toBe(200);
}, 60_000);
