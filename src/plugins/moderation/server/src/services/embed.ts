import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { settings } from '../config';

/*
 * The readers' component as `embed/build.mjs` made it: each file under a name that changes with its content, which can be
 * kept for ever, and under its plain name, which always is the newest.
 */

export interface EmbedFile {
  /** As it is, and compressed. */
  bodies: Record<'identity' | 'gzip' | 'br', Buffer>;
  etag: string;
  type: string;
  /** Whether its name changes with its content. */
  lasting: boolean;
}

type Table = Record<string, { file: string; integrity: string }>;

const script = 'rostra-comments.js';
const types = 'rostra-comments.d.ts';
const plain: Record<string, string> = { 'embed.js': script };
const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.ts': 'text/plain',
};

const folder = () => path.join(strapi.dirs.app.root, 'src', 'plugins', 'moderation', 'dist', 'embed');

let known: { table: Table; files: Map<string, Promise<EmbedFile>>; builtAt: number } | undefined;

/** Read anew when it was built anew, so that whoever develops it need not start again. */
const built = async () => {
  const file = path.join(folder(), 'files.json');
  const { mtimeMs: builtAt } = await stat(file).catch(() => {
    throw new Error('The readers’ component is not built; run: npm run build');
  });
  if (known?.builtAt !== builtAt)
    known = { table: JSON.parse(await readFile(file, 'utf8')), files: new Map(), builtAt };
  return known;
};

/** A file by its lasting or its plain name, or undefined. */
export const embedFile = async (asked: string): Promise<EmbedFile | undefined> => {
  const { table, files } = await built();
  const name = plain[asked] ?? asked;
  const file = table[name]?.file ?? name;
  const lasting = Object.values(table).some((one) => one.file === name);
  if (!lasting && !table[name] && name !== types) return undefined;
  const found = files.get(name) ?? read(file, { lasting, builtAt: known?.builtAt });
  files.set(name, found);
  return found;
};

const read = async (file: string, { lasting, builtAt }: { lasting: boolean; builtAt?: number }): Promise<EmbedFile> => {
  const identity = await readFile(path.join(folder(), file));
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity),
  ]);
  const type = mediaTypes[path.extname(file)] ?? 'text/plain';
  return { bodies: { identity, gzip: zipped, br }, etag: `W/"${file === types ? builtAt : file}"`, type, lasting };
};

/** Where a page finds the component, with what a browser checks it by, and the limits that hold for a comment. */
export const describeEmbed = async () => {
  const { table } = await built();
  const at = (name: string) => ({
    url: `/api/moderation/embed/${table[name]?.file}`,
    integrity: table[name]?.integrity ?? '',
  });
  const { nameMin, nameMax, bodyMin, bodyMax } = settings().limits;
  return {
    ...at(script),
    count: at('count.js'),
    types: `/api/moderation/embed/${types}`,
    limits: { nameMin, nameMax, bodyMin, bodyMax },
  };
};
