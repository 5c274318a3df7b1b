import { aComment, anAdminWith, anArticle } from '../harness/factories';
import { newsroomUrl, type Person, rest, sql } from '../harness/newsroom';
import { aStream } from '../harness/stream';

test('a stream begins with the counts, as they are', async () => {
  const stream = await aStream();
  expect(stream.status).toBe(200);
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(stream.headers.get('cache-control')).toContain('no-transform');
  const { data } = await stream.hears('counts');
  const names = ['waiting', 'held', 'reported', 'appealed', 'escalated', 'approved', 'rejected', 'all'];
  expect(Object.keys(data).sort()).toEqual(names.sort());
  stream.close();
});
