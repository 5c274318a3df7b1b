import { violations } from '../../harness/axe';
import { closeBrowser, describeInBrowser } from '../../harness/browser';
import { anApprovedComment, anArticle, decided } from '../../harness/factories';
import { rest } from '../../harness/newsroom';
import { aHost, fits, type Host, named, openComments, post, section } from '../../harness/page-with-comments';

let host: Host;

beforeAll(async () => {
  host = await aHost();
});

afterAll(async () => {
  await closeBrowser();
  await host?.close();
});

describeInBrowser('what becomes of a reader’s words', () => {
  test('a rejection comes with its guideline and statement, and is there again on return', async () => {
    const article = await anArticle();
    const { page } = await openComments(host, { article, width: 320 });
    const { documentId } = await post(page, article, { name: 'Hemin', body: 'Buy my boats.' });
    await decided(documentId, { action: 'reject', guideline: 'promotion' });
    const card = page.getByRole('group', { name: 'Not published' });
    await card.getByText('Promotion').waitFor();
    await card.getByText(/Comments that advertise a product/).waitFor();
    await page
      .getByRole('status')
      .getByText(/was not published/)
      .waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await page.reload();
    await card.getByText('Promotion').waitFor();
    await named(card, 'Hide').click();
    await page.reload();
    await section(page).waitFor();
    expect(await card.count()).toBe(0);
  });

  test('a reader takes a comment back, after being asked once', async () => {
    const article = await anArticle();
    const { page } = await openComments(host, { article });
    const { receipt } = await post(page, article, { name: 'Shno', body: 'I think again.' });
    await named(page, 'Withdraw').click();
    const question = page.getByRole('group', { name: /Take this comment back/ });
    expect(await named(question, 'Keep it').evaluate((one) => one.matches(':focus'))).toBe(true);
    await named(question, 'Yes, withdraw it').click();
    await page.getByRole('group', { name: 'Withdrawn' }).getByText('You took this comment back.').waitFor();
    expect((await rest(`GET /api/comments/receipts/${receipt}`)).body.data.state).toBe('withdrawn');
  });

  test('a closed thread says why, and one that closes while somebody writes keeps the words', async () => {
    const shut = await openComments(host, { article: await anArticle({ commenting: 'closed' }) });
    await section(shut.page)
      .getByText(/closed|not open/)
      .waitFor();
    expect(await named(shut.page, 'Write a comment').count()).toBe(0);
    expect(await violations(shut.page)).toEqual([]);
    await shut.page.close();

    const article = await anArticle();
    await anApprovedComment(article, { body: 'A word before.' });
    const { page } = await openComments(host, { article });
    await named(page, 'Write a comment').click();
    await page.getByRole('textbox', { name: /^Comment/ }).fill('Too late by a minute.');
    const as = 'adminModerator';
    await rest(`PUT /moderation/threads/${article.documentId}`, { as, body: { data: { closed: true, locale: 'en' } } });
    await section(page).getByText('The newsroom has closed the comments on this article.').waitFor();
    expect(await page.getByRole('textbox', { name: /^Comment/ }).inputValue()).toBe('Too late by a minute.');
    expect(await named(page, 'Reply: Rena').isVisible()).toBe(false);
  });
});
