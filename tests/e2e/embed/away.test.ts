import type { Page } from 'playwright-core';
import ckb from '../../../src/plugins/moderation/embed/src/words/ckb.json';
import { aContext, describeInBrowser } from '../../harness/browser';
import { type EmbedReader, readers } from '../../harness/embed-readers';
import { anApprovedComment, anArticle, approvedComments } from '../../harness/factories';
import { newsroomUrl, rest, sql } from '../../harness/newsroom';
import {
  field,
  fits,
  hostOfTests,
  named,
  openComments,
  post,
  receiptsIn,
  section,
  theTag,
} from '../../harness/page-with-comments';

const host = hostOfTests();

const api = `${newsroomUrl}/api/**`;
const goAway = (page: Page) => page.route(api, (route) => route.abort());
const comeBack = (page: Page) => page.unroute(api);

describeInBrowser('the component when things go wrong', () => {
  const awayWhileWriting = async ({ width, locale, words, body }: EmbedReader) => {
    const article = await anArticle({}, { locale });
    const { page } = await openComments(host, { article, locale, width });
    await named(page, words.write).click();
    await field(page, words.name).fill('Avin');
    await field(page, words.comment).fill(body);
    await goAway(page);
    await named(page, words.send).click();
    await page.getByRole('alert').getByText(words.unreachableKept).waitFor();
    expect(await field(page, words.comment).inputValue()).toBe(body);
    expect(await fits(page)).toBe(true);
    await comeBack(page);
    await page.reload();
    expect(await field(page, words.comment).inputValue()).toBe(body);
    expect(await field(page, words.name).inputValue()).toBe('Avin');
    await goAway(page);
    await named(page, words.send).click();
    const again = named(page.getByRole('form'), words.retry);
    await again.waitFor();
    await comeBack(page);
    await again.click();
    const waiting = page.getByRole('group', { name: words.pending });
    await waiting.waitFor();
    await page.reload();
    await waiting.waitFor();
    await named(page, words.write).click();
    expect(await field(page, words.comment).inputValue()).toBe('');
  };
  test('a newsroom that goes away while somebody writes costs no word, in English, Sorani and Arabic', () =>
    Promise.all(readers.map(awayWhileWriting)));

  test('an answer that is lost on the way costs no receipt, after a reload either, and nothing is sent twice', async () => {
    const article = await anArticle();
    const { page } = await openComments(host, { article });
    let lost = 0;
    await page.route(`${newsroomUrl}/api/articles/*/comments`, async (route) => {
      if (route.request().method() !== 'POST' || lost === 2) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await named(page, 'Write a comment').click();
    await field(page, 'Name').fill('Dilan');
    await field(page, 'Comment').fill('Sent from a tunnel.');
    await named(page, 'Send comment').click();
    await named(page.getByRole('form'), 'Try again').waitFor();
    await page.reload();
    await named(page, 'Send comment').click();
    await named(page.getByRole('form'), 'Try again').click();
    await page.getByRole('group', { name: 'Waiting for a moderator' }).getByText('Sent from a tunnel.').waitFor();
    const [kept, ...more] = await receiptsIn(page, article);
    expect(more).toEqual([]);
    expect((await rest(`GET /api/comments/receipts/${kept?.receipt}`)).body.data.body).toBe('Sent from a tunnel.');
    const rows = await sql('select 1 from moderation_comments where article_id = $1', [article.documentId]);
    expect(rows).toHaveLength(1);
  });

  test('each error stands at its field, is announced, and goes when it is mended', async () => {
    const { page } = await openComments(host, { article: await anArticle(), width: 320 });
    await named(page, 'Write a comment').click();
    await field(page, 'Comment').fill('x');
    await field(page, 'E-mail').fill('not an address');
    await named(page, 'Send comment').click();
    await page.getByRole('alert').getByText('3 fields need your attention.').waitFor();
    expect(await field(page, 'Name').evaluate((one) => one.matches(':focus'))).toBe(true);
    const told = (label: string) =>
      field(page, label).evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
          .join(' '),
      );
    expect(await told('Name')).toContain('Please fill this in.');
    expect(await told('Comment')).toContain('This is too short.');
    expect(await told('E-mail')).toContain('This is not an e-mail address.');
    await field(page, 'Comment').fill('Long enough.');
    expect(await told('Comment')).not.toContain('short');
    await field(page, 'Comment').fill('👨‍👩‍👧‍👦'.repeat(4001));
    expect(await told('Comment')).toContain('1 character too many');
    // The newsroom finds what the page does not.
    await field(page, 'Comment').fill('\u200b\u200b\u200b');
    await field(page, 'Name').fill('Sara');
    await field(page, 'E-mail').fill('');
    await named(page, 'Send comment').click();
    await page.getByText('There is nothing here that can be read.').waitFor();
    expect(await field(page, 'Comment').evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  test('a browser that keeps nothing still posts, and hands out the receipt', async () => {
    const context = await aContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const { page } = await openComments(host, { article: await anArticle(), context });
    await named(page, 'Write a comment').click();
    await field(page, 'Name').fill('Nobody');
    await field(page, 'Comment').fill('From a private window.');
    await named(page, 'Send comment').click();
    const card = page.getByRole('group', { name: 'Waiting for a moderator' });
    expect(await card.locator('code').textContent()).toMatch(/^[a-z0-9]+\.[\w-]+$/);
  });

  test('what a frontend rendered inside the tag stays until the comments are there', async () => {
    const article = await anArticle();
    await anApprovedComment(article, { body: 'From the newsroom.' });
    const context = await aContext();
    await context.route(`${newsroomUrl}/api/articles/**`, (route) => route.abort());
    const page = await context.newPage();
    const inside = '<ol><li>Rendered by the server.</li></ol>';
    const tag = `<rostra-comments article="${article.documentId}">${inside}</rostra-comments>`;
    const script = `<script type="module" src="${newsroomUrl}/api/moderation/embed.js"></script>`;
    await page.goto((await host).show({ lang: 'en', dir: 'ltr', body: script + tag }));
    await page.getByRole('alert').getByText('The newsroom cannot be reached at the moment.').waitFor();
    expect(await page.getByText('Rendered by the server.').isVisible()).toBe(true);
    await context.unroute(`${newsroomUrl}/api/articles/**`);
    await named(page, 'Try again').click();
    await section(page).getByText('From the newsroom.').waitFor();
    expect(await page.getByText('Rendered by the server.').isVisible()).toBe(false);
  });

  test('a newsroom that has no time says when, and one that talks nonsense is told from one that is well', async () => {
    const article = await anArticle();
    await anApprovedComment(article, { body: 'At last.' });
    const context = await aContext();
    const error = { status: 429, name: 'RateLimitError', message: 'Too many', details: { retryAfter: 7 } };
    const answers = [{ status: 429, json: { data: null, error } }, { json: { surprise: true } }];
    await context.route(`${newsroomUrl}/api/articles/**`, (route) => {
      const answer = answers.shift();
      return answer ? route.fulfill({ headers: { 'access-control-allow-origin': '*' }, ...answer }) : route.continue();
    });
    const page = await context.newPage();
    await page.goto((await host).show({ lang: 'en', dir: 'ltr', body: theTag({ article: article.documentId }) }));
    await page.getByRole('alert').getByText('Try again in 7 seconds.').waitFor();
    await named(page, 'Try again').press('Enter');
    await page.getByRole('alert').getByText('The newsroom cannot be reached at the moment.').waitFor();
    expect(await named(page, 'Try again').evaluate((one) => one.matches(':focus'))).toBe(true);
    await named(page, 'Try again').press('Enter');
    await section(page).getByText('At last.').waitFor();
    expect(await page.getByRole('heading', { name: /^Comments/ }).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  test('words that did not come are asked for again with the next try', async () => {
    const article = await anArticle({}, { locale: 'ckb' });
    const context = await aContext();
    let times = 2; // under its lasting and its plain name
    await context.route(/\/embed\/ckb\..*json/, (route) => (times-- > 0 ? route.abort() : route.continue()));
    const { page } = await openComments(host, { article, locale: 'ckb', context });
    await named(page, 'Write a comment').waitFor();
    await page.locator('rostra-comments').evaluate((tag) => tag.setAttribute('sort', 'oldest'));
    await named(page, ckb.write).waitFor();
  });

  test('a link to one comment opens it, wherever in the list it is', async () => {
    const article = await anArticle();
    const root = await anApprovedComment(article, { body: 'The root.' });
    const bodies = ['Reply 1', 'Reply 2', 'Reply 3', 'Reply 4'];
    const replies = await approvedComments(article, [
      ...bodies.map((body) => ({ body, parent: root.documentId })),
      { body: 'A later one.' },
    ]);
    const { page } = await openComments(host, { article, attributes: { 'page-size': '1' } });
    expect(await section(page).getByText('Reply 1').count()).toBe(0);
    const last = replies[3]?.documentId;
    await page.evaluate((id) => {
      location.hash = `comment-${id}`;
    }, last);
    const found = page.locator(`#comment-${last}`);
    await found.getByText('Reply 4').waitFor();
    expect(await found.evaluate((one) => one.matches(':focus'))).toBe(true);
    // The exact time comes with the link to a comment.
    await found.getByRole('link').click();
    expect(await found.locator('time').textContent()).toMatch(/20\d\d/);
    expect(await post(page, article, { name: 'Lana', body: 'Answered.' })).toBeTruthy();
    await page.evaluate(() => {
      location.hash = 'comment-gone';
    });
    await page.getByText('That comment is not here.').waitFor();
  });

  test('a page that lists articles fills their counts in one request', async () => {
    const [some, none] = [await anArticle(), await anArticle()];
    await approvedComments(some, [{ body: 'One.' }, { body: 'Two.' }]);
    const page = await (await aContext()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/counts') && asked.push(request.url()));
    const place = (id: string, name: string) => `<span data-rostra-count="${id}" id="${name}">…</span>`;
    const places = [place(some.documentId, 'a'), place(none.documentId, 'b'), place('NOT AN ID', 'c')];
    const script = `<script type="module" src="${newsroomUrl}/api/moderation/count.js"></script>`;
    await page.goto((await host).show({ lang: 'en-GB', dir: 'ltr', body: places.join('') + script }));
    await page.locator('#a', { hasText: '2' }).waitFor();
    expect(await page.locator('span').allTextContents()).toEqual(['2', '0', '…']);
    expect(asked).toHaveLength(1);
    // A page's language finds the newsroom's, as with the tag: it answers nothing to `ku`.
    await page.goto((await host).show({ lang: 'ku', dir: 'ltr', body: places.join('') + script }));
    await page.locator('#b', { hasText: '0' }).waitFor();
    expect(asked.at(-1)).toContain('locale=kmr');
  });
});
