// Puts comments with their decisions and counters into the newsroom's tables, by COPY.
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { makeComments } from './data.mjs';

const batch = 50_000;
const hour = 3_600_000;
const month = 30 * 24 * hour;

/** Loads comments up to `count` in all, after those that `loaded` says are there, and lets the planner know. */
export const fill = async ({ database, articles, loaded = 0, count }) => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const start = Date.now() - month;
  // The last two hours stay empty: whoever was loaded counts in nobody's rate limit, and all decisions are settled.
  const timeOf = (n) => Math.floor(start + ((month - 2 * hour) * (n - loaded)) / (count - loaded));
  const indexes = await dropIndexes(client);
  for (let from = loaded; from < count; from += batch) {
    const comments = makeComments({ from, to: Math.min(from + batch, count), articles, timeOf });
    await copy(client, commentTable, comments.map(commentRow));
    await copy(
      client,
      decisionTable,
      comments.flatMap((comment) => comment.decisions.map((d) => decisionRow(comment, d))),
    );
  }
  for (const statement of [...indexes, ...afterwards]) await client.query(statement);
  await client.end();
};

/** Drops the indexes that stand in a bulk load's way; answers the statements that make them again. */
const dropIndexes = async (client) => {
  const { rows } = await client.query(`select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where not indisprimary
      and indrelid in ('moderation_comments'::regclass, 'moderation_decisions'::regclass)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return [`set maintenance_work_mem = '512MB'`, ...rows.map(({ definition }) => definition)];
};

const commentTable = `moderation_comments (id, document_id, article_id, locale, parent_id, root_id, name, body, badges,
  reader_key, signed_in, address_hash, content_hash, state, version, priority, escalated, reply_count, submitted_at,
  visible_at, created_at, updated_at, held, rules, guideline, guidelines, decided_by)`;

const list = (codes) => `{${[...new Set(codes)].join()}}`;

const commentRow = (c) => {
  const rejection = c.decisions.find(({ action }) => action === 'reject');
  const submitted = new Date(c.submittedAt).toISOString();
  const decided = new Date(c.decisions.at(-1).decidedAt).toISOString();
  return [
    ...[c.id, c.documentId, c.articleId, c.locale, c.root?.id, c.root?.id, c.name, c.body, '[]'],
    ...[`guest:${c.contentHash.slice(0, 43)}`, false, c.contentHash.slice(21), c.contentHash, c.state],
    ...[c.decisions.length, 0, false, c.replyCount, submitted],
    ...[c.state === 'approved' ? decided : null, submitted, submitted, c.held, c.held ? '{too-many-links}' : '{}'],
    ...[rejection?.guideline, list([...(c.held ? ['promotion'] : []), ...(rejection ? [rejection.guideline] : [])])],
    c.decisions[1]?.actorId,
  ];
};

const decisionTable = `moderation_decisions (document_id, comment_id, seq, action, from_state, to_state, actor_kind,
  actor_id, actor_name, guideline, guideline_version, findings, decided_at, settles_at, previous_hash, hash)`;

const decisionRow = (comment, d) => {
  const decided = new Date(d.decidedAt).toISOString();
  return [
    ...[d.documentId, comment.id, d.seq, d.action, d.from, d.to, d.actorKind, d.actorId, d.actorName],
    ...[d.guideline, d.guidelineVersion, JSON.stringify(d.findings), decided, decided, d.previous, d.hash],
  ];
};

/** COPY's text format; nothing here holds a tab, a line end or a backslash. */
const copy = async (client, table, rows) => {
  const stream = client.query(copyFrom(`copy ${table} from stdin`));
  const ended = once(stream, 'finish');
  for (let at = 0; at < rows.length; at += 500) {
    const lines = rows.slice(at, at + 500).map((row) => `${row.map((value) => value ?? '\\N').join('\t')}\n`);
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await ended;
};

const afterwards = [
  `select setval('moderation_comments_id_seq', (select max(id) from moderation_comments))`,
  `insert into moderation_threads (document_id, article_id, locale, approved, held, pending, rejected, shown, version)
   select min(c.document_id), c.article_id, c.locale, count(*) filter (where c.state = 'approved'),
     count(*) filter (where c.state = 'pending' and c.held),
     count(*) filter (where c.state = 'pending'), count(*) filter (where c.state = 'rejected'),
     count(*) filter (where c.state = 'approved' and (c.root_id is null or r.state = 'approved')), 1
   from moderation_comments c left join moderation_comments r on r.id = c.root_id group by c.article_id, c.locale
   on conflict (article_id, locale) do update set approved = excluded.approved, held = excluded.held, pending = excluded.pending,
     rejected = excluded.rejected, shown = excluded.shown, version = moderation_threads.version + 1`,
  // With the vacuum and the checkpoint that the server would else do in the middle of a measurement.
  'vacuum (analyze) moderation_comments, moderation_decisions, moderation_threads',
  'analyze',
  'checkpoint',
];
