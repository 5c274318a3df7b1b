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

  const look = async (page: Page, { documentId }: { documentId: string }, body: string) => {
    await page.goto(`${page.url().replace(/\?.*/, '')}?comment=${documentId}`);
    await shows(page, body);
    await isLive(page);
  };

  /** Comments that wait; Mona looks at the first, Mirza at the second. */
  const both = async (bodies: [string, string, ...string[]], data: object = {}) => {
    const [first, second, ...rest] = bodies;
    const one = await aComment(article, { body: first, ...data });
    const two = await aComment(article, { body: second, ...data });
    for (const body of rest) await aComment(article, { body, ...data });
    await look(mona, one, first);
    await look(mirza, two, second);
    return [one, two] as const;
  };

  const open = async (page: Page, { documentId }: { documentId: string }, body: string) => {
    await line(page, documentId).getByRole('button').click();
    await shows(page, body);
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
    await line(mirza, first.documentId).getByText('Mona Tester is looking at this').waitFor();
    await line(mona, second.documentId).getByText('Mirza Tester is looking at this').waitFor();
    await press(mona, 'a');
    await shows(mona, 'And there');
    // Nobody is locked out: a comment that is claimed can be opened and decided.
    await open(mona, second, 'Also there');
    await mona.getByTestId('colleague').getByText('Mirza Tester is looking at this').waitFor();
    await mirza.keyboard.press('j');
    await shows(mirza, 'And there');
    await until('the claim is given up', async () => (await mona.getByTestId('colleague').count()) === 0);
  });

  test('see each other’s decisions in place, and counts as they change', async () => {
    const [first] = await both(['Decided by Mona', 'Left']);
    await counts(mirza, { Waiting: 2 });
    await open(mirza, first, 'Decided by Mona');
    await press(mona, 'a');
    await counts(mirza, { Waiting: 1 });
    await line(mirza, first.documentId).getByText('Mona Tester approved this').waitFor();
    await mirza.getByTestId('colleague').getByText('Mona Tester approved this').waitFor();
  });

  test('the second to decide is told who was first and what was decided, and nothing is decided twice', async () => {
    const [first] = await both(['Wanted by two', 'Next']);
    // What Mirza hears of Mona's decision comes late: the stream is a hint, the version decides.
    await mirza.route('**/moderation/events', (route) => route.abort());
    await mirza.route('**/moderation/comments/*', (route) => route.abort());
    await mirza.goto(`${mirza.url().replace(/\?.*/, '')}?comment=${first.documentId}`);
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
  });

  test('an approval that is taken back is seen by no reader and told in no mail', async () => {
    const email = 'undone@example.org';
    const [, stands] = await both(['Taken back', 'Stands'], { email });
    await press(mona, 'a');
    await button(mona, /^Undo/).waitFor();
    expect(await read(article)).not.toContain('Taken back');
    await mona.keyboard.press('z');
    await says(mona, 'Taken back.');
    await open(mona, stands, 'Stands');
    await press(mona, 'a');
    await becomesVisible(stands.receipt);
    await graceHasPassed();
    await until('the mail about the other has come', async () => (await mails()).some(({ to }) => to === email));
    expect((await mails()).filter(({ to }) => to === email)).toHaveLength(1);
    expect(await read(article)).toContain('Stands');
    expect(await read(article)).not.toContain('Taken back');
  });
});
