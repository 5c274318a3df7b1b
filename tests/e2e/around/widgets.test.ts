import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { aComment, anAdminWith, anArticle, decided } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';
import { inLanguage, isForEverybody, notified, open, telephone } from '../../harness/panel-page';

describeInBrowser('moderation on Strapi’s own pages', () => {
  let end: (() => Promise<void>) | undefined;
  let page: Page;
  let article: { documentId: string };

  const widget = (title: string) => page.getByRole('region', { name: title });
  const editPage = (documentId: string) =>
    `/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=en`;

  beforeAll(async () => {
    end = await ownNewsroom();
    article = await anArticle({ title: 'The ferry sails twice an hour' });
    const comments = [];
    for (const body of ['Approved', 'Rejected', 'Waits', 'Waits too'])
      comments.push((await aComment(article, { body })).documentId);
    await decided(comments[0] ?? '', { action: 'approve' });
    await decided(comments[1] ?? '', { action: 'reject', guideline: 'threats' });
    page = await logIn(await aContext(), { as: 'superAdmin', path: '/' });
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  test('the home page tells what waits, since when, and what was decided today', async () => {
    await open(page, '/', /^Hello/);
    const waiting = widget('Comments waiting');
    await waiting.getByText('comments wait').waitFor();
    expect(await waiting.getByTestId('waiting').textContent()).toBe('2');
    await waiting.getByText(/^The oldest came \d+ minutes? ago\.$/).waitFor();
    await waiting.getByText('2 comments were decided today.').waitFor();
    expect(await waiting.getByRole('link', { name: 'Open the desk' }).getAttribute('href')).toContain(
      '/plugins/moderation',
    );
  });

  test('the chart of 14 days says the same as its table, which a keyboard opens', async () => {
    const fortnight = widget('Comments in 14 days');
    await fortnight.locator('svg.recharts-surface').first().waitFor();
    await fortnight.getByText('As a table').focus();
    await page.keyboard.press('Enter');
    const today = fortnight.getByRole('row').last();
    await today.waitFor();
    expect(await fortnight.getByRole('row').count()).toBe(15);
    expect(await fortnight.getByRole('columnheader').allTextContents()).toEqual([
      'Day',
      'Submitted',
      'Approved',
      'Rejected: Threats',
    ]);
    expect(await today.getByRole('cell').allTextContents()).toEqual(['4', '1', '1']);
  });

  test('both are for everybody, in Arabic too', async () => {
    // Their titles and frames are Strapi's.
    const parts = ['section[aria-labelledby^="plugin::moderation"] main'];
    await isForEverybody(page, parts);
    await inLanguage(page, 'ar');
    try {
      await page.getByText('تعليقان ينتظران').waitFor();
      await isForEverybody(page, parts);
    } finally {
      await inLanguage(page, 'en');
    }
  });

  test('beside an article stand its thread’s counts, a switch that readers feel, and the way to its queue', async () => {
    await open(page, editPage(article.documentId), 'The ferry sails twice an hour');
    const thread = page.getByTestId('thread');
    await until(
      'the counts are there',
      async () => (await thread.getByRole('listitem').allTextContents()).join() === '2 wait,1 approved,1 rejected',
    );
    await thread.getByText('Readers can comment.').waitFor();
    // On a telephone it lies in a drawer.
    await page.setViewportSize(telephone);
    await page.getByRole('button', { name: 'Open more actions' }).click();
    await isForEverybody(page, ['[data-testid=thread]']);
    await thread.getByRole('switch', { name: 'Open for comments in this language' }).click();
    await notified(page, 'The thread is closed.');
    await thread.getByText('Closed by this switch.').waitFor();
    const refused = await rest(`POST /api/articles/${article.documentId}/comments`, {
      body: { data: { name: 'Rena', body: 'Too late' } },
    });
    expect(refused.body.error.name).toBe('CommentingClosed');
    await thread.getByRole('switch').click();
    await thread.getByText('Readers can comment.').waitFor();
    await thread.getByRole('link', { name: 'Comments in the desk' }).click();
    await page.waitForURL((url) => url.searchParams.get('article') === article.documentId);
  });

  test('an article that is closed by its own setting says so', async () => {
    const closed = await anArticle({ title: 'Nothing to add', commenting: 'closed' });
    await open(page, editPage(closed.documentId), 'Nothing to add');
    await page.getByTestId('thread').getByText('Closed by the article’s own setting.').waitFor();
  });

  test('an article that is not saved yet, and any other type, has no thread beside it', async () => {
    for (const type of ['api::article.article', 'api::tag.tag']) {
      await open(page, `/content-manager/collection-types/${type}/create?plugins[i18n][locale]=en`, /create/i);
      await page.getByRole('button', { name: 'Save' }).waitFor();
      expect(await page.getByTestId('thread').count()).toBe(0);
    }
  });

  test('whoever may not read the queue sees neither widgets nor panel; whoever may not decide, no switch', async () => {
    const editor = await logIn(await aContext(), { as: 'editor', path: '/' });
    await open(editor, '/', /^Hello/);
    await editor.getByRole('region', { name: 'Profile' }).waitFor();
    expect(await editor.getByText('Comments waiting').count()).toBe(0);
    await open(editor, editPage(article.documentId), 'The ferry sails twice an hour');
    await editor.getByRole('button', { name: 'Save' }).first().waitFor();
    expect(await editor.getByTestId('thread').count()).toBe(0);

    const as = await anAdminWith(['plugin::moderation.queue.read']);
    const onlooker = await logIn(await aContext(), { as, path: '/' });
    await until('the widgets are there', async () => (await onlooker.getByText('Comments waiting').count()) === 1);
  });
});
