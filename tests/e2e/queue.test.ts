/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../harness/browser';
import { aComment, anArticle, decided } from '../harness/factories';
import { rest, until } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';
import { button, path, says, shows, showsTabs, words } from '../harness/queue-page';

const lookUp = async (documentId: string) =>
  (await rest(`GET /moderation/comments/${documentId}`, { as: 'adminModerator' })).body.data;

describeInBrowser('the queue in the admin panel', () => {
  let end: (() => Promise<void>) | undefined;
  let article: { documentId: string };
  let page: Page;

  /** Comments that wait, oldest first, and the page that shows them. */
  const waiting = async (bodies: string[], data = {}) => {
    const comments = [];
    for (const body of bodies) comments.push(await aComment(article, { body, ...data }));
    await page.reload();
    await shows(page, bodies[0] ?? '');
    return comments;
  };

  const counts = async () => (await rest('GET /moderation/queue?limit=1', { as: 'adminModerator' })).body.meta.counts;

  beforeAll(async () => {
    // Long enough to press Undo in, short enough to wait out.
    end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '8' });
    article = await anArticle({ title: 'The ferry sails twice an hour' });
    page = await logIn(await aContext(), { as: 'adminModerator', path });
    await page.getByRole('heading', { name: 'Moderation queue' }).waitFor();
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  afterEach(async () => {
    const { body } = await rest('GET /moderation/queue?limit=100', { as: 'adminModerator' });
    for (const { documentId } of body.data) await decided(documentId, { action: 'approve' });
  });

  test('a queue is cleared comment by comment, and the counts follow exactly', async () => {
    const [first, second] = await waiting(['First thought', 'Second thought', 'Third thought']);
    await showsTabs(page, 'Waiting (3)', 'Approved (0)', 'Rejected (0)');

    await button(page, 'Approve').click();
    await shows(page, 'Second thought');
    await showsTabs(page, 'Waiting (2)', 'Approved (1)', 'Rejected (0)');
    await says(page, 'Approved. Readers see it in 8 s.');

    await button(page, 'Personal attacks').click();
    await shows(page, 'Third thought');
    await showsTabs(page, 'Waiting (1)', 'Approved (1)', 'Rejected (1)');
    await says(page, 'Rejected under “Personal attacks”.');

    await button(page, 'Approve').click();
    await page.getByText('Nothing waits. Every comment has been decided.').waitFor();
    await showsTabs(page, 'Waiting (0)', 'Approved (2)', 'Rejected (1)');

    expect((await lookUp(first?.documentId ?? '')).comment.state).toBe('approved');
    expect((await lookUp(second?.documentId ?? '')).history.at(-1)).toMatchObject({
      action: 'reject',
      guideline: { code: 'personal-attacks', version: 1 },
      by: { kind: 'moderator', name: 'Mona Tester' },
    });
  });

  test('a decision is taken back inside the grace, and the comment is in focus again', async () => {
    const [comment] = await waiting(['Taken back', 'Left alone']);
    await button(page, 'Approve').click();
    await shows(page, 'Left alone');
    await button(page, /^Undo \(\d s\)$/).click();
    await shows(page, 'Taken back');
    await says(page, 'Taken back.');
    const { comment: now, history } = await lookUp(comment?.documentId ?? '');
    expect(now.state).toBe('pending');
    expect(history.map(({ action }: { action: string }) => action)).toEqual(['submit', 'approve', 'undo']);
  });

  test('whoever decides second is told who was first, and sees how the comment stands', async () => {
    const [comment] = await waiting(['Wanted by two']);
    await decided(comment?.documentId ?? '', { action: 'reject', guideline: 'threats' }, 'secondAdminModerator');
    await button(page, 'Approve').click();
    await says(page, /^Mirza Tester decided this comment first: it is now rejected\./);
    await page.getByRole('article').getByText('rejected', { exact: true }).waitFor();
    await button(page, 'Reopen').waitFor();
    await page.getByText('Rejected under “Threats”, version 1').waitFor();
    expect((await lookUp(comment?.documentId ?? '')).comment.state).toBe('rejected');
  });

  test('without a connection nothing is decided, and the page says so', async () => {
    const [comment] = await waiting(['Out of reach']);
    const note = page.getByLabel(/^Note for colleagues/);
    await note.fill('Not to be typed twice');
    await page.route('**/decisions', (route) => route.abort());
    await button(page, 'Approve').click();
    await says(page, 'The server cannot be reached. Nothing was decided.');
    await page.unroute('**/decisions');
    expect(await note.inputValue()).toBe('Not to be typed twice');
    expect((await lookUp(comment?.documentId ?? '')).comment.state).toBe('pending');
    await button(page, 'Approve').click();
    await says(page, /^Approved\./);
  });

  test('a note and an escalation leave the comment in focus and show in its history', async () => {
    await waiting(['Worth a second look']);
    await page.getByLabel(/^Note for colleagues/).fill('Is this the same reader?');
    await button(page, 'Note').click();
    await says(page, 'Note kept.');
    await page.getByText('Is this the same reader?').waitFor();
    await button(page, 'Escalate').click();
    await says(page, 'Escalated.');
    await page.getByRole('article').getByText('escalated', { exact: true }).waitFor();
    await shows(page, 'Worth a second look');
  });

  test('hostile words are shown as they are and do nothing', async () => {
    const body = '<img src=x onerror="window.taken=1"><script>window.taken=1</script> \u202Edesrever\n<b>loud</b>';
    await waiting([body], { name: '<i>Mallory</i>' });
    expect(await words(page).locator('img, script, b').count()).toBe(0);
    expect(await page.getByRole('article').locator('i').count()).toBe(0);
    expect(await page.evaluate(() => (window as { taken?: number }).taken)).toBeUndefined();
    const paragraph = words(page).locator('p');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('pre-wrap');
  });

  test('an Arabic comment runs from right to left in an English panel', async () => {
    const arabic = await anArticle({ title: 'العبّارة تبحر مرتين في الساعة' }, { locale: 'ar' });
    const comment = await aComment(arabic, { body: 'متى تغادر آخر رحلة؟', locale: 'ar' });
    await page.reload();
    await shows(page, 'متى تغادر آخر رحلة؟');
    const paragraph = words(page).locator('p');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await paragraph.getAttribute('lang')).toBe('ar');
    await button(page, 'Approve').click();
    await says(page, /^Approved\./);
    expect((await lookUp(comment.documentId)).comment.state).toBe('approved');
  });

  test('by keyboard alone one decides, and goes on at the next comment', async () => {
    await waiting(['By hand', 'By hand too']);
    // A comment that has just come into focus takes no decision for a moment: nobody has read it yet.
    await until('the comment can be decided', () => button(page, 'Approve').isEnabled());
    await button(page, 'Approve').focus();
    await page.keyboard.press('Enter');
    await shows(page, 'By hand too');
    await until('the next comment’s heading has the focus', () =>
      page.evaluate(() => document.activeElement?.tagName === 'H2'),
    );
  });

  test('a long queue is loaded page by page as one walks through it', async () => {
    await waiting(Array.from({ length: 23 }, (_, index) => `Thought ${index + 1}`));
    for (let position = 1; position < 23; position += 1) {
      await page.getByText(`${position} of 23`, { exact: true }).waitFor();
      await button(page, 'Next comment').click();
    }
    await shows(page, 'Thought 23');
    expect(await button(page, 'Next comment').isDisabled()).toBe(true);
  });

  test('a comment that comes in while nothing waits appears by itself', async () => {
    await page.reload();
    await page.getByText('Nothing waits. Every comment has been decided.').waitFor();
    await aComment(article, { body: 'Out of the blue' });
    await until('the comment appears', async () => (await words(page).allTextContents()).includes('Out of the blue'));
  });

  test('a telephone shows everything without scrolling sideways', async () => {
    await waiting([`A word without end: ${'x'.repeat(300)}`]);
    await page.setViewportSize({ width: 390, height: 844 });
    try {
      await button(page, 'Approve').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const before = await counts();
      await button(page, 'Profanity').click();
      await says(page, 'Rejected under “Profanity”.');
      expect(await counts()).toEqual({ ...before, pending: before.pending - 1, rejected: before.rejected + 1 });
    } finally {
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
});
