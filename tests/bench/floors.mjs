// What the newsroom is measured against, each in a process of its own: Node's bare HTTP server with a constant body, and the
// same server with a bare pg pool that runs the one ideal statement for the work.
import http from 'node:http';
import pg from 'pg';

const json = { 'content-type': 'application/json; charset=utf-8' };

const answer = (response, status, body) => {
  response.writeHead(status, { ...json, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

const read = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

const articleOf = (request) => request.url.split('/')[3].split('?')[0];

const newest = {
  name: 'newest',
  text: `select document_id as "documentId", null as parent, name, badges, body, submitted_at as "submittedAt",
           reply_count as "replyCount"
         from moderation_comments
         where article_id = $1 and locale = 'en' and state = 'approved' and root_id is null and visible_at <= now()
         order by visible_at desc, id desc limit 20`,
};

const comment = {
  name: 'comment',
  text: `insert into moderation_comments (document_id, article_id, locale, name, body, badges, reader_key, signed_in,
           address_hash, content_hash, state, version, priority, escalated, reply_count, submitted_at, created_at, updated_at)
         values ($1, $2, 'en', $3, $4, '[]', $5, false, $5, $6, 'pending', 1, 0, false, 0, now(), now(), now())
         returning id`,
};
const decision = {
  name: 'decision',
  text: `insert into moderation_decisions (document_id, comment_id, seq, action, to_state, actor_kind, actor_id, actor_name,
           findings, decided_at, settles_at, previous_hash, hash)
         values ($1, $2, 1, 'submit', 'pending', 'rule', 'premoderate', 'premoderate', $3, now(), now(), $4, $4)`,
};
const thread = {
  name: 'thread',
  text: `update moderation_threads set pending = pending + 1 where article_id = $1 and locale = 'en'`,
};
const findings = JSON.stringify([{ rule: 'premoderate', reason: 'Every comment is moderated' }]);

let made = 0;

const store = async (client, articleId, { name, body }) => {
  made += 1;
  const id = `floor${process.pid}x${made}`;
  await client.query('begin');
  const values = [id, articleId, name, body, `guest:${id}`.padEnd(43, '0'), id.padEnd(64, '0')];
  const { rows } = await client.query({ ...comment, values });
  await client.query({ ...decision, values: [id, rows[0].id, findings, id.padEnd(64, '0')] });
  await client.query({ ...thread, values: [articleId] });
  await client.query('commit');
  return id;
};

const floors = {
  constant: ({ bytes }) => {
    const body = JSON.stringify('x'.repeat(bytes - 2));
    return (_request, response) => answer(response, 200, body);
  },
  list:
    ({ pool }) =>
    async (request, response) => {
      const { rows } = await pool.query({ ...newest, values: [articleOf(request)] });
      const data = rows.map((row) => ({ ...row, replies: [] }));
      answer(
        response,
        200,
        JSON.stringify({ data, meta: { count: data.length, nextCursor: null, open: true, version: 1 } }),
      );
    },
  submit:
    ({ pool }) =>
    async (request, response) => {
      const { data } = await read(request);
      const client = await pool.connect();
      try {
        const documentId = await store(client, articleOf(request), data);
        const meta = { receipt: documentId.padEnd(68, '0') };
        answer(response, 201, JSON.stringify({ data: { documentId, state: 'pending' }, meta }));
      } finally {
        client.release();
      }
    },
};

process.once('message', ({ floor, database, bytes }) => {
  // As many connections as the newsroom's own pool may have.
  const pool = new pg.Pool({ connectionString: database, max: 20 });
  const server = http.createServer(floors[floor]({ pool, bytes }));
  server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
});
process.on('disconnect', () => process.exit(0));
