import { violations } from '../../harness/axe';
import { describeInBrowser } from '../../harness/browser';
import { type EmbedReader, fixedPart, readers } from '../../harness/embed-readers';
import { anApprovedComment, anArticle, approvedComments, decided } from '../../harness/factories';
import { type Json, rest } from '../../harness/newsroom';
import { field, fits, hostOfTests, named, openComments, post, section } from '../../harness/page-with-comments';

const host = hostOfTests();

/** An article with the component under it, as the reader has it. */
const opened = async ({ locale, width }: EmbedReader, fields: Json = {}) => {
  const article = await anArticle(fields, { locale });
  return { article, ...(await openComments(host, { article, locale, width })) };
};

const titleOf = async (code: string, { locale }: EmbedReader): Promise<string> => {
  const { body } = await rest(`GET /api/guidelines?locale=${locale}`);
  return body.data.find((one: Json) => one.code === code).title;
};

/** Arabic counts three otherwise than eleven. */
const threeToMend = ({ plural, mend }: EmbedReader['words']) => {
  const forms: Record<string, string> = mend;
  return forms[new Intl.PluralRules(plural).select(3)] ?? mend.other;
};

describeInBrowser.each(readers)('what becomes of a reader’s words, in $locale at $width px', (reader) => {
  const { words, locale, body } = reader;

  test.concurrent('a rejection comes with guideline and statement, and an appeal is followed to its end', async () => {
    const { article, page } = await opened(reader);
    const { documentId } = await post(page, article, { name: 'Hemin', body }, reader);
    await decided(documentId, { action: 'reject', guideline: 'promotion' });
    const card = page.getByRole('group', { name: words.rejected, exact: true });
    await card.getByText(await titleOf('promotion', reader), { exact: true }).waitFor();
    await page.getByRole('status').getByText(words.notPublished).waitFor({ state: 'attached' });
    await page.reload();
    await named(card, words.appeal).click();
    await card.getByText(words.appealHint).waitFor();
    await card.getByText(fixedPart(words.appealUntil)).waitFor();
    await named(card, words.appealSend).click();
    await card.getByText(words.missing).waitFor();
    await field(card, words.appealText).fill('I have no boats; I quoted the article.');
    expect(await violations(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await page.reload();
    await named(card, words.appeal).click(); // a draft like any other
    await named(card, words.appealSend).click();
    await card.getByText(words.appealOpen).waitFor();
    expect(await named(card, words.appeal).count()).toBe(0);
    await named(card, words.hide).click(); // until there is something new in it
    expect(await card.count()).toBe(0);
    await decided(documentId, { action: 'uphold', answer: 'The first line sells.' }, 'secondAdminModerator');
    await card.getByText(words.appealUpheld).waitFor();
    await card.getByText('The first line sells.').waitFor();
    await page.getByRole('status').getByText(words.appealUpheld).waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await named(card, words.hide).click();
    await page.reload();
    await section(page).waitFor();
    expect(await card.count()).toBe(0);
  });

  test.concurrent('a report goes under a guideline once, or as illegal with name, e-mail and grounds', async () => {
    const { article, page } = await opened(reader);
    const [first, second] = await approvedComments(article, [{ locale }, { locale }]);
    await page.reload();
    const complain = `${words.report} (Rena)`;
    const rude = page.locator(`#comment-${first?.documentId}`);
    const vulgarity = await titleOf('vulgarity', reader);
    const report = async () => {
      await named(rude, complain).click();
      await rude.getByRole('radio', { name: vulgarity }).check();
      await named(rude, words.reportSend).click();
    };
    await named(rude, complain).click();
    await named(rude, words.reportSend).click();
    await rude.getByText(words.choose).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await named(rude, words.close).click();
    expect(await named(rude, complain).evaluate((one) => one.matches(':focus'))).toBe(true);
    await report();
    await rude.getByText(words.reported, { exact: true }).waitFor();
    await page.reload();
    await report();
    await rude.getByText(words.reportedAlready).waitFor();

    const illegal = page.locator(`#comment-${second?.documentId}`);
    await named(illegal, complain).click();
    await illegal.getByRole('radio', { name: words.reportIllegal }).check();
    await named(illegal, words.reportSend).click();
    await page
      .getByRole('alert')
      .getByText(fixedPart(threeToMend(words)))
      .waitFor();
    expect(await illegal.getByText(words.missing).count()).toBe(3);
    await field(illegal, words.reportGrounds).fill('It names a private address.');
    await field(illegal, words.name).fill('Nazdar');
    await field(illegal, words.email).fill('nazdar@example.org');
    await page.reload();
    await named(illegal, complain).click(); // what was written is still there
    await named(illegal, words.reportSend).click();
    await illegal.getByText(words.reported, { exact: true }).waitFor();
  });

  test.concurrent('a reader takes a comment back, after being asked once', async () => {
    const { article, page } = await opened(reader);
    const { receipt } = await post(page, article, { name: 'Shno', body }, reader);
    await named(page, words.withdraw).click();
    const question = page.getByRole('group', { name: words.withdrawSure });
    expect(await named(question, words.withdrawNo).evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await violations(page)).toEqual([]);
    await named(question, words.withdrawYes).click();
    await page.getByRole('group', { name: words.withdrawn, exact: true }).getByText(words.withdrawnText).waitFor();
    expect((await rest(`GET /api/comments/receipts/${receipt}`)).body.data.state).toBe('withdrawn');
  });

  test.concurrent('a closed thread says why, and one that closes while somebody writes keeps the words', async () => {
    const shut = await opened(reader, { commenting: 'closed' });
    await section(shut.page).getByText(words.closedArticle).waitFor();
    expect(await named(shut.page, words.write).count()).toBe(0);
    expect(await violations(shut.page)).toEqual([]);
    await shut.page.close();

    const { article, page } = await opened(reader);
    await anApprovedComment(article, { locale });
    await page.reload();
    const reply = named(page, `${words.reply} (Rena)`);
    await reply.waitFor();
    await named(page, words.write).click();
    await field(page, words.comment).fill(body);
    const as = 'adminModerator';
    await rest(`PUT /moderation/threads/${article.documentId}`, { as, body: { data: { closed: true, locale } } });
    await section(page).getByText(words.closedThread).waitFor();
    expect(await field(page, words.comment).inputValue()).toBe(body);
    expect(await reply.isVisible()).toBe(false);
    expect(await fits(page)).toBe(true);
    await named(page, words.close).click();
    expect(await named(page, words.write).isVisible()).toBe(false);
  });
});
