// npm run bench: loads a newsroom of its own with comments, and measures it beside what the machine could do at best.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbedded } from '../../database/embedded.mjs';
import { compile } from '../../scripts/build.mjs';
import { buildEmbed } from '../../src/plugins/moderation/embed/build.mjs';
import { environment } from '../harness/environment.mjs';
import { command, end, endAll, start } from './children.mjs';
import { measureDesk, printDesk } from './desk.mjs';
import { fill } from './fill.mjs';
import { measurePublic, printPublic } from './public-calls.mjs';
import { compare, print, write } from './report.mjs';
import { chosen, large } from './work.mjs';

const project = path.resolve(import.meta.dirname, '..', '..');
const connections = 16;
const rounds = 2;
/** Seconds that each server is asked before it counts: Node compiles what it runs often. */
const warmUp = 2;

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '8' },
    /** How many are loaded at first; `--large` then loads ten times as many. */
    comments: { type: 'string', default: '200000' },
    /** Works to measure, by their keys; `desk` is the desk's calls, its batch and its page, `public` a reader's calls. */
    only: { type: 'string' },
    /** A folder for CPU profiles of the newsroom, one for each work. */
    profile: { type: 'string' },
  },
});
const seconds = Number(options.seconds);
if (!Number.isInteger(seconds) || seconds < 1) throw new Error('--seconds must be a whole number, at least 1');

const comments = Number(options.comments);
if (!Number.isInteger(comments) || comments < 1000) throw new Error('--comments must be a whole number, at least 1000');

/** Two loads with one seed would send the same comments, and the second be refused as a duplicate. */
const newSeed = () => Math.floor(Math.random() * 2 ** 31);
const say = (sentence) => process.stdout.write(`${sentence}\n`);

const main = async (database) => {
  say('Compiling, and starting a newsroom in production mode …');
  compile();
  await buildEmbed();
  const settings = { ...environment(database.url), NODE_ENV: 'production', STARTUP_BANNER: 'false' };
  const { child: newsroom, said } = await start('newsroom.mjs', { env: settings });
  const { articles } = said;

  const load = async (what) => {
    const began = Date.now();
    await fill({ database: database.url, articles, ...what });
    await command(newsroom, 'checkpoint');
    say(`Loaded ${what.count.toLocaleString('en')} comments in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  };
  await load({ count: comments });
  const roots = await answered(database.url);
  const servers = { newsroom: said.url, ...(await floors({ database: database.url, url: said.url, articles })) };
  const measure = measuring({ ...said, roots, servers, newsroom });

  const names = options.only?.split(',');
  const desk = (comments) => measureDesk({ ...said, database: database.url, comments, say });
  const desks = [];
  const publics = [];
  const callsAt = async (count) => {
    if (!names || names.includes('public')) publics.push(await measurePublic({ ...said, comments: count, say }));
    if (!names || names.includes('desk')) desks.push(await desk(count));
  };
  const works = chosen(names);
  const measured = await measure(works);
  await callsAt(comments);
  if (options.large) {
    await load({ loaded: await countOf(database.url), count: 10 * comments });
    const later = large.filter((work) => measured[work.slowerThan]);
    works.push(...later);
    Object.assign(measured, await measure(later));
    await callsAt(10 * comments);
  }
  const rows = compare(works, measured);
  if (rows.length > 0) print(rows);
  printPublic(publics);
  printDesk(desks);
  write(path.join(project, 'bench-results.json'), {
    rows,
    publics,
    desks,
    options,
    postgres: await versionOf(database.url),
  });
  await end(newsroom);
  return rows.flatMap((row) => row.rounds).reduce((sum, round) => sum + round.failed, 0);
};

const floors = async ({ database, url, articles }) => {
  const bytes = (await (await fetch(`${url}/api/articles/${articles[0]}/comments`)).arrayBuffer()).byteLength;
  const one = async (floor) => (await start('floors.mjs', { message: { floor, database, bytes } })).said.url;
  return { constant: await one('constant'), list: await one('list'), submit: await one('submit') };
};

/** Measures works one after another: a work and its floor in turns, so that a noisy moment of the machine meets both. */
const measuring =
  ({ articles, roots, token, servers, newsroom }) =>
  async (works) => {
    const measured = {};
    for (const group of groups(works)) {
      for (let round = 0; round < rounds; round += 1) {
        for (const work of group) {
          const url = servers[work.of ?? 'newsroom'];
          const job = {
            kind: work.kind,
            url,
            articles,
            roots,
            token,
            connections,
          };
          if (round === 0) await start('load.mjs', { message: { ...job, seed: newSeed(), seconds: warmUp } });
          const profiled = options.profile && !work.of && round === 0;
          if (profiled) await command(newsroom, 'profile');
          const { said } = await start('load.mjs', {
            message: { ...job, seed: newSeed(), seconds: work.shown ? Math.ceil(seconds / 2) : seconds },
          });
          if (profiled) await command(newsroom, 'writeProfile', path.join(options.profile, `${work.key}.cpuprofile`));
          say(`${work.title}: ${said.perSecond.toFixed(0)}/s${said.failed ? `, ${said.failed} FAILED` : ''}`);
          measured[work.key] = [...(measured[work.key] ?? []), said];
        }
      }
    }
    return measured;
  };

/** Works of one kind belong together, whoever is asked. */
const groups = (works) => {
  const kinds = [...new Set(works.map(({ kind }) => kind))];
  return kinds.map((kind) => works.filter((work) => work.kind === kind));
};

const ask = async (url, text) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
};
const countOf = async (url) => (await ask(url, 'select max(id) as id from moderation_comments'))[0].id;
const versionOf = async (url) => (await ask(url, 'show server_version'))[0].server_version;
/** Comments with replies, for the work that pages through them. */
const answered = async (url) =>
  (
    await ask(url, `select document_id from moderation_comments where reply_count > 0 and state = 'approved' limit 200`)
  ).map((row) => row.document_id);

if (options.profile) mkdirSync(options.profile, { recursive: true });
const database = await startEmbedded('bench');
let failed = 0;
try {
  failed = await main(database);
} finally {
  await endAll();
  await database.stop();
  await database.remove();
}
if (failed > 0) {
  process.stderr.write(`${failed} requests were not answered with success: the figures above do not count.\n`);
  process.exitCode = 1;
}
