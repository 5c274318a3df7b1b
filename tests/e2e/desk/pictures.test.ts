/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { path as desk, isLive, lines, shows } from '../../harness/desk-page';
import { aComment, anApprovedComment, anArticle } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';

const demo = path.resolve(__dirname, '../../../database/demo/comments/ferry-timetable.en.json');
const docs = path.resolve(__dirname, '../../../docs');

const parent = {
  name: 'Nermin Hale',
  body: 'I have waited nine years for a boat home after the late shift. Thank you to everyone who kept asking.',
};
const answer =
  'The 23:40 waits for the tram: the harbour office told me so this morning. What worries me is the price.';
const links =
  'Cheaper tickets: https://boats.example/a or https://boats.example/b or https://boats.example/c, today only';

/** The pictures in docs/, of the desk as it is: `UPDATE_PICTURES=1 npx jest --testPathPatterns desk/pictures` takes them anew. */
describeInBrowser('a picture of the desk', () => {
  let end: (() => Promise<void>) | undefined;

  const speak = (language: string) =>
    rest('PUT /admin/users/me', { as: 'adminModerator', body: { preferedLanguage: language } });

  const take = async (page: Page, name: string) => {
    const shot = await page.screenshot(process.env.UPDATE_PICTURES ? { path: path.join(docs, `${name}.png`) } : {});
    expect(shot.byteLength).toBeGreaterThan(20_000);
  };

  const visit = async (options: { width: number; height: number }) => {
    const page = await logIn(await aContext(options), { as: 'adminModerator', path: desk });
    // Strapi's own announcement above the page is none of the desk's.
    await page.getByRole('button', { name: 'Close' }).first().click();
    await lines(page).first().waitFor();
    return page;
  };

  beforeAll(async () => {
    end = await ownNewsroom();
    const article = await anArticle({ title: 'Ferry to Lantern Island doubles its sailings from Monday' });
    const first = await anApprovedComment(article, parent);
    await aComment(article, { name: 'Roj', body: answer, parent: first.documentId });
    await aComment(article, { name: 'Best Boats', body: links });
    const comments: { name: string; body: string }[] = JSON.parse(readFileSync(demo, 'utf8'));
    for (const { name, body } of comments.slice(0, 12)) await aComment(article, { name, body });
  }, 120_000);

  afterAll(async () => {
    await speak('en');
    await closeBrowser();
    await end?.();
  }, 60_000);

  test('is taken at 1440 pixels', async () => {
    const page = await visit({ width: 1440, height: 900 });
    await isLive(page);
    await lines(page).getByRole('button').nth(1).click();
    await shows(page, links);
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await take(page, 'desk-1440');
  });

  test('is taken at 390 pixels', async () => {
    const page = await visit({ width: 390, height: 844 });
    await lines(page).getByRole('button').first().click();
    await shows(page, answer);
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await take(page, 'desk-390');
  });

  test('is taken in Arabic', async () => {
    await speak('ar');
    const page = await visit({ width: 1440, height: 900 });
    await until('Arabic is loaded', () => page.getByRole('heading', { name: 'قائمة الإشراف' }).isVisible());
    await page.getByRole('heading', { name: 'السجل' }).waitFor();
    await take(page, 'desk-ar-1440');
  });
});
