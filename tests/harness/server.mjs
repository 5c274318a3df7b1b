// One real Strapi for a whole test run, in a process of its own, with an SMTP server beside it and a control port through
// which tests see what has no public API: mails that arrived, statements that ran.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Writable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { makePeople, user } from './people.mjs';

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
const { transports } = require('winston');
const pg = require('pg');

const project = path.resolve(import.meta.dirname, '..', '..');

const listen = (server, port = 0) =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server.address().port)));

/** Statements of each marked request, by its mark: what runs beside it is not counted with it. */
const statements = new Map();
const marked = new AsyncLocalStorage();
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(...args) {
  const mark = marked.getStore();
  if (mark) statements.set(mark, [...(statements.get(mark) ?? []), args[0]?.text ?? String(args[0])]);
  return query.apply(this, args);
};

/** Everything that was ever written to the log, down to its finest level, and whatever else was printed. */
const logged = [];
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (text, ...rest) => {
    logged.push(String(text));
    return write(text, ...rest);
  };
}
const finestLog = () =>
  new transports.Stream({
    level: 'silly',
    stream: new Writable({
      write: (text, _encoding, done) => {
        logged.push(String(text));
        done();
      },
    }),
  });

const mails = [];
/** Recipients called `nobody` are unknown here, and those called `later` are put off while this stands. */
let puttingOff = true;
const refusal = ({ address }) => {
  const reply = (responseCode) => Object.assign(new Error(`<${address}> is not taken`), { responseCode });
  if (address.startsWith('nobody')) return reply(550);
  return address.startsWith('later') && puttingOff ? reply(451) : undefined;
};
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (recipient, _session, done) => done(refusal(recipient)),
  onData: (stream, _session, done) =>
    simpleParser(stream).then((mail) => {
      const headers = mail.headerLines.map(({ key, line }) => [
        key,
        line.replace(/^[^:]*:\s*/, '').replace(/\s+/g, ' '),
      ]);
      const { subject, text, html } = mail;
      mails.push({ to: mail.to.text, subject, text, html, headers: Object.fromEntries(headers) });
      done();
    }, done),
});
const smtpPort = await new Promise((resolve) => {
  const server = smtp.listen(0, '127.0.0.1', () => resolve(server.address().port));
});
Object.assign(process.env, { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(smtpPort) });

const strapi = await createStrapi({ appDir: project, distDir: path.join(project, 'dist') }).load();
strapi.log.add(finestLog());
// A newsroom that is started again on its database finds its people there, and their sessions still stand.
const people = process.env.TEST_PORT ? {} : await makePeople(strapi);
strapi.server.mount();
const { httpServer } = strapi.server;
const emit = httpServer.emit.bind(httpServer);
httpServer.emit = (event, ...args) => {
  const mark = event === 'request' && args[0].headers['x-test-mark'];
  return mark ? marked.run(mark, () => emit(event, ...args)) : emit(event, ...args);
};
const port = await listen(httpServer, Number(process.env.TEST_PORT ?? 0));

const answers = {
  '/people': () => people,
  '/mails': () => mails,
  '/take-mails': () => {
    puttingOff = false;
    return true;
  },
  '/new-reader': () => user(strapi, 'authenticated', `reader-${randomBytes(4).toString('hex')}`),
};
/** Brings in a comment with a past, which no route takes. */
const takePast = async (request) => {
  const past = JSON.parse(Buffer.concat(await request.toArray()).toString());
  const data = await strapi.plugin('moderation').service('archive').bringIn(past);
  return { status: 201, body: { data } };
};
const control = http.createServer(async (request, response) => {
  const [, mark] = /^\/statements\/(\w+)$/.exec(request.url) ?? [];
  const [, word] = /^\/logged\/(.+)$/.exec(request.url) ?? [];
  const found = word && (() => logged.filter((text) => text.includes(decodeURIComponent(word))));
  const past = request.url === '/bring-in' && (() => takePast(request));
  const answer = past || found || (mark ? () => statements.get(mark) ?? [] : answers[request.url]);
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify((await answer?.()) ?? null));
});
const controlPort = await listen(control, Number(process.env.TEST_CONTROL_PORT ?? 0));

process.send({ url: `http://127.0.0.1:${port}`, control: `http://127.0.0.1:${controlPort}` });
process.on('message', async () => {
  control.close();
  smtp.close();
  await strapi.destroy();
  process.exit(0);
});
process.on('disconnect', () => process.exit(1));
