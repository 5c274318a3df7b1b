/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { violations } from '../../harness/axe';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { button, counts, isLive, lines, path, says, shows, words } from '../../harness/desk-page';
import { aComment, anApprovedComment, anArticle, aReport } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';

const as = 'adminModerator';
const telephone = { width: 390, height: 844 };

describeInBrowser('the desk on a telephone, and in other languages', () => {
  let end: (() => Promise<void>) | undefined;
  let article: { documentId: string };

  const speak = (language: string, who: string) =>
    rest('PUT /admin/users/me', { as: who, body: { preferedLanguage: language } });

  beforeAll(async () => {
    end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '8' });
    article = await anArticle({ title: 'The ferry sails twice an hour' });
    const parent = await anApprovedComment(article, { body: 'The parent', email: 'rena@example.org' });
    await aReport(parent.documentId);
    await aComment(article, { body: 'An answer', parent: parent.documentId });
    await aComment(article, { body: 'Links: https://a.example https://b.example https://c.example' });
    for (let index = 1; index <= 8; index += 1) await aComment(article, { body: `Thought ${index}` });
    await aComment(article, { body: `A word without end: ${'x'.repeat(300)}` });
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  test('one column is worked with one hand: list, comment, buttons at the bottom', async () => {
    const page = await logIn(await aContext(telephone), { as, path });
    await isLive(page);
    expect(await words(page).count()).toBe(0);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    expect(await fits()).toBe(true);
    await lines(page).getByRole('button').nth(2).click();
    await shows(page, 'Thought 1');
    expect(await fits()).toBe(true);
    await until('the buttons are at the bottom, large enough for a thumb', async () => {
      const box = await button(page, 'Approve').boundingBox();
      return box !== null && box.y > 700 && box.height >= 44;
    });
    await page.locator('[data-settled]').waitFor();
    await button(page, 'Approve').click();
    await shows(page, 'Thought 2');
    await says(page, /^Approved/);
    await page.locator('[data-settled]').waitFor();
    await button(page, 'Reject').click();
    const first = await button(page, 'Profanity').boundingBox();
    expect(first?.y).toBeGreaterThan(844 / 2);
    await button(page, 'Profanity').click();
    await shows(page, 'Thought 3');
    await says(page, 'Rejected under “Profanity”.');
    await button(page, /^Undo/).click();
    await shows(page, 'Thought 2');
    await button(page, 'Skip').click();
    await shows(page, 'Thought 3');
    await button(page, 'Back to the list').click();
    await until('the list is there', () => lines(page).first().isVisible());
    await counts(page, { Approved: 2, Rejected: 0 });
    await page.context().close();
  });

  test('in an Arabic panel the desk runs from right to left and speaks Arabic', async () => {
    await speak('ar', as);
    const page = await logIn(await aContext(), { as, path: `${path}?queue=waiting` });
    await page.getByRole('heading', { name: 'قائمة الإشراف' }).waitFor();
    const main = page.getByRole('main');
    expect(await main.getAttribute('dir')).toBe('rtl');
    const [list, focus] = await Promise.all([page.getByTestId('list'), words(page)].map((part) => part.boundingBox()));
    expect(list?.x).toBeGreaterThan(focus?.x ?? 0);
    // The key that an Arabic keyboard writes ش with is the one that approves.
    await page.locator('[data-settled]').waitFor();
    const before = await words(page).textContent();
    await page.evaluate(() =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ش', code: 'KeyA', bubbles: true, cancelable: true })),
    );
    await until('the next comment is in focus', async () => (await words(page).textContent()) !== before);
    await says(page, /^قُبل التعليق/);
    await page.keyboard.press('z');
    await says(page, /^أُلغي القرار/);
    await page.context().close();
    await speak('en', as);
  });

  test('in a Turkish panel it speaks Turkish', async () => {
    await speak('tr', as);
    const page = await logIn(await aContext(), { as, path });
    await page.getByRole('tab', { name: /^Bekleyen \(/ }).waitFor();
    await button(page, 'Onayla').waitFor();
    await page.context().close();
    await speak('en', as);
  });

  describe.each([
    ['en', 1440, 900],
    ['ar', 1440, 900],
    ['en', 390, 844],
    ['ar', 390, 844],
  ])('in %s at %d pixels', (language, width, height) => {
    let page: Page;
    const who = 'secondAdminModerator';

    beforeAll(async () => {
      await speak(language, who);
      page = await logIn(await aContext({ width, height }), { as: who, path });
      await lines(page).first().waitFor();
    }, 60_000);

    afterAll(() => page.context().close());

    test('nothing of the desk violates WCAG 2.2 AA', async () => {
      expect(await violations(page)).toEqual([]);
      await page.getByRole('main').locator('button[aria-expanded]').first().click();
      await page.getByRole('checkbox').first().click();
      await page.getByTestId('bulk-bar').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('checkbox').first().click();
      await page.getByRole('main').locator('button[aria-expanded]').first().click();
      await lines(page).getByRole('button').nth(1).click();
      await words(page).locator('mark').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('nor do its dialogs, nor a reported comment', async () => {
      await page.goto(`${page.url().replace(/\?.*/, '')}?queue=reported`);
      await lines(page).first().getByRole('button').click();
      await words(page).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto(`${page.url().replace(/\?.*/, '')}`);
      await lines(page).first().waitFor();
      for (const nth of [0, 1]) {
        await page.getByRole('main').locator('header').getByRole('button').nth(nth).click();
        await page.getByRole('dialog').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await until('the dialog is closed', async () => (await page.getByRole('dialog').count()) === 0);
      }
    });
  });
});
