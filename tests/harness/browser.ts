import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { newsroomUrl, person } from './newsroom';

/** Where Chromium is; set by `set-up.mjs` from `chromium.mjs`. */
const executablePath = process.env.TEST_CHROMIUM;

/** `describe` where there is a Chromium; where there is none its tests count as skipped. */
export const describeInBrowser = executablePath ? describe : describe.skip;

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

let browser: Browser | undefined;

/** A browser with nothing remembered. */
export const aContext = async (options: { width?: number; height?: number } = {}): Promise<BrowserContext> => {
  browser ??= await chromium.launch({ executablePath, headless: true, args });
  const { width = 1440, height = 900 } = options;
  return browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
};

export const closeBrowser = async () => {
  await browser?.close();
  browser = undefined;
};

/** The admin panel at `path`, after logging in through its own page. */
export const logIn = async (context: BrowserContext, { as, path }: { as: string; path: string }): Promise<Page> => {
  const { email, password } = await person(as);
  const page = await context.newPage();
  await page.goto(`${newsroomUrl}/admin/auth/login?redirectTo=${encodeURIComponent(path)}`);
  await page.getByLabel(/^Email/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  if (!page.url().includes(path)) await page.goto(`${newsroomUrl}/admin${path}`);
  return page;
};
