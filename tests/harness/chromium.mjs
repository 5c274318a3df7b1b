import { execFileSync } from 'node:child_process';

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
