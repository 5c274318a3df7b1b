import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { button, counts, isLive, line, path, press, says, shows } from '../../harness/desk-page';
import { aComment, anArticle, becomesVisible, graceHasPassed } from '../../harness/factories';
import { mails, rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';

const read = async (article: { documentId: string }) =>
  (await rest(`GET /api/articles/${article.documentId}/comments`)).body.data.map(({ body }: { body: string }) => body);

describeInBrowser('two moderators on one queue', () => {
  let end: (() => Promise<void>) | undefined;
  let mona: Page;
  let mirza: Page;
  let article: { documentId: string };

  beforeAll(async () => {
    end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '4' });
    article = await anArticle();
    mona = await logIn(await aContext(), { as: 'adminModerator', path });
    mirza = await logIn(await aContext(), { as: 'secondAdminModerator', path });
    for (const page of [mona, mirza]) await isLive(page);
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  const both = async (bodies: string[], data: object = {}) => {
    const comments = [];
    for (const body of bodies) comments.push(await aComment(article, { body, ...data }));
    for (const page of [mona, mirza]) {
      await page.goto(page.url().replace(/\?.*/, ''));
      await isLive(page);
      await line(page, comments[0]?.documentId ?? '').waitFor();
    }
    const [first, second] = comments;
    if (!first || !second) throw new Error('Two comments are wanted');
    return [first, second] as const;
  };

  const clear = async () => {
    const as = 'adminModerator';
    const { body } = await rest('GET /moderation/queue?limit=100', { as });
    for (const { documentId, version } of body.data)
      await rest(`POST /moderation/comments/${documentId}/decisions`, {
        as,
        body: { data: { action: 'reject', guideline: 'off-topic', version } },
      });
  };
  afterEach(clear);

  test('see who looks at what, and next passes over it', async () => {
    const [first, second] = await both(['Claimed', 'Also there', 'And there']);
    await line(mona, first.documentId).getByRole('button').click();
    await line(mirza, first.documentId).getByText('Mona Tester is looking at this').waitFor();
    await line(mirza, second.documentId).getByRole('button').click();
    await line(mona, second.documentId).getByText('Mirza Tester is looking at this').waitFor();
    await press(mona, 'a');
    await shows(mona, 'And there');
    // Nobody is locked out: a comment that is claimed can be opened and decided.
    await line(mona, second.documentId).getByRole('button').click();
    await mona.getByTestId('colleague').getByText('Mirza Tester is looking at this').waitFor();
    await line(mirza, second.documentId).waitFor();
    await press(mirza, 'j');
    await until('the claim is given up', async () => (await mona.getByTestId('colleague').count()) === 0);
  });

  test('see each other’s decisions in place, and counts as they change', async () => {
    const [first] = await both(['Decided by Mona', 'Left']);
    await counts(mirza, { Waiting: 2 });
    await line(mirza, first.documentId).getByRole('button').click();
    await line(mona, first.documentId).getByRole('button').click();
    await press(mona, 'a');
    await counts(mirza, { Waiting: 1 });
    await line(mirza, first.documentId).getByText('Mona Tester approved this').waitFor();
    await mirza.getByTestId('colleague').getByText('Mona Tester approved this').waitFor();
  });

  test('the second to decide is told who was first and what was decided, and nothing is decided twice', async () => {
    const [first] = await both(['Wanted by two', 'Next']);
    for (const page of [mona, mirza]) await line(page, first.documentId).getByRole('button').click();
    // What Mirza hears of Mona's decision comes late: the stream is a hint, the version decides.
    await mirza.route('**/moderation/events', (route) => route.abort());
    await mirza.route('**/moderation/comments/*', (route) => route.abort());
    await mirza.reload();
    await shows(mirza, 'Wanted by two');
    await press(mona, '2');
    await counts(mona, { Waiting: 1 });
    await press(mirza, 'a');
    await says(mirza, 'Not decided: Mona Tester decided the comment by Rena first. It is now rejected.', 'refusals');
    await shows(mirza, 'Wanted by two');
    await line(mirza, first.documentId).getByText('Mona Tester rejected this').waitFor();
    await mirza.unrouteAll();
    const { comment, history } = (await rest(`GET /moderation/comments/${first.documentId}`, { as: 'adminModerator' }))
      .body.data;
    expect(comment.state).toBe('rejected');
    expect(history.map(({ action }: { action: string }) => action)).toEqual(['submit', 'reject']);
    await mirza.reload();
    await isLive(mirza);
  });

  test('an approval that is taken back is seen by no reader and told in no mail', async () => {
    const email = 'undone@example.org';
    const [taken, stands] = await both(['Taken back', 'Stands'], { email });
    await line(mona, taken.documentId).getByRole('button').click();
    await press(mona, 'a');
    await button(mona, /^Undo/).waitFor();
    expect(await read(article)).not.toContain('Taken back');
    await mona.keyboard.press('z');
    await says(mona, 'Taken back.');
    await line(mona, stands.documentId).getByRole('button').click();
    await press(mona, 'a');
    await becomesVisible(stands.receipt);
    await graceHasPassed();
    await until('the mail about the other has come', async () => (await mails()).some(({ to }) => to === email));
    expect((await mails()).filter(({ to }) => to === email)).toHaveLength(1);
    expect(await read(article)).toContain('Stands');
    expect(await read(article)).not.toContain('Taken back');
  });
});
