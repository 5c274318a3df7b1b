import { violations } from '../../harness/axe';
import { aContext, describeInBrowser } from '../../harness/browser';
import { anArticle, approvedComments } from '../../harness/factories';
import { fits, hostOfTests, named, openComments, section } from '../../harness/page-with-comments';

const host = hostOfTests();

const marks = '\u0301\u0316\u0489\u20dd'.repeat(1000);
const texts = [
  {
    name: '<img src=x onerror=alert(1)>',
    body: '<script>document.title = "taken"</script><img src=x onerror="document.title=1">',
  },
  { name: 'Turned‏name', body: 'Before \u202eturned around\u202d and\u2067 more of it' },
  { name: `Z${'\u0335\u0321'.repeat(60)}algo`, body: `a${marks} and after` },
  { name: '👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈', body: '👨‍👩‍👧‍👦'.repeat(80) },
  { name: 'W'.repeat(80), body: 'unbroken'.repeat(400) },
  { name: '\u2003‎Spaces\u2003', body: 'javascript:alert(1) and https://links.example/<b>?x="><script>' },
  { name: 'رِێ'.repeat(20), body: `${'\n'.repeat(40)}far below` },
];

describeInBrowser('hostile names and texts', () => {
  let article: { documentId: string };

  beforeAll(async () => {
    article = await anArticle();
    await approvedComments(article, texts);
  });

  test.each([320, 1440])('stay text, and in their box, at %i px', async (width) => {
    const { page, complaints } = await openComments(host, { article, width, attributes: { links: '' } });
    const comments = section(page).locator('article');
    expect(await comments.count()).toBe(texts.length);
    expect(await page.title()).toBe('A page');
    expect(await section(page).locator('script, img').count()).toBe(0);
    const links = await section(page)
      .locator('.body a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('rel'), a.getAttribute('href')]));
    expect(links).toEqual([['nofollow ugc noopener', 'https://links.example/']]);
    const sizes = await section(page)
      .locator('.body, .name')
      .evaluateAll((all) =>
        all.map((one) => [getComputedStyle(one).overflow, one.getBoundingClientRect().right] as const),
      );
    for (const [overflow, right] of sizes) {
      expect(overflow).toBe('clip');
      expect(right).toBeLessThanOrEqual(width);
    }
    expect(await fits(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  // 1280 px at 400 %, with a keyboard up to boot; in the dark, and in colours that the reader's system forces.
  test.each([
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const)('fit and can be read at 400 %% zoom: $colorScheme, forced colours: $forcedColors', async (colours) => {
    const context = await aContext({ width: 320, height: 256, deviceScaleFactor: 4, ...colours });
    const { page } = await openComments(host, { article, context });
    const long = section(page).locator('article', { hasText: 'unbroken' });
    await long.getByRole('button', { name: /^Reply/ }).click();
    await page.getByRole('form').getByRole('heading').waitFor();
    await named(page, 'Send comment').click();
    await page.getByRole('alert').getByText('fields need your attention').waitFor();
    await named(page, 'Write a comment').click();
    expect(await fits(page)).toBe(true);
    await page.evaluate(() => {
      document.body.style.background = 'Canvas'; // axe takes a page without a background for a white one
    });
    expect(await violations(page)).toEqual([]);
    // Whatever takes the focus is on the screen, and nothing lies over it.
    const hidden = await section(page).evaluate((root) => {
      const all = Array.from(root.querySelectorAll<HTMLElement>('a, button, input, textarea, select, summary'));
      return all
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          one.focus();
          const { left, top, right, bottom } = one.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
          const over = (one.getRootNode() as ShadowRoot).elementFromPoint(x, y);
          return !one.contains(over) && !over?.contains(one);
        })
        .map((one) => one.outerHTML.slice(0, 80));
    });
    expect(hidden).toEqual([]);
  });

  test('links are text where the page does not ask for them', async () => {
    const { page } = await openComments(host, { article });
    await section(page)
      .getByText(/and https:\/\/links.example/)
      .waitFor();
    expect(await section(page).locator('.body a').count()).toBe(0);
  });
});
