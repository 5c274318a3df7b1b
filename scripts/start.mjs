// npm start: production. Says what is missing before anything is opened.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { output } from '../src/plugins/moderation/embed/place.mjs';
import { giveUp, loadEnv, main, project, secrets } from './environment.mjs';
import { strapi } from './strapi.mjs';

await main(async () => {
  loadEnv();
  const missing = ['DATABASE_URL', ...Object.keys(secrets)].filter((name) => !process.env[name]?.trim());
  if (missing.length > 0) giveUp(`Production needs these variables, which are not set: ${missing.join(', ')}.`);
  if (![path.join(project, 'dist', 'build', 'index.html'), path.join(output, 'files.json')].every(existsSync))
    giveUp('The newsroom is not built; run: npm run build');
  let child;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill('SIGTERM'));
  process.exit(await strapi(['start'], { env: { NODE_ENV: 'production' }, onStart: (started) => (child = started) }));
});
