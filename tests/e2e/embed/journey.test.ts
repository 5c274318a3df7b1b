import { violations } from '../../harness/axe';
import { describeInBrowser } from '../../harness/browser';
import { type EmbedReader, readers } from '../../harness/embed-readers';
import { anApprovedComment, anArticle, approvedComments, decided } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { field, fits, hostOfTests, named, openComments, receiptsIn, section } from '../../harness/page-with-comments';

const host = hostOfTests();

const journey = async ({ width, locale, words, body }: EmbedReader) => {
  const article = await anArticle({}, { locale });
  const first = await anApprovedComment(article, { locale, name: 'Rena', body: 'The first word.' });
  const { page, complaints } = await openComments(host, { article, locale, width });
  await section(page).getByText('The first word.').waitFor();
  expect(await section(page).getAttribute('dir')).toBe(words.direction);

  await named(page, words.write).click();
  const form = page.getByRole('form', { name: words.write });
  await form.getByText(words.neverEdited).waitFor();
  expect(await form.locator('dt').count()).toBeGreaterThan(5);
  expect(await violations(page)).toEqual([]);
  await field(form, words.name).fill(`Roj ${width}`);
  await field(form, words.comment).fill(body);
  await named(form, words.send).click();

  const mine = page.getByRole('group', { name: words.pending });
  await mine.getByText(body).waitFor();
  expect(await mine.evaluate((card) => card.matches(':focus'))).toBe(true);
  expect(await fits(page)).toBe(true);
  const { body: list } = await rest(`GET /api/articles/${article.documentId}/comments?locale=${locale}`);
  expect(list.data).toHaveLength(1);

  const [kept] = await receiptsIn(page, article, locale);
  const documentId = kept?.documentId ?? '';
  await decided(documentId, { action: 'approve' });
  const published = page.getByRole('group', { name: words.approved });
  await published.waitFor();
  await page.getByRole('status').getByText(words.published).waitFor({ state: 'attached' });
  await published.getByRole('link', { name: words.show }).click();
  const comment = section(page).locator(`#comment-${documentId}`);
  await comment.getByText(body).waitFor();
  await until('the comment has the focus', () => comment.evaluate((one) => one.matches(':focus')));
  expect(await section(page).locator(`#comment-${first.documentId}`).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  expect(complaints).toEqual([]);
};

describeInBrowser('a reader’s journey in the component', () => {
  // Three readers at once: most of the time is spent in waiting for a decision to settle.
  test('in English at 320 px, Sorani at 390, Arabic at 1440: read, write, wait, and see the approval live', () =>
    Promise.all(readers.map(journey)));

  test('new comments wait behind a button, and nothing that is read moves', async () => {
    const article = await anArticle();
    await anApprovedComment(article, { body: 'Here from the start.' });
    const { page } = await openComments(host, { article });
    const old = section(page).getByText('Here from the start.');
    const where = () => old.evaluate((one) => one.getBoundingClientRect().top);
    const before = await where();
    const [, newest] = await approvedComments(article, [{ body: 'Just came.' }, { body: 'Came last.' }]);
    const pill = named(page, '2 new');
    await pill.waitFor();
    expect(await where()).toBe(before);
    expect(await section(page).getByText('Just came.').count()).toBe(0);
    await pill.click();
    await section(page).getByText('Just came.').waitFor();
    expect(await page.locator(`#comment-${newest?.documentId}`).evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await pill.count()).toBe(0);
  });
});
