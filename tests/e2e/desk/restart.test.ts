import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { button, counts, isLive, line, path, press, says, shows } from '../../harness/desk-page';
import { aComment, anArticle } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { fragileNewsroom } from '../../harness/own-newsroom';

const as = 'adminModerator';

describeInBrowser('a desk whose server goes away', () => {
  let newsroom: Awaited<ReturnType<typeof fragileNewsroom>> | undefined;
  let page: Page;
  let article: { documentId: string };

  beforeAll(async () => {
    newsroom = await fragileNewsroom({ MODERATION_GRACE_SECONDS: '20' });
    article = await anArticle();
    page = await logIn(await aContext(), { as, path });
    await isLive(page);
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await newsroom?.end();
  }, 60_000);

  test('in mid-decision gives the comment back, stops, and goes on by itself when the server is there again', async () => {
    const [first, second] = [await aComment(article, { body: 'In flight' }), await aComment(article, { body: 'Next' })];
    await page.goto(page.url().replace(/\?.*/, ''));
    await shows(page, 'In flight');
    await isLive(page);

    newsroom?.freeze();
    await press(page, 'a');
    await shows(page, 'Next');
    await newsroom?.kill();
    await says(page, 'The server could not be reached. The comment by Rena is back', 'refusals');
    await shows(page, 'In flight');
    await line(page, first.documentId).waitFor();
    await page.getByTestId('offline').getByText('Nothing can be decided until it answers again').waitFor();
    expect(await button(page, 'Approve').isDisabled()).toBe(true);
    await press(page, 'a');
    await shows(page, 'In flight');

    await newsroom?.start();
    await says(page, 'did not arrive: please decide again', 'refusals');
    await isLive(page);
    for (const { documentId } of [first, second]) {
      const { body } = await rest(`GET /moderation/comments/${documentId}`, { as });
      expect(body.data.comment.state).toBe('pending');
    }
    await until('one can decide again', () => button(page, 'Approve').isEnabled());
    await press(page, 'a');
    await counts(page, { Waiting: 1, Approved: 1 });
    await shows(page, 'Next');
  }, 120_000);

  test('after it took a decision, but before it said so: the desk finds out that the decision stands', async () => {
    const answerIsLost = async () => {
      await page.route('**/decisions', async (route) => {
        await route.fetch();
        await page.context().setOffline(true);
        await route.abort();
      });
    };
    await aComment(article, { body: 'Yet another' });
    await page.goto(page.url().replace(/\?.*/, ''));
    await shows(page, 'Next');
    await isLive(page);
    await answerIsLost();
    await press(page, '1');
    await says(page, 'The server could not be reached', 'refusals');
    await page.unrouteAll();
    await page.context().setOffline(false);
    await says(page, 'Your decision on the comment by Rena had arrived and stands.', 'refusals');
    await counts(page, { Waiting: 1, Rejected: 1 });
  });
});
