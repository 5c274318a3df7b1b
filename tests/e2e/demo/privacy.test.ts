/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { violations } from '../../harness/axe';
import { aContext, closeBrowser, describeInBrowser } from '../../harness/browser';
import { aComment, anArticle, privacyTokenFor } from '../../harness/factories';
import { anEmail } from '../../harness/letters';
import { newsroomUrl, rest, sql } from '../../harness/newsroom';

const contents = async (download: Download) => JSON.parse(await readFile(await download.path(), 'utf8'));

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

const requests = 'POST /api/comments/privacy-requests';

/** A page of a browser of its own, and what its console complains of, a refused style or script among it. */
const aPage = async (width = 1440) => {
  const context = await aContext({ width });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const open = async (path: string) => {
    // A page that is left for its own fragment alone is not loaded again.
    await page.goto('about:blank');
    await page.goto(`${newsroomUrl}/demo/${path}`);
  };
  return { page, complaints, open, close: () => context.close() };
};

/** The link that a reader's mail has. */
const aLink = async (email: string, { wants, locale }: { wants: string; locale: string }) => {
  await rest(requests, { body: { data: { email, wants, locale } } });
  return `privacy.html#${await privacyTokenFor(email, wants)}`;
};

describeInBrowser('the demo newspaper’s page for readers’ data', () => {
  afterAll(closeBrowser);

  test.concurrent('a reader asks by e-mail, takes away a copy with the words in it, and then has them erased', async () => {
    const email = anEmail();
    const { documentId, receipt } = await aComment(await anArticle(), { email, body: 'Words that I want to keep' });
    const { page, complaints, open, close } = await aPage();
    await open('privacy.html');
    for (const [label, wants] of [
      ['A copy of everything', 'export'],
      ['Everything erased', 'erasure'],
    ] as const) {
      await page.getByLabel(label).check();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Send me the link' }).click();
      await page.getByText('If we know this address, a link is on its way to it.').waitFor();
      await privacyTokenFor(email, wants);
      await page.getByRole('button', { name: 'Ask for another address' }).click();
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
    }

    await open(`privacy.html#${await privacyTokenFor(email, 'export')}`);
    await page.getByText('Comments with your address').waitFor();
    expect(await page.locator('.facts dd').allTextContents()).toMatchObject(['1', '0', expect.any(String)]);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hand out the copy' }).click();
    const copy = await saved;
    expect(copy.suggestedFilename()).toMatch(/^comments-\d{4}-\d\d-\d\d\.json$/);
    expect((await contents(copy)).comments).toMatchObject([{ documentId, email, body: 'Words that I want to keep' }]);
    const again = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the file' }).click();
    expect(await contents(await again)).toEqual(await contents(copy));
    await page.reload();
    await page.getByText('This link has handed out its copy.').waitFor();

    await open(`privacy.html#${await privacyTokenFor(email, 'erasure')}`);
    await page.getByRole('button', { name: 'Erase it for good' }).click();
    await page.getByRole('button', { name: 'No, leave it' }).click();
    await page.getByRole('button', { name: 'Erase it for good' }).click();
    await page.getByRole('button', { name: 'Yes, erase it' }).click();
    await page.getByText('1 comment was erased.').waitFor();
    await open(`receipt.html#${receipt}`);
    await page.getByText(/^What you wrote was erased on/).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Words that I want');
    expect(complaints).toEqual([]);
    await close();
  });

  test.concurrent('the receipt alone takes away what is held about its comment, and erases it after a second question', async () => {
    const { documentId, receipt } = await aComment(await anArticle(), { body: 'Only this one' });
    const { page, complaints, open, close } = await aPage();
    await open(`receipt.html#${receipt}`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what is held about this comment' }).click();
    expect((await contents(await saved)).comments).toMatchObject([{ documentId, body: 'Only this one' }]);
    await page.getByRole('button', { name: 'Erase it for good' }).click();
    expect((await rest(`GET /api/comments/receipts/${receipt}`)).body.data.erasedAt).toBeNull();
    await page.getByRole('button', { name: 'Yes, erase it' }).click();
    await page.getByText(/^What you wrote was erased on/).waitFor();
    expect(await page.getByRole('button', { name: /Erase|Withdraw/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'All that carries your e-mail address' }).click();
    await page.getByLabel('E-mail address').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test.concurrent('what is refused is said at the form, and the address that was written stays', async () => {
    const email = anEmail();
    const { page, open, close } = await aPage();
    await open('privacy.html');
    const field = page.getByLabel('E-mail address');
    const send = page.getByRole('button', { name: 'Send me the link' });
    // An address that browsers take and the newsroom does not.
    await field.fill('rena@example');
    await send.click();
    await page.getByText('This does not look like an e-mail address.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    for (let round = 0; round < 3; round += 1) await rest(requests, { body: { data: { email, wants: 'export' } } });
    await field.fill(email);
    await send.click();
    await page.getByText(/That was asked too often\. Try again in (1 hour|60 minutes|59 minutes)\./).waitFor();
    expect(await field.inputValue()).toBe(email);
    await close();
  });

  test.concurrent('a link that is none, and one that runs out while its page is open, are told apart', async () => {
    const email = anEmail();
    await aComment(await anArticle(), { email });
    const { page, open, close } = await aPage();
    await open('privacy.html#nothing');
    await page.getByText('This link is not one of ours, or has run out').waitFor();
    await open(await aLink(email, { wants: 'export', locale: 'en' }));
    await page.getByText('Comments with your address').waitFor();
    await sql('update moderation_privacy_requests set expires_at = now() where email = $1', [email]);
    await page.getByRole('button', { name: 'Hand out the copy' }).click();
    await page.getByText('This link has run out. Ask for a new one.').waitFor();
    await close();
  });

  test.concurrent.each([
    ['en', 320, 'Yes, erase it'],
    ['ckb', 390, 'بەڵێ، بیسڕەوە'],
    ['ar', 1440, 'نعم، امحُه'],
  ])(
    'a link opens in %s, in which it was asked for, at %d pixels inside its window and without a violation',
    async (...row) => {
      const [locale, width, yes] = row;
      const email = anEmail(`${'long-'.repeat(9)}rena`);
      const { receipt } = await aComment(await anArticle({}, { locale }), { email, locale });
      const { page, complaints, open, close } = await aPage(width);
      const holds = async () => {
        expect(await fits(page)).toBe(true);
        expect(await violations(page, ['body'])).toEqual([]);
        expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      };
      await open(await aLink(email, { wants: 'erasure', locale }));
      await page.waitForURL((url) => locale === 'en' || url.searchParams.get('locale') === locale);
      await page.locator('.act button').click();
      await page.getByRole('button', { name: yes }).waitFor();
      await holds();
      await open(`receipt.html#${receipt}`);
      await page.waitForURL((url) => locale === 'en' || url.searchParams.get('locale') === locale);
      await page.locator('.held').waitFor();
      await holds();
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
