import { violations } from '../../harness/axe';
import { closeBrowser, describeInBrowser } from '../../harness/browser';
import { anApprovedComment, anArticle, approvedComments, decided } from '../../harness/factories';
import { rest } from '../../harness/newsroom';
import { aHost, field, fits, type Host, named, openComments, post, section } from '../../harness/page-with-comments';

let host: Host;

beforeAll(async () => {
  host = await aHost();
});

afterAll(async () => {
  await closeBrowser();
  await host?.close();
});

describeInBrowser('what becomes of a reader’s words', () => {
  test('a rejection comes with guideline and statement, and an appeal is followed to its end', async () => {
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
    await page.reload();
    await named(card, 'Appeal').click();
    await card.getByText(/You can do this once.*Possible until/).waitFor();
    await named(card, 'Send appeal').click();
    await card.getByText('Please fill this in.').waitFor();
    await field(card, 'Why should it be published\\?').fill('I have no boats; I quoted the article.');
    expect(await violations(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await page.reload();
    await named(card, 'Appeal').click(); // a draft like any other
    await named(card, 'Send appeal').click();
    await card.getByText('Your appeal is being looked at.').waitFor();
    expect(await named(card, 'Appeal').count()).toBe(0);
    await named(card, 'Hide').click(); // until there is something new in it
    expect(await card.count()).toBe(0);
    await decided(documentId, { action: 'uphold', answer: 'The first line sells.' }, 'secondAdminModerator');
    await card.getByText('The decision stands after your appeal.').waitFor();
    await card.getByText('The first line sells.').waitFor();
    await page.getByRole('status').getByText('The decision stands after your appeal.').waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    await named(card, 'Hide').click();
    await page.reload();
    await section(page).waitFor();
    expect(await card.count()).toBe(0);
  });

  test('a report goes under a guideline once, or as illegal with name, e-mail and grounds', async () => {
    const article = await anArticle();
    const [first, second] = await approvedComments(article, [
      { body: 'Rude words.' },
      { body: 'Words against the law.' },
    ]);
    const { page } = await openComments(host, { article });
    const rude = page.locator(`#comment-${first?.documentId}`);
    const report = async () => {
      await named(rude, 'Report (Rena)').click();
      await rude.getByRole('radio', { name: 'Vulgarity' }).check();
      await named(rude, 'Send report').click();
    };
    await named(rude, 'Report (Rena)').click();
    await named(rude, 'Send report').click();
    await rude.getByText('Please choose one.').waitFor();
    expect(await violations(page)).toEqual([]);
    await named(rude, 'Close').click();
    expect(await named(rude, 'Report (Rena)').evaluate((one) => one.matches(':focus'))).toBe(true);
    await report();
    await rude.getByText('Thank you. A moderator will look at it.').waitFor();
    await page.reload();
    await report();
    await rude.getByText('You have reported this comment already.').waitFor();

    const illegal = page.locator(`#comment-${second?.documentId}`);
    await named(illegal, 'Report (Rena)').click();
    await illegal.getByRole('radio', { name: 'It is illegal' }).check();
    await named(illegal, 'Send report').click();
    await page.getByRole('alert').getByText('3 fields need your attention.').waitFor();
    await field(illegal, 'Why is it illegal\\?').fill('It names a private address.');
    await field(illegal, 'Name').fill('Nazdar');
    await field(illegal, 'E-mail').fill('nazdar@example.org');
    await page.reload();
    await named(illegal, 'Report (Rena)').click(); // what was written is still there
    await named(illegal, 'Send report').click();
    await illegal.getByText('Thank you. A moderator will look at it.').waitFor();
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
    expect(await named(page, 'Reply (Rena)').isVisible()).toBe(true);
    await named(page, 'Write a comment').click();
    await page.getByRole('textbox', { name: /^Comment/ }).fill('Too late by a minute.');
    const as = 'adminModerator';
    await rest(`PUT /moderation/threads/${article.documentId}`, { as, body: { data: { closed: true, locale: 'en' } } });
    await section(page).getByText('The newsroom has closed the comments on this article.').waitFor();
    expect(await page.getByRole('textbox', { name: /^Comment/ }).inputValue()).toBe('Too late by a minute.');
    expect(await named(page, 'Reply (Rena)').isVisible()).toBe(false);
    await named(page, 'Close').click();
    expect(await named(page, 'Write a comment').isVisible()).toBe(false);
  });
});
