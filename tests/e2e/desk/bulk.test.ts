import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { button, counts, isLive, line, lines, path, press } from '../../harness/desk-page';
import { aComment, anAdminWith, anArticle, decided } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';

const as = 'adminModerator';

describeInBrowser('many at once', () => {
  let end: (() => Promise<void>) | undefined;
  let article: { documentId: string };
  let page: Page;

  const comments = async (count: number) => {
    const made: { documentId: string }[] = [];
    while (made.length < count) {
      const next = Math.min(20, count - made.length);
      made.push(...(await Promise.all(Array.from({ length: next }, () => aComment(article)))));
    }
    return made;
  };

  /** Decides what is selected, through the bar and its question. */
  const decide = async (action: string, question: string | RegExp, guideline?: string) => {
    await page.getByRole('combobox', { name: 'Decision' }).click();
    await page.getByRole('option', { name: action, exact: true }).click();
    if (guideline) {
      await page.getByTestId('bulk-bar').getByRole('combobox', { name: 'Guideline' }).click();
      await page.getByRole('option', { name: guideline, exact: true }).click();
    }
    await button(page, 'Decide …').click();
    await page.getByRole('alertdialog').getByText(question).waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: /^Yes/ }).click();
  };

  const progress = (text: string | RegExp) => page.getByTestId('bulk-progress').getByText(text).waitFor();

  beforeAll(async () => {
    end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '45' });
    article = await anArticle();
    page = await logIn(await aContext(), { as, path });
    await isLive(page);
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  test('what is selected by key is decided at once, and what a colleague decided first is named', async () => {
    await comments(5);
    // What arrives at an empty desk comes into focus, and so into the address: the first of the list is meant here.
    await page.goto(page.url().replace(/\?.*/, ''));
    await until('all are listed', async () => (await lines(page).count()) === 5);
    await press(page, 'x');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByTestId('bulk-bar').getByText('4 comments selected').waitFor();
    const first = await lines(page).first().getAttribute('data-comment');
    await decided(first ?? '', { action: 'approve' }, 'secondAdminModerator');
    await decide('Reject', 'Reject 4 comments under “Off topic”?', 'Off topic');
    await progress('3 decided, 1 refused');
    await page.getByText('1 was refused').click();
    await page.getByText('Mirza Tester decided first: now approved').waitFor();
    await counts(page, { Waiting: 1, Rejected: 3, Approved: 1 });
    await button(page, /^Take all back/).click();
    await progress('3 taken back');
    await counts(page, { Waiting: 4, Rejected: 0, Approved: 1 });
    await button(page, 'Dismiss').click();
  });

  test('a thousand that match are approved and taken back, each exactly', async () => {
    await comments(996);
    await page.reload();
    await counts(page, { Waiting: 1000, Approved: 1 });
    await isLive(page);
    await press(page, 'x');
    await page.getByTestId('bulk-bar').getByText('1 comment selected').waitFor();
    await page.getByTestId('bulk-bar').getByText('All that match (1,000)').click();
    await page.getByText('1,000 comments, all that match').waitFor();
    await decide('Approve', 'Approve 1000 comments?');
    await page.getByRole('progressbar').waitFor();
    await progress('1,000 decided, 0 refused');
    await counts(page, { Waiting: 0, Approved: 1001 });
    await page.getByText('Nothing waits. Every comment has been decided.').waitFor();
    await button(page, /^Take all back/).click();
    await progress('1,000 taken back');
    await counts(page, { Waiting: 1000, Approved: 1 });
    await until('the list is back', async () => (await lines(page).count()) > 5);
    const { body } = await rest('GET /moderation/queue?limit=1', { as });
    expect(body.meta.counts).toMatchObject({ waiting: 1000, approved: 1, rejected: 0 });
  }, 120_000);

  test('whoever may not decide in bulk finds no way to select', async () => {
    const login = await anAdminWith(['plugin::moderation.queue.read', 'plugin::moderation.comments.decide']);
    const one = await logIn(await aContext(), { as: login, path });
    await lines(one).first().waitFor();
    expect(await one.getByRole('checkbox').count()).toBe(0);
    await press(one, 'x');
    expect(await one.getByTestId('bulk-bar').count()).toBe(0);
    const id = await lines(one).first().getAttribute('data-comment');
    await line(one, id ?? '').waitFor();
  });
});
