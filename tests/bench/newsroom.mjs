// The measured newsroom, in a process of its own: the real Strapi as production runs it, with articles and a moderator's token.
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makePeople } from '../harness/people.mjs';
import { articleCount } from './data.mjs';

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');
const project = path.resolve(import.meta.dirname, '..', '..');

const strapi = await createStrapi({ appDir: project, distDir: path.join(project, 'dist') }).load();

const made = async (type, data) => (await strapi.documents(type).create({ data, locale: 'en' })).documentId;
const many = (count, make) => Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const authors = await many(8, (n) => made('api::author.author', { name: `Author ${n}`, slug: `author-${n}` }));
const tags = await many(10, (n) => made('api::tag.tag', { name: `Tag ${n}`, slug: `tag-${n}` }));
const text =
  'The harbour council met on Tuesday to hear what the ferry’s passengers think of the new timetable. '.repeat(8);

const publish = async (n) => {
  const data = {
    title: `Article ${n}`,
    slug: `article-${n}`,
    standfirst: text.slice(0, 200),
    body: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
    authors: [authors[n % 8], authors[(n + 3) % 8]],
    tags: [tags[n % 10], tags[(n + 4) % 10], tags[(n + 7) % 10]],
  };
  const documentId = await made('api::article.article', data);
  await strapi.documents('api::article.article').publish({ documentId, locale: 'en' });
  return documentId;
};

const articles = [];
for (let n = 0; n < articleCount; n += 1) articles.push(await publish(n));

const { accessKey } = await strapi.service('admin::api-token').create({
  ...{ name: 'Bench', description: '', type: 'custom', lifespan: null },
  permissions: ['plugin::moderation.queue.list'],
});

strapi.server.mount();
await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
const { port } = strapi.server.httpServer.address();

const { superAdmin: moderator } = await makePeople(strapi);

const session = new Session();
const commands = {
  /** The ledger's own checkpoint over all that was loaded: the job would else make it in the middle of a measurement. */
  checkpoint: () =>
    require(path.join(project, 'dist/src/plugins/moderation/server/src/services/checkpoint.js')).checkpoint(),
  async profile() {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
  },
  async writeProfile(file) {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    await writeFile(file, JSON.stringify(profile));
  },
};

process.on('message', async ({ command, value }) => {
  await commands[command](value);
  process.send('done');
});
process.on('disconnect', () => process.exit(1));
process.send({ url: `http://127.0.0.1:${port}`, articles, tags, token: accessKey, moderator });
