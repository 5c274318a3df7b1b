// npm run lighthouse: Google's Lighthouse in headless Chromium on the demo's article page with 200 comments.
import { fork } from 'node:child_process';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { startEmbedded } from '../../database/embedded.mjs';
import { build } from '../../scripts/build.mjs';
import { giveUp, main, project } from '../../scripts/environment.mjs';
import { findChromium, launchChromium } from '../harness/chromium.mjs';
import { environment } from '../harness/environment.mjs';

const wanted = 95;
/** A shared machine's numbers scatter: the median of this many runs counts. */
const runs = 3;
const port = 1461;
const debugging = 1462;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const say = (line) => process.stdout.write(`${line}\n`);

await main(async () => {
  const executablePath = findChromium();
  if (!executablePath) giveUp('Lighthouse needs a Chromium: set CHROMIUM_PATH, or apt-get install chromium.');
  const database = await startEmbedded('lighthouse');
  const env = { ...process.env, ...environment(database.url), NODE_ENV: 'production', PORT: String(port) };
  let newsroom;
  let chrome;
  try {
    await build({ say, env });
    newsroom = await serve(env);
    chrome = await launchChromium({ executablePath, args: [`--remote-debugging-port=${debugging}`] });
    const url = `http://127.0.0.1:${port}/demo/article.html?article=${newsroom.article}`;
    say(url);
    const scores = [];
    for (let run = 1; run <= runs; run += 1) scores.push(await measure({ url, run }));
    judge(scores);
  } finally {
    await chrome?.close();
    await newsroom?.end();
    await database.stop();
    await database.remove();
  }
});

function serve(env) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'serve.mjs'), { cwd: project, env });
    const ended = new Promise((done) => child.once('exit', done));
    ended.then((code) => reject(new Error(`The newsroom ended with ${code}`)));
    child.once('message', ({ article }) =>
      resolve({
        article,
        end: () => {
          child.send('stop');
          return ended;
        },
      }),
    );
  });
}

/** One run, with what cost points, so that a low score says what to mend. */
async function measure({ url, run }) {
  const { lhr } = await lighthouse(url, { port: debugging, logLevel: 'error', onlyCategories: categories });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  const { audits } = lhr;
  const timing = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'speed-index',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  say(`run ${run}: ${categories.map((name) => `${name} ${scores[name]}`).join(', ')}`);
  say(`  ${timing.map((name) => `${audits[name].title} ${audits[name].displayValue}`).join(', ')}`);
  for (const name of categories.slice(1))
    for (const { id, weight } of lhr.categories[name].auditRefs)
      if (weight > 0 && audits[id].score !== null && audits[id].score < 1) say(`  ${name}: ${audits[id].title}`);
  return scores;
}

function judge(scores) {
  const medians = categories.map((name) => [name, median(scores.map((run) => run[name]))]);
  say(`median: ${medians.map(([name, score]) => `${name} ${score}`).join(', ')}`);
  const low = medians.filter(([, score]) => score < wanted);
  if (low.length > 0) throw new Error(`Below ${wanted}: ${low.map(([name]) => name).join(', ')}.`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
