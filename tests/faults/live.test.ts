import { get, type IncomingMessage } from 'node:http';
import { aComment, anArticle, decided } from '../harness/factories';
import { newsroomUrl, person, sql } from '../harness/newsroom';
import { fragileNewsroom } from '../harness/own-newsroom';
import { aStream } from '../harness/stream';

type Newsroom = Awaited<ReturnType<typeof fragileNewsroom>>;
let newsroom: Newsroom;
let other: Awaited<ReturnType<Newsroom['beside']>>;

beforeAll(async () => {
  newsroom = await fragileNewsroom({ LOG_LEVEL: 'none' });
  other = await newsroom.beside();
}, 120_000);

afterAll(() => newsroom.end());

test('what happens on one instance is told at a desk that is open on another, with the counts', async () => {
  const stream = await aStream('secondAdminModerator', other.url);
  await stream.hears('counts', { waiting: 0, all: 0 });
  const { documentId } = await aComment(await anArticle());
  await stream.hears('change', { type: 'arrived', documentId });
  await stream.hears('counts', { waiting: 1, approved: 0, all: 1 });
  await decided(documentId, { action: 'approve' });
  await stream.hears('change', { type: 'decided', documentId });
  await stream.hears('counts', { waiting: 0, approved: 1, all: 1 });
  stream.close();
});

test('a desk whose instance loses its line is told to look again, and hears on', async () => {
  const stream = await aStream('secondAdminModerator', other.url);
  await stream.hears('counts');
  await sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query in ('listen moderation_live', 'select 1')`,
  );
  await stream.hears('change', { type: 'many' }, 5);
  const { documentId } = await aComment(await anArticle());
  await stream.hears('change', { type: 'arrived', documentId });
  stream.close();
});

test('a desk that does not read is let go, and its colleagues hear on', async () => {
  const stream = await aStream('secondAdminModerator');
  const { token } = await person('adminModerator');
  const url = new URL('/moderation/events', newsroomUrl);
  const asleep = await new Promise<IncomingMessage>((resolve) =>
    get(url, { headers: { authorization: `Bearer ${token}` } }, resolve),
  );
  // More than the network between holds, in portions that whoever reads keeps up with.
  const [rounds, each, size] = [50, 50, 7500];
  for (let round = 1; round <= rounds; round += 1) {
    await sql(
      `select pg_notify('moderation_live', jsonb_build_array(jsonb_build_object(
         'type', 'reader', 'key', rpad($1 || ':' || n || ':', ${size}, 'x')))::text) from generate_series(1, ${each}) n`,
      [String(round)],
    );
    const last = `${round}:${each}:`.padEnd(size, 'x');
    await stream.hears('change', { type: 'reader', key: last }, 10);
  }
  stream.close();
  let bytes = 0;
  const over = new Promise((resolve) => asleep.once('close', resolve));
  asleep
    .on('error', () => undefined)
    .on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
  await over;
  expect(bytes).toBeLessThan(rounds * each * size);
});

test('an instance that shuts down says so on its streams, and goes at once', async () => {
  const stream = await aStream('secondAdminModerator', other.url);
  await stream.hears('counts');
  const begun = Date.now();
  await other.end();
  expect(Date.now() - begun).toBeLessThan(5000);
  await stream.hears('end', { reason: 'shutdown' });
  expect(stream.ended()).toBe(true);
});
