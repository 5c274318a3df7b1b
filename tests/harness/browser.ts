import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import args from './chromium-flags.json';
import { newsroomUrl, type Person, person } from './newsroom';

/** Where Chromium is; set by `set-up.mjs` from `chromium.mjs`. */
const executablePath = process.env.TEST_CHROMIUM;

/** `describe` where there is a Chromium; where there is none its tests count as skipped. */
export const describeInBrowser = executablePath ? describe : describe.skip;

let browser: Promise<Browser> | undefined;

/** A browser with nothing remembered. */
export const aContext = async ({
  width = 1440,
  height = 900,
  ...options
}: { width?: number; height?: number } & BrowserContextOptions = {}): Promise<BrowserContext> => {
  browser ??= chromium.launch({ executablePath, headless: true, args }); // one, for tests that ask at once too
  return (await browser).newContext({ viewport: { width, height }, locale: 'en-GB', ...options });
};

export const closeBrowser = async () => {
  await (await browser)?.close();
  browser = undefined;
};

type Login = Pick<Person, 'email' | 'password'>;

/** The admin panel at `path`, after logging in through its own page. */
export const logIn = async (
  context: BrowserContext,
  { as, path }: { as: string | Login; path: string },
): Promise<Page> => {
  const { email, password } = typeof as === 'string' ? await person(as) : as;
  const page = await context.newPage();
  await page.goto(`${newsroomUrl}/admin/auth/login?redirectTo=${encodeURIComponent(path)}`);
  await page.getByLabel(/^Email/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  if (!page.url().includes(path)) await page.goto(`${newsroomUrl}/admin${path}`);
  return page;
};
