import { aContext, describeInBrowser } from '../../harness/browser';
import { anApprovedComment, anArticle, approvedComments, decided } from '../../harness/factories';
import { newsroomUrl, until } from '../../harness/newsroom';
import { field, hostOfTests, named, openComments, post, receiptsIn, section } from '../../harness/page-with-comments';

const host = hostOfTests();

/** A door that a request waits at. */
const aDoor = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

const waiting = 'Waiting for a moderator';

describeInBrowser('the component when things happen at once', () => {
  test.concurrent('a comment that is under way while the page moves the tag keeps its receipt', async () => {
    const article = await anArticle();
    const { page } = await openComments(host, { article });
    const { open, opened } = aDoor();
    await page.route(`${newsroomUrl}/api/articles/*/comments`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await opened;
      return route.continue();
    });
    await named(page, 'Write a comment').click();
    await field(page, 'Name').fill('Awaz');
    await field(page, 'Comment').fill('Sent while the page was rebuilt.');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await named(page, 'Send comment').click();
    await sent;
    await page.locator('rostra-comments').evaluate((tag) => document.body.append(tag));
    await section(page).waitFor();
    open();
    await page.getByRole('group', { name: waiting }).getByText('Sent while the page was rebuilt.').waitFor();
    expect(await receiptsIn(page, article)).toHaveLength(1);
  });

  test.concurrent('what a reader sends in one tab is followed in the other', async () => {
    const article = await anArticle();
    const context = await aContext();
    const one = await openComments(host, { article, context, attributes: { poll: '0' } });
    const other = await openComments(host, { article, context });
    await post(one.page, article, { name: 'Two tabs', body: 'Written in the first.' });
    await other.page.getByRole('group', { name: waiting }).getByText('Written in the first.').waitFor();
    const withdraw = async ({ page }: typeof one) => {
      await named(page, 'Withdraw').click();
      await named(page, 'Yes, withdraw it').click();
      await page.getByRole('group', { name: 'Withdrawn' }).waitFor();
    };
    await withdraw(other);
    await withdraw(one); // which knew nothing of it: it shows how things stand
  });

  test.concurrent('the order asked for last stands, whichever answer comes first, and a failure is seen', async () => {
    const article = await anArticle();
    const [first] = await approvedComments(article, [{ body: 'Came first.' }, { body: 'Came second.' }]);
    await anApprovedComment(article, { body: 'An answer.', parent: first?.documentId });
    const { page } = await openComments(host, { article, attributes: { poll: '0' } });
    const top = () => section(page).locator('article').first().locator('.body').textContent();
    expect(await top()).toBe('Came second.');
    const { open, opened } = aDoor();
    await page.route(/sort=discussed/, async (route) => {
      await opened;
      return route.continue();
    });
    const order = page.getByLabel('Order');
    await order.selectOption('discussed');
    await order.selectOption('newest');
    const late = page.waitForResponse(/sort=discussed/);
    open();
    await (await late).finished();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve))); // the component has taken note
    expect(await order.inputValue()).toBe('newest');
    expect(await top()).toBe('Came second.');
    await page.route(/sort=oldest/, (route) => route.abort());
    await order.selectOption('oldest');
    await page.getByRole('alert').getByText('The newsroom cannot be reached at the moment.').waitFor();
    expect(await order.inputValue()).toBe('newest');
    await order.selectOption('discussed');
    await until('the most discussed stands first', async () => (await top()) === 'Came first.');
    expect(await page.getByRole('alert').getByText('cannot be reached').count()).toBe(0);
  });

  test.concurrent('a full disk loses no receipt while the page is open', async () => {
    const article = await anArticle();
    const context = await aContext();
    const before = await openComments(host, { article, context });
    await post(before.page, article, { name: 'Goran', body: 'While there was room.' });
    await before.page.close();
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const { page } = await openComments(host, { article, context });
    await named(page, 'Write a comment').click();
    await field(page, 'Name').fill('Goran');
    await field(page, 'Comment').fill('When there was none.');
    expect(await page.getByText('What you wrote is kept on this device.').isVisible()).toBe(false);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await named(page, 'Send comment').click();
    const { data, meta } = await (await answered).json();
    await page.getByRole('group', { name: waiting }).getByText(meta.receipt).waitFor();
    await decided(data.documentId, { action: 'approve' });
    await page.getByRole('group', { name: 'Published' }).getByText('When there was none.').waitFor();
    // The newest stands first, as the list of the others does.
    expect(await page.getByRole('group').locator('.body').allTextContents()).toEqual([
      'When there was none.',
      'While there was room.',
    ]);
    // Nobody's own words are news.
    expect(await page.getByRole('button', { name: 'new', exact: false }).count()).toBe(0);
  });

  test.concurrent('a published comment that its reader takes back leaves the list, and has one card', async () => {
    const article = await anArticle();
    const { page } = await openComments(host, { article });
    const { documentId } = await post(page, article, { name: 'Shirin', body: 'Said too soon.' });
    await decided(documentId, { action: 'approve' });
    const published = page.getByRole('group', { name: 'Published' });
    await published.getByRole('link', { name: 'Show it' }).click();
    const comment = page.locator(`#comment-${documentId}`);
    await named(comment, 'Withdraw').click();
    await named(comment, 'Yes, withdraw it').click();
    const card = page.getByRole('group', { name: 'Withdrawn' });
    await card.waitFor();
    expect(await card.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await comment.count()).toBe(0);
    expect(await published.count()).toBe(0);
    await named(card, 'Hide').click();
    expect(await page.getByRole('heading', { name: /^Comments/ }).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  test.concurrent('an article that is put in another’s place takes it whole, and none at all leaves nothing', async () => {
    const [one, other] = [await anArticle(), await anArticle()];
    await anApprovedComment(one, { body: 'Under the one.' });
    await anApprovedComment(other, { body: 'Under the other.' });
    const { page } = await openComments(host, { article: one });
    const { open, opened } = aDoor();
    await page.route(new RegExp(`${one.documentId}/comments`), async (route) => {
      await opened;
      return route.continue();
    });
    await page.locator('rostra-comments').evaluate((tag) => tag.removeAttribute('article'));
    await section(page).waitFor({ state: 'detached' });
    await page.locator('rostra-comments').evaluate(
      async (tag, [slow, now]) => {
        tag.setAttribute('article', slow ?? '');
        await Promise.resolve();
        await new Promise((resolve) => setTimeout(resolve)); // once the first is asked for
        tag.setAttribute('article', now ?? '');
      },
      [one.documentId, other.documentId],
    );
    await section(page).getByText('Under the other.').waitFor();
    open();
    expect(await section(page).getByText('Under the one.').count()).toBe(0);
  });
});
