// Builds what is not built: the compiled server and the admin panel, both in dist/.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { project } from './environment.mjs';
import { strapi } from './strapi.mjs';

const built = path.join(project, 'dist', 'build', 'index.html');
const sources = ['src', 'config', 'package.json', 'tsconfig.json'];

/** Whether any source is newer than the build. */
const isStale = () => {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return sources.some((source) => newest(path.join(project, source)) > mtimeMs);
};

const newest = (file) => {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
};

/** Builds where needed; `say` hears that it will take a moment. Throws with the build's own words where it fails. */
export const build = async (say = () => undefined) => {
  if (!isStale()) return;
  say('Building the newsroom (about a minute, once) …');
  const lines = [];
  const code = await strapi(['build'], { onLine: (line) => lines.push(line) });
  if (code !== 0) throw new Error(`The build failed:\n${lines.slice(-30).join('\n')}`);
};
