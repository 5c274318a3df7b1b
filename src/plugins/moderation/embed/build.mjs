// Builds the readers' component: one file with English inside, each other language a file of its own. Takes a moment.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { here, output } from './place.mjs';

export const sources = path.join(here, 'src');
const words = path.join(sources, 'words');

/** A style sheet is text here: the component hands it to the browser as an object, which no content policy forbids. */
const styles = {
  name: 'styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await esbuild.transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim().replace(/(?<=--[\w-]+:|,) /g, ''), loader: 'text' };
    }),
};

const compress = { passes: 2, inline: 1, reduce_funcs: false };

const script = async (entry, define = {}) => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(sources, entry)],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8' },
    ...{ plugins: [styles], define, legalComments: 'none' },
  });
  // esbuild bundles, and knows style sheets; Terser folds what is left by some hundred bytes more. What it inlines packs worse.
  const { code } = await minify(outputFiles[0].text, { ecma: 2022, module: true, compress });
  return code;
};

/** Writes the files and their table, in one step: a server that reads meanwhile finds the old ones or the new. */
export const buildEmbed = async () => {
  const made = `${output}.${process.pid}`;
  mkdirSync(made, { recursive: true });
  const files = {};
  const add = (name, text, algorithm = 'sha384') => {
    const digest = createHash(algorithm).update(text).digest();
    const { name: stem, ext } = path.parse(name);
    const file = `${stem}.${digest.toString('base64url')}${ext}`;
    writeFileSync(path.join(made, file), text);
    files[name] = { file, integrity: `${algorithm}-${digest.toString('base64')}` };
    return digest.toString('base64url');
  };
  const languages = readdirSync(words).filter((name) => name !== 'en.json');
  // What the component carries of each language is one short digest: the file's name, and what the browser checks it by.
  const digests = languages.map((name) => [
    path.parse(name).name,
    add(name, JSON.stringify(JSON.parse(readFileSync(path.join(words, name), 'utf8'))), 'sha256'),
  ]);
  add('rostra-comments.js', await script('index.ts', { LANGUAGES: JSON.stringify(Object.fromEntries(digests)) }));
  add('count.js', await script('count.ts'));
  cpSync(path.join(here, 'types.d.ts'), path.join(made, 'rostra-comments.d.ts'));
  writeFileSync(path.join(made, 'files.json'), JSON.stringify(files, null, 2));
  rmSync(output, { recursive: true, force: true });
  renameSync(made, output);
  await esbuild.stop(); // its process would outlive a command that goes on to other things
  return files;
};

if (process.argv[1] === import.meta.filename) await buildEmbed();
