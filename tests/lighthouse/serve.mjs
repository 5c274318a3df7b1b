// The demo's newsroom with an article that has 200 comments, in a process of its own; tells its parent where that is.
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadDemo } from '../../database/demo/load.mjs';
import { project } from '../../scripts/environment.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const strapi = await createStrapi({ appDir: project, distDir: path.join(project, 'dist') }).load();
const { article } = await loadDemo(strapi, 'Not-used-1');
await strapi.db
  .query('api::article.article')
  .updateMany({ where: { documentId: article }, data: { commenting: 'open' } });

const { bringIn, identify } = strapi.plugin('moderation').service('archive');
const moderator = { kind: 'moderator', id: 'demo', name: 'Mariam Moderator' };
const start = Date.now() - 200 * 60_000;
for (let index = 0; index < 200; index += 1) {
  const name = `Reader ${index}`;
  const submittedAt = start + index * 60_000;
  await bringIn({
    draft: {
      ...{ articleId: article, locale: 'en', name, email: null, parent: null },
      body: `Thought ${index} on the late ferry. ${'It was full again last night, and on time. '.repeat(1 + (index % 5))}`,
    },
    reader: identify({ address: `198.51.100.${index % 250}` }, name),
    submittedAt,
    decisions: [{ action: 'approve', actor: moderator, madeAt: submittedAt + 30_000 }],
  });
}

strapi.server.mount();
strapi.server.httpServer.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ article }));
process.on('message', () => strapi.destroy().finally(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
