// npm run develop: Strapi's watch mode on the embedded database, or on DATABASE_URL.
import { watch } from 'node:fs';
import path from 'node:path';
import { buildEmbed, sources } from '../src/plugins/moderation/embed/build.mjs';
import { openDatabase } from './database.mjs';
import { loadEnv, main, makeSecrets, project } from './environment.mjs';
import { freePort } from './port.mjs';
import { strapi } from './strapi.mjs';

await main(async () => {
  makeSecrets();
  loadEnv();
  await freePort(process.env.HOST?.trim() || '127.0.0.1');
  const closeDatabase = await openDatabase();
  let built = buildEmbed();
  await built;
  const rebuild = () => buildEmbed().catch((error) => console.error(error.message));
  // One after the other: an editor's save is several events.
  watch(sources, { recursive: true }, () => {
    built = built.then(rebuild);
  });
  let child;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill('SIGTERM'));
  const env = { MAIL_FOLDER: process.env.MAIL_FOLDER || path.join(project, 'mail') };
  const code = await strapi(['develop', ...process.argv.slice(2)], { env, onStart: (started) => (child = started) });
  await closeDatabase();
  process.exit(code);
});
