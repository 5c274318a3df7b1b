// npm run demo: the whole newsroom with one command, on loopback, with its own database.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { accounts } from '../database/demo/accounts.mjs';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { giveUp, loadEnv, main, makeSecrets, once, project } from './environment.mjs';
import { freePort } from './port.mjs';

const host = '127.0.0.1';
const say = (line) => process.stdout.write(`${line}\n`);

const options = process.argv.slice(2);
const unknown = options.filter((option) => option !== '--reset');
if (unknown.length > 0) giveUp(`The demo knows one option, --reset, not ${unknown.join(' ')}.`);

await main(async () => {
  const reset = options.includes('--reset');
  makeSecrets({ DEMO_PASSWORD: demoPassword });
  loadEnv();
  const port = await freePort(host);
  const closeDatabase = await openDatabase({ reset });
  const stop = once(async (code) => {
    await server?.end();
    await closeDatabase();
    process.exit(code);
  });
  let server;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  try {
    if (reset) removeFiles();
    await build({ say });
    say('Starting the newsroom …');
    server = serve(port, () => stop(1));
    const { article } = await server.ready;
    print(port, article);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    await stop(1);
  }
});

/** One letter of each kind that Strapi asks for, and chance. */
function demoPassword() {
  return `Demo-${randomBytes(6).toString('base64url')}-1`;
}

/** Uploads and mails belong to the data that `--reset` takes away. */
function removeFiles() {
  const uploads = path.join(project, 'public', 'uploads');
  for (const name of readdirSync(uploads))
    if (name !== '.gitkeep') rmSync(path.join(uploads, name), { recursive: true });
  rmSync(path.join(project, 'mail'), { recursive: true, force: true });
}

/** The server in a process of its own, in a group of its own: Ctrl-C is for this process, which ends things in order. */
function serve(port, onEnd) {
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL || address(port),
    STARTUP_BANNER: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    MAIL_FOLDER: process.env.MAIL_FOLDER || path.join(project, 'mail'),
    SITE_NAME: process.env.SITE_NAME || 'The Halvern Courier',
    MODERATION_RECEIPT_URL: process.env.MODERATION_RECEIPT_URL || `${address(port)}/demo/receipt.html#{receipt}`,
    MODERATION_PRIVACY_URL: process.env.MODERATION_PRIVACY_URL || `${address(port)}/demo/privacy.html#{token}`,
    MODERATION_ARTICLE_URL:
      process.env.MODERATION_ARTICLE_URL ||
      `${address(port)}/demo/article.html?locale={locale}&article={article}#comment-{comment}`,
  };
  const child = fork(path.join(project, 'scripts', 'serve-demo.mjs'), { cwd: project, env, detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    ended.then(() => reject(new Error('The newsroom could not start; what it said is above.')));
  });
  ready.then(() => ended).then(onEnd, () => undefined);
  return {
    ready,
    end: () => {
      if (child.connected) child.send('stop');
      return ended;
    },
  };
}

function address(port) {
  return `http://localhost:${port}`;
}

function print(port, article) {
  const url = address(port);
  say('');
  say('The newsroom is open. Ctrl-C closes it; its data stays.');
  say('');
  say(`  Admin panel        ${url}/admin`);
  say(`  The newspaper      ${url}/demo/`);
  say(`  An article         ${url}/demo/article.html?article=${article}`);
  say(`  As data            ${url}/api/articles/${article}?populate=*`);
  say(`  Its comments       ${url}/api/articles/${article}/comments`);
  say(`  GraphQL            ${url}/graphql`);
  say(`  Mails, as files    ${path.relative(project, process.env.MAIL_FOLDER || 'mail') || '.'}/`);
  say('');
  for (const { email, title } of accounts)
    say(`  ${title.padEnd(18)} ${email.padEnd(24)} ${process.env.DEMO_PASSWORD}`);
  say('');
}
