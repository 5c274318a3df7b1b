// Builds what is not built: the compiled server and the admin panel, both in dist/, and the readers' component.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildEmbed } from '../src/plugins/moderation/embed/build.mjs';
import { project } from './environment.mjs';
import { strapi } from './strapi.mjs';

/** What the admin panel is made of. */
export const panelSources = [
  'package-lock.json',
  'src/admin',
  'src/plugins/moderation/admin',
  'src/plugins/moderation/shared',
];

/** What the whole newsroom is made of. */
const allSources = ['package-lock.json', 'tsconfig.json', 'config', 'src'];

/** When a file, or the newest file in a folder, was changed; 0 where there is none. Milliseconds. */
const changedAt = (place) => {
  const file = path.join(project, place);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  // The component is built beside its sources, and is none.
  const sources = readdirSync(file).filter((name) => name !== 'dist');
  return Math.max(0, ...sources.map((name) => changedAt(path.join(place, name))));
};

/** Builds where a source is newer than the build; `say` hears that it takes a moment. Throws with the build's own words. */
export const build = async ({ sources = allSources, env, say = () => undefined } = {}) => {
  await buildEmbed();
  const built = changedAt('dist/build/index.html');
  if (built > 0 && sources.every((source) => changedAt(source) <= built)) return;
  say('Building the newsroom (about a minute, once) …');
  // A module that was removed from the sources must not live on in what is compiled.
  rmSync(path.join(project, 'dist'), { recursive: true, force: true });
  const lines = [];
  const code = await strapi(['build'], { env, onLine: (line) => lines.push(line) });
  if (code !== 0) throw new Error(`The build failed:\n${lines.slice(-30).join('\n')}`);
};

/** Compiles the server alone, afresh, and leaves the admin panel as it is. Takes about four seconds. */
export const compile = () => {
  for (const part of ['src', 'config', 'database'])
    rmSync(path.join(project, 'dist', part), { recursive: true, force: true });
  const tsc = path.join(project, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
};
