/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { button, counts, isLive, line, lines, path, press, says, shows, words } from '../../harness/desk-page';
import { aComment, anAppeal, anArticle, becomesVisible, decided } from '../../harness/factories';
import { person, rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';

const as = 'adminModerator';
const lookUp = async (documentId: string) => (await rest(`GET /moderation/comments/${documentId}`, { as })).body.data;
const focusIsOn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describeInBrowser('the desk', () => {
  let end: (() => Promise<void>) | undefined;
  let article: { documentId: string };
  let page: Page;

  /** The desk anew, with nothing in its address. */
  const openDesk = () => page.goto(page.url().replace(/\?.*/, ''));

  /** Comments that wait, oldest first, and the desk that shows them. */
  const waiting = async (bodies: string[], data = {}) => {
    const comments: { documentId: string }[] = [];
    for (const body of bodies) comments.push(await aComment(article, { body, ...data }));
    await openDesk();
    await shows(page, bodies[0] ?? '');
    await isLive(page);
    return comments;
  };

  beforeAll(async () => {
    // Long enough to press a key in, short enough to wait out.
    end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '8' });
    article = await anArticle({ title: 'The ferry sails twice an hour' });
    page = await logIn(await aContext(), { as, path });
    await page.getByRole('heading', { name: 'Moderation queue' }).waitFor();
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  afterEach(async () => {
    await page.evaluate(() => localStorage.removeItem('MODERATION_DESK_PREFERENCES'));
    const { body } = await rest('GET /moderation/queue?limit=100', { as });
    for (const { documentId } of body.data) await decided(documentId, { action: 'approve' });
  });

  test('a queue of 30 is cleared by keyboard alone, under three guidelines, and counted exactly', async () => {
    const comments = await waiting(Array.from({ length: 30 }, (_, index) => `Thought ${index + 1}`));
    const before = (await rest('GET /moderation/queue/counts', { as })).body.data;
    const keys = ['a', '1', 'a', '2', '3'];
    for (let index = 0; index < 30; index += 1) {
      await shows(page, `Thought ${index + 1}`);
      await press(page, keys[index % 5] ?? 'a');
    }
    await page.getByText('Nothing waits. Every comment has been decided.').waitFor();
    await counts(page, { Waiting: 0, Approved: before.approved + 12, Rejected: before.rejected + 18 });
    const [, second, , fourth, fifth] = comments;
    for (const [comment, code] of [
      [second, 'profanity'],
      [fourth, 'threats'],
      [fifth, 'personal-attacks'],
    ] as const) {
      const { history } = await lookUp(comment?.documentId ?? '');
      expect(history.at(-1)).toMatchObject({ action: 'reject', guideline: { code }, by: { name: 'Mona Tester' } });
    }
  });

  test('after a decision the next comment’s heading has the focus, and the outcome is said', async () => {
    await waiting(['By hand', 'By hand too']);
    await press(page, 'a');
    await shows(page, 'By hand too');
    await until('the heading has the focus', () => focusIsOn(page, 'h2'));
    await until('a screen reader hears it', async () =>
      (await page.getByRole('status').allTextContents()).some((said) =>
        said.startsWith('Approved. Readers see it in 8 s'),
      ),
    );
  });

  test('Z takes the last decision back inside the grace, and the comment is in focus again', async () => {
    const [comment] = await waiting(['Taken back', 'Left alone']);
    await press(page, 'a');
    await shows(page, 'Left alone');
    await button(page, /^Undo \(\d s\)/).waitFor();
    await press(page, 'z');
    await shows(page, 'Taken back');
    await says(page, 'Taken back.');
    const { comment: now, history } = await lookUp(comment?.documentId ?? '');
    expect(now.state).toBe('pending');
    expect(history.map(({ action }: { action: string }) => action)).toEqual(['submit', 'approve', 'undo']);
  });

  test('a key held down, or pressed before anybody can have read, decides nothing', async () => {
    const [first, second, third] = await waiting(['One', 'Two', 'Three']);
    await press(page, 'a');
    await page.keyboard.press('a');
    await page.keyboard.down('a');
    await page.keyboard.down('a');
    await page.keyboard.up('a');
    await shows(page, 'Two');
    await says(page, /^Approved/);
    expect((await lookUp(first?.documentId ?? '')).comment.state).toBe('approved');
    for (const one of [second, third]) expect((await lookUp(one?.documentId ?? '')).comment.state).toBe('pending');
  });

  test('J, K and S walk through the list, and the address follows', async () => {
    const [, second] = await waiting(['One', 'Two', 'Three']);
    await page.keyboard.press('j');
    await shows(page, 'Two');
    await page.waitForURL(`**/*comment=${second?.documentId}*`);
    await page.keyboard.press('s');
    await shows(page, 'Three');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await shows(page, 'One');
    await page.getByText('1 of 3', { exact: true }).waitFor();
  });

  test('no key acts while one types, and a note that is typed stays with its comment', async () => {
    const [first] = await waiting(['Noted', 'Next']);
    await press(page, 'n');
    const note = page.getByLabel(/^Note for colleagues/);
    await until('the note has the focus', () => focusIsOn(page, 'textarea'));
    await page.keyboard.type('a 1 e x jsz?');
    expect(await note.inputValue()).toBe('a 1 e x jsz?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await shows(page, 'Next');
    await page.keyboard.press('k');
    await shows(page, 'Noted');
    expect(await note.inputValue()).toBe('a 1 e x jsz?');
    await button(page, 'Keep the note').click();
    await says(page, 'Note kept.');
    await page.getByRole('heading', { name: 'Notes by colleagues' }).waitFor();
    await page.keyboard.press('/');
    await until('the search has the focus', () => focusIsOn(page, 'input[name=q]'));
    await page.keyboard.type('aaa');
    await shows(page, 'Noted');
    expect((await lookUp(first?.documentId ?? '')).comment.state).toBe('pending');
  });

  test('an appeal is answered by keyboard, never without a reason, and never by who had rejected', async () => {
    const [theirs, own] = [
      await aComment(article, { body: 'Rejected by Mirza' }),
      await aComment(article, { body: 'By Mona' }),
    ];
    await decided(theirs.documentId, { action: 'reject', guideline: 'vulgarity' }, 'secondAdminModerator');
    await decided(own.documentId, { action: 'reject', guideline: 'vulgarity' });
    for (const comment of [theirs, own]) {
      await becomesVisible(comment.receipt, 'rejected');
      await anAppeal(comment, 'I quoted the minister.');
    }
    await page.goto(`${page.url().replace(/\?.*/, '')}?queue=appealed`);
    await shows(page, 'Rejected by Mirza');
    await press(page, 'u');
    const field = page.getByRole('textbox', { name: 'Answer to the reader' });
    await until('the field asks for the reason', () => field.evaluate((one) => one === document.activeElement));
    await page.keyboard.type('The insult is your own.');
    await page.keyboard.press('Escape');
    await press(page, 'u');
    await shows(page, 'By Mona');
    const answered = await until('the reader is told', async () => {
      const { appeal } = (await rest(`GET /api/comments/receipts/${theirs.receipt}`)).body.data;
      return appeal.state === 'upheld' && appeal;
    });
    expect(answered).toMatchObject({ answer: 'The insult is your own.' });
    await press(page, 'a');
    await says(page, 'Rena was rejected by you: a colleague answers its appeal', 'refusals');
    expect((await lookUp(own.documentId)).comment.state).toBe('rejected');
    await decided(own.documentId, { action: 'uphold', answer: 'It stays.' }, 'secondAdminModerator');
  });

  test('an escalation goes on to the next comment and stays in the list', async () => {
    const [first] = await waiting(['Worth a second look', 'Next']);
    await press(page, 'e');
    await shows(page, 'Next');
    await line(page, first?.documentId ?? '')
      .getByText('escalated')
      .waitFor();
    await counts(page, { Waiting: 2, Escalated: 1 });
  });

  test('single keys can be turned off in this browser, and everything still works by mouse', async () => {
    const [first] = await waiting(['By mouse', 'By mouse too']);
    await button(page, 'Preferences').click();
    await page.getByLabel('Single-key shortcuts').click();
    await button(page, 'Close').last().click();
    await page.reload();
    await shows(page, 'By mouse');
    await press(page, 'a');
    await press(page, 'j');
    expect(await button(page, 'Approve').locator('kbd').count()).toBe(0);
    await shows(page, 'By mouse');
    expect((await lookUp(first?.documentId ?? '')).comment.state).toBe('pending');
    await button(page, 'Personal attacks').click();
    await shows(page, 'By mouse too');
    await says(page, 'Rejected under “Personal attacks”.');
  });

  test('the help names every key', async () => {
    await waiting(['Whatever']);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    for (const does of ['Approve', 'Escalate', 'Skip', 'Undo', 'Reject under “Profanity”', 'Search comments'])
      await help.getByText(does, { exact: true }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await shows(page, 'Whatever');
  });

  test('a held comment is blurred until it is asked for, where one wants it so', async () => {
    await page.evaluate(() =>
      localStorage.setItem('MODERATION_DESK_PREFERENCES', JSON.stringify({ shortcuts: true, blur: true, large: true })),
    );
    const links = 'https://a.example https://b.example https://c.example';
    await waiting([links]);
    const text = words(page).locator('p');
    const filter = () => text.evaluate((element) => getComputedStyle(element).filter);
    expect(await filter()).toBe('blur(8px)');
    expect(await text.getAttribute('aria-hidden')).toBe('true');
    await page.keyboard.press('b');
    await until('the text is shown', async () => (await filter()) === 'none');
    expect(await text.getAttribute('aria-hidden')).toBeNull();
  });

  test('what a rule found is marked in the text, with rule, guideline and reason beside it', async () => {
    await waiting(['Look: https://a.example, https://b.example and https://c.example']);
    expect(await words(page).locator('mark').allTextContents()).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example',
    ]);
    await page.getByText('Rule too-many-links · guideline “Promotion”').waitFor();
  });

  test('hostile words are shown as they are and do nothing', async () => {
    const body = '<img src=x onerror="window.taken=1"><script>window.taken=1</script> \u202Edesrever\n<b>loud</b>';
    await waiting([body], { name: '<i>Mallory</i>' });
    for (const place of [words(page), lines(page).first()])
      expect(await place.locator('img, script, b, i').count()).toBe(0);
    expect(await page.getByRole('article').locator('i').count()).toBe(0);
    expect(await page.evaluate(() => (window as { taken?: number }).taken)).toBeUndefined();
    const paragraph = words(page).locator('p');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('pre-wrap');
  });

  test('an Arabic comment runs from right to left in an English panel', async () => {
    const arabic = await anArticle({ title: 'العبّارة تبحر مرتين في الساعة' }, { locale: 'ar' });
    await aComment(arabic, { body: 'متى تغادر آخر رحلة؟', locale: 'ar' });
    await openDesk();
    await shows(page, 'متى تغادر آخر رحلة؟');
    const paragraph = words(page).locator('p');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await paragraph.getAttribute('lang')).toBe('ar');
  });

  test('what a comment answers, and its reader’s record, stand beside it', async () => {
    const [parent] = await waiting(['The parent']);
    await decided(parent?.documentId ?? '', { action: 'approve' });
    await until(
      'the parent can be answered',
      async () =>
        (
          await rest(`POST /api/articles/${article.documentId}/comments`, {
            body: { data: { name: 'Roj', body: 'The answer', parent: parent?.documentId } },
          })
        ).status === 201,
    );
    await openDesk();
    await shows(page, 'The answer');
    await page.getByRole('heading', { name: 'In reply to Rena' }).waitFor();
    await page.getByRole('article').getByText('The parent').waitFor();
    await page.getByText('0 approved, 0 rejected, 1 waiting').waitFor();
  });

  test('a long queue is loaded page by page as one walks through it', async () => {
    await waiting(Array.from({ length: 60 }, (_, index) => `Far ${index + 1}`));
    for (let position = 1; position < 60; position += 1) {
      await page.getByText(`${position} of 60`, { exact: true }).waitFor();
      await page.keyboard.press('j');
    }
    await shows(page, 'Far 60');
    expect(await lines(page).count()).toBeLessThan(40);
    expect(await button(page, 'Next comment').isDisabled()).toBe(true);
  });

  test('what arrives waits to be asked for, and comes by itself where nothing waits', async () => {
    await openDesk();
    await page.getByText('Nothing waits. Every comment has been decided.').waitFor();
    await isLive(page);
    await aComment(article, { body: 'Out of the blue' });
    await shows(page, 'Out of the blue');
    await aComment(article, { body: 'Another' });
    await aComment(article, { body: 'And another' });
    await button(page, '2 new comments: show').waitFor();
    expect(await lines(page).count()).toBe(1);
    await button(page, '2 new comments: show').click();
    await until('they are listed', async () => (await lines(page).count()) === 3);
    await shows(page, 'Out of the blue');
  });

  test('a filter’s address opens the same view in another browser', async () => {
    const [, second] = await waiting(['Some ferry words', 'Other ferry words', 'Nothing of the kind']);
    await page.keyboard.press('/');
    await page.keyboard.type('ferry words');
    await page.keyboard.press('Enter');
    await until('two are found', async () => (await lines(page).count()) === 2);
    await button(page, 'Filters').click();
    await page.getByLabel('Article').pressSequentially('sails twice');
    await page.getByRole('option', { name: 'The ferry sails twice an hour' }).first().click();
    await page.getByLabel('Order').click();
    await page.getByRole('option', { name: 'Newest first' }).click();
    await shows(page, 'Other ferry words');
    await page.waitForURL(`**/*comment=${second?.documentId}*`);
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ q: 'ferry words', article: article.documentId, order: 'newest', comment: second?.documentId },
    });

    const there = await logIn(await aContext(), { as: 'secondAdminModerator', path: path + address.search });
    await shows(there, 'Other ferry words');
    await until('two match', async () => (await lines(there).count()) === 2);
    expect(await there.locator('input[name=q]').inputValue()).toBe('ferry words');
    await there.getByRole('button', { name: /^Text: ferry words/ }).click();
    await until('the chip is gone, and with it the filter', async () => (await lines(there).count()) === 3);
    await there.context().close();
  });

  test('a session that ends in mid-decision loses neither the decision’s comment nor the note, and says so', async () => {
    const [comment] = await waiting(['Too late', 'Next']);
    const one = await logIn(await aContext(), { as: 'secondAdminModerator', path });
    await shows(one, 'Next');
    await line(one, comment?.documentId ?? '')
      .getByRole('button')
      .click();
    await shows(one, 'Too late');
    await press(one, 'n');
    await one.keyboard.type('Kept');
    await one.keyboard.press('Escape');
    // As Strapi answers where the session is revoked: the call, and the renewal of its token.
    const error = { status: 401, name: 'UnauthorizedError', message: 'Missing or invalid credentials', details: {} };
    for (const path of ['**/decisions', '**/admin/access-token'])
      await one.route(path, (route) => route.fulfill({ status: 401, json: { data: null, error } }));
    await press(one, 'a');
    await one.waitForURL('**/auth/login**');
    await one.unrouteAll();
    const { email, password } = await person('secondAdminModerator');
    await one.getByLabel(/^Email/).fill(email);
    await one.getByLabel(/^Password/).fill(password);
    await one.getByRole('button', { name: 'Login' }).click();
    await one.getByRole('link', { name: 'Moderation' }).first().click();
    await says(one, 'Not decided: your session had ended. The comment by Rena still waits', 'refusals');
    await button(one, 'Show').click();
    await shows(one, 'Too late');
    expect(await one.getByLabel(/^Note for colleagues/).inputValue()).toBe('Kept');
    expect((await lookUp(comment?.documentId ?? '')).comment.state).toBe('pending');
    await one.context().close();
  });

  test('without a connection nothing is decided, the desk says so, and a note is kept', async () => {
    const [comment] = await waiting(['Out of reach', 'Next']);
    await press(page, 'n');
    await page.keyboard.type('Not to be typed twice');
    await page.keyboard.press('Escape');
    await page.context().setOffline(true);
    await page.getByTestId('offline').getByText('Nothing can be decided until it answers again').waitFor();
    expect(await button(page, 'Approve').isDisabled()).toBe(true);
    await press(page, 'a');
    await shows(page, 'Out of reach');
    await page.context().setOffline(false);
    await until('the desk is back', () => button(page, 'Approve').isEnabled());
    expect(await page.getByLabel(/^Note for colleagues/).inputValue()).toBe('Not to be typed twice');
    expect((await lookUp(comment?.documentId ?? '')).comment.state).toBe('pending');
    await press(page, 'a');
    await shows(page, 'Next');
    await says(page, /^Approved\./);
    expect((await lookUp(comment?.documentId ?? '')).history.at(-1).note).toBe('Not to be typed twice');
  });
});
