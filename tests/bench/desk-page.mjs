// The desk's page in a browser: how soon a moderator who has logged in reads the first comment, and how soon after a key
// the next one is painted.
import { launchChromium } from '../harness/chromium.mjs';
import { percentiles } from './desk-calls.mjs';

const loads = 5;
const keys = 60;
const words = '[data-testid="words"]';

export const measurePage = async ({ url, moderator, say }) => {
  const browser = await launchChromium();
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    ).newPage();
    await logIn(page, { url, moderator });
    const rows = [
      { title: 'page: load to the first comment', ...percentiles(await loadTimes(page, url)), target: 1500 },
      { title: 'page: from J to the next comment painted', ...percentiles(await keyTimes(page, 'j')), target: 50 },
      { title: 'page: from A to the next comment painted', ...percentiles(await keyTimes(page, 'a')), target: 50 },
    ];
    for (const { title, p95 } of rows) say(`${title}: p95 ${p95.toFixed(1)} ms`);
    return rows;
  } finally {
    await browser.close();
  }
};

const logIn = async (page, { url, moderator }) => {
  await page.goto(`${url}/admin/auth/login?redirectTo=${encodeURIComponent('/plugins/moderation')}`);
  await page.getByLabel(/^Email/).fill(moderator.email);
  await page.getByLabel(/^Password/).fill(moderator.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
};

/** Milliseconds from the request of the page to the first comment's words in it. */
const loadTimes = async (page, url) => {
  const times = [];
  for (let n = 0; n <= loads; n += 1) {
    const began = performance.now();
    await page.goto(`${url}/admin/plugins/moderation`, { waitUntil: 'commit' });
    await page.locator(words).waitFor();
    // The first fills the browser's cache, as a moderator's first visit of the day does.
    if (n > 0) times.push(performance.now() - began);
  }
  return times;
};

/**
 * Milliseconds from the key's event to the frame after the one in which other words stand in the comment's place, measured
 * inside the page.
 */
const keyTimes = async (page, key) => {
  const times = [];
  for (let n = 0; n < keys; n += 1) {
    await page.evaluate((selector) => {
      const before = document.querySelector(selector)?.textContent;
      window.painted = new Promise((resolve) => {
        const pressed = (event) => {
          const began = event.timeStamp;
          const look = () =>
            document.querySelector(selector)?.textContent === before
              ? requestAnimationFrame(look)
              : requestAnimationFrame(() => resolve(performance.now() - began));
          requestAnimationFrame(look);
        };
        window.addEventListener('keydown', pressed, { once: true, capture: true });
      });
    }, words);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => window.painted));
    // A person reads before the next key; what the decision causes is done by then.
    await page.waitForTimeout(300);
  }
  return times;
};
