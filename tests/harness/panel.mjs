import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { project } from '../../scripts/environment.mjs';
import { strapi } from '../../scripts/strapi.mjs';

const sources = ['package-lock.json', 'src/admin', 'src/plugins/moderation/admin', 'src/plugins/moderation/shared'];

const changedAt = (file) => statSync(path.join(project, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

const files = (place) =>
  readdirSync(path.join(project, place), { recursive: true }).map((name) => path.join(place, name));

/** Builds the admin panel where there is no build or anything it is made of is newer. */
export const buildPanel = async (env) => {
  const built = changedAt('dist/build/index.html');
  const newest = Math.max(...sources.flatMap((place) => (place.includes('.') ? [place] : files(place))).map(changedAt));
  if (built > newest) return;
  const lines = [];
  const code = await strapi(['build'], { env, onLine: (line) => lines.push(line) });
  if (code !== 0) throw new Error(`The admin panel could not be built:\n${lines.join('\n')}`);
};
