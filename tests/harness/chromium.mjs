import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const which = (name) => {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
};

/** The Chromium that browser tests run in: CHROMIUM_PATH, or the first on the PATH; undefined where there is none. */
export const findChromium = () => process.env.CHROMIUM_PATH?.trim() || names.map(which).find(Boolean);

const flags = () => JSON.parse(readFileSync(path.join(import.meta.dirname, 'chromium-flags.json'), 'utf8'));

/** A browser of its own, with a profile in which nothing is remembered. */
export const launchChromium = ({ executablePath = findChromium(), args = [] } = {}) =>
  chromium.launch({ executablePath, headless: true, args: [...flags(), ...args] });
