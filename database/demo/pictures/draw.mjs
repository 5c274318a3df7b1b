// Rasterises every SVG in this folder to a palette PNG of the same name.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = dirname(fileURLToPath(import.meta.url));

for (const file of (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort()) {
  const target = join(folder, file.replace(/\.svg$/, '.png'));
  const { size } = await sharp(join(folder, file), { density: 144 })
    .resize({ width: file.startsWith('portrait-') ? 320 : 960 })
    .png({ palette: true, colours: 256, dither: 0, compressionLevel: 9, effort: 10 })
    .toFile(target);
  console.log(`${file.replace(/\.svg$/, '.png')} ${size}`);
}
