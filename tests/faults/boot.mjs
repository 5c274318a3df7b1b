// Boots the newsroom of a folder once, and ends: `node boot.mjs <folder> <database URL>`.
import { createRequire } from 'node:module';
import path from 'node:path';
import { environment } from '../harness/environment.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const [appDir, databaseUrl] = process.argv.slice(2);
Object.assign(process.env, environment(databaseUrl), { MODERATION_JOBS: 'false' });

const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).load();
await strapi.destroy();
process.exit(0);
