// The demo's server process: one boot that loads the newsroom where it is empty, serves, and tells its parent.
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadDemo } from '../database/demo/load.mjs';
import { once, project } from './environment.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const app = createStrapi({ appDir: project, distDir: path.join(project, 'dist') });
const stop = once(() => app.destroy().finally(() => process.exit(0)));
process.on('message', stop);
process.on('disconnect', stop);

await app.load();
const shown = await loadDemo(app, process.env.DEMO_PASSWORD);
await app.start();
process.send(shown);
