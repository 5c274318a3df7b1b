/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { violations } from '../../harness/axe';
import { aContext, closeBrowser, describeInBrowser } from '../../harness/browser';
import { aComment, anApprovedComment, aRejectedComment } from '../../harness/factories';
import { aNewspaper, titles } from '../../harness/newspaper';
import { type Json, newsroomUrl, until } from '../../harness/newsroom';
import { flawsOf } from '../../harness/structured-data';

describeInBrowser('the demo newspaper', () => {
  let paper: Awaited<ReturnType<typeof aNewspaper>>;
  let comment: { documentId: string };

  beforeAll(async () => {
    paper = await aNewspaper();
    comment = await anApprovedComment(paper, { name: 'Rena', body: '<b>Bold</b> words' });
    await anApprovedComment(paper, { body: 'An answer', parent: comment.documentId });
  }, 60_000);

  afterAll(closeBrowser);

  const addresses = (locale: string): Record<string, string> => ({
    front: `/demo/?locale=${locale}`,
    article: `/demo/article.html?locale=${locale}&slug=ferry-${locale}-${paper.mark}`,
    tag: `/demo/tag.html?locale=${locale}&slug=harbour-${locale}-${paper.mark}`,
    author: `/demo/author.html?locale=${locale}&slug=rona-${locale}-${paper.mark}`,
    receipt: `/demo/receipt.html?locale=${locale}`,
    privacy: `/demo/privacy.html?locale=${locale}`,
    transparency: `/demo/transparency.html?locale=${locale}`,
  });

  /** Opens a page and gathers what its console complains of, a refused style or script among it. */
  const opened = async (page: Page, address: string) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(newsroomUrl + address);
    await page.locator('main[data-whole]').waitFor();
    return complaints;
  };

  const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  describe.each([
    ['en', 1440],
    ['en', 320],
    ['ckb', 390],
    ['ar', 1440],
  ])('in %s at %d pixels', (locale, width) => {
    test('every page opens without complaint, inside its window, and without a violation of WCAG 2.2 AA', async () => {
      const context = await aContext({ width });
      const page = await context.newPage();
      for (const [name, address] of Object.entries(addresses(locale))) {
        expect([name, await opened(page, address)]).toEqual([name, []]);
        expect([name, await fits(page)]).toEqual([name, true]);
        expect([name, await violations(page, ['body'])]).toEqual([name, []]);
        expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'en' ? 'ltr' : 'rtl');
        expect(await page.locator('h1').count()).toBe(1);
      }
      await context.close();
    });
  });

  test('an article is told to search engines, feed readers and previews', async () => {
    const context = await aContext();
    const page = await context.newPage();
    await opened(page, addresses('en').article ?? '');
    const content = (name: string) => page.locator(`meta[property="${name}"]`).first().getAttribute('content');
    expect(await page.title()).toContain(titles.en);
    expect(await content('og:title')).toBe(titles.en);
    expect(await content('og:type')).toBe('article');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical).toBe(`${newsroomUrl}${addresses('en').article}`);
    expect(await page.locator('link[hreflang=ckb]').getAttribute('href')).toContain(`slug=ferry-ckb-${paper.mark}`);
    expect(await page.locator('link[type="application/rss+xml"]').first().getAttribute('href')).toContain(
      '/comments/feed',
    );
    const data: Json = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(flawsOf(data)).toEqual([]);
    // What the large search engines ask of a news article.
    expect(data).toMatchObject({ '@type': 'NewsArticle', headline: titles.en, commentCount: 2, inLanguage: 'en' });
    expect(data.author[0].name).toBe(`Rona ${paper.mark}`);
    expect(Date.parse(data.datePublished)).toBeGreaterThan(0);
    expect(data.comment).toMatchObject([{ text: '<b>Bold</b> words' }, { text: 'An answer' }]);
    expect(flawsOf({ ...data, headline: 5, invented: true, author: [{ '@type': 'Person', age: 5 }] })).toHaveLength(3);
    await context.close();
  });

  test('an article’s body is what its blocks say, and no more', async () => {
    const context = await aContext();
    const page = await context.newPage();
    await opened(page, addresses('en').article ?? '');
    const body = page.locator('.story .body');
    expect(await body.locator('strong').textContent()).toBe('sails on');
    expect(await body.locator('blockquote').textContent()).toBe('We asked to be able to go home.');
    expect(await body.locator('a').count()).toBe(1);
    expect(await body.locator('pre').textContent()).toBe('<script>alert(1)</script>');
    await page.getByText(`Related ${paper.mark}`).waitFor();
    await context.close();
  });

  test('a reader who changes the language stays on the page, and the size of the text is kept', async () => {
    const context = await aContext();
    const page = await context.newPage();
    await opened(page, addresses('en').article ?? '');
    const size = () =>
      page.locator('.story .body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
    const before = await size();
    await page.getByRole('button', { name: 'Larger text' }).click();
    expect(await size()).toBeGreaterThan(before);
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: titles.ar }).waitFor();
    expect(await size()).toBeGreaterThan(before);
    await context.close();
  });

  test('what is not there is said, with a way back', async () => {
    const context = await aContext();
    const page = await context.newPage();
    await opened(page, '/demo/article.html?locale=ckb&slug=nothing');
    await page.getByRole('link', { name: 'بۆ لاپەڕەی یەکەم' }).waitFor();
    await context.close();
  });

  describe('the receipt page', () => {
    test('shows what waits, and lets its reader withdraw it', async () => {
      const { receipt } = await aComment(paper, { body: 'A <i>thought</i>' });
      const context = await aContext({ width: 390 });
      const page = await context.newPage();
      await opened(page, '/demo/receipt.html');
      await page.getByLabel('Receipt').fill(receipt);
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText('Your comment is waiting for a moderator.').waitFor();
      await page.getByText('A <i>thought</i>').waitFor();
      await page.getByRole('button', { name: 'Withdraw my comment' }).click();
      await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
      await page.getByText('You have withdrawn your comment.').waitFor();
      expect(await page.getByRole('button', { name: /withdraw/i }).count()).toBe(0);
      await context.close();
    });

    test('says why a comment was rejected, in the article’s language, and takes the one appeal', async () => {
      const { receipt } = await aRejectedComment(paper, { locale: 'ckb', body: 'وشەیەک' });
      const context = await aContext({ width: 390 });
      const page = await context.newPage();
      await opened(page, `/demo/receipt.html#${receipt}`);
      await page.getByText('لێدوانەکەتان ڕەت کرایەوە.').waitFor();
      expect(await page.locator('.reason').textContent()).toContain('بەپێی ڕێنمایی');
      expect(await violations(page, ['body'])).toEqual([]);
      await page.getByRole('textbox').fill('ئەمە وتەی بابەتەکەیە.');
      await page.getByRole('button', { name: 'تانەکە بنێرە' }).click();
      await page.getByText('تانەکەتان چاوەڕێی وەڵامە.').waitFor();
      await until('the form is gone', async () => (await page.getByRole('textbox').count()) === 0);
      await context.close();
    });

    test('says so of a receipt that is not one', async () => {
      const context = await aContext();
      const page = await context.newPage();
      await page.goto(`${newsroomUrl}/demo/receipt.html#nothing.at-all`);
      await page.getByText('This receipt is not one of ours.').waitFor();
      await context.close();
    });
  });
});
