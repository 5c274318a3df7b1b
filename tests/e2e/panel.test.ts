import { aContext, closeBrowser, describeInBrowser, logIn } from '../harness/browser';
import { button, path, shows } from '../harness/desk-page';
import { aComment, anAdminWith, anArticle } from '../harness/factories';
import { rest } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

describeInBrowser('the admin panel around the queue', () => {
  let end: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    end = await ownNewsroom();
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  test('who may read the queue but not decide sees no button that decides', async () => {
    await aComment(await anArticle(), { body: 'Only looked at' });
    const as = await anAdminWith(['plugin::moderation.queue.read']);
    const onlooker = await logIn(await aContext(), { as, path });
    await shows(onlooker, 'Only looked at');
    await onlooker.getByText('Submitted', { exact: true }).waitFor();
    for (const name of ['Approve', 'Profanity', 'Escalate', 'Note'])
      expect(await button(onlooker, name).count()).toBe(0);
  });

  test('who may not read the queue finds no way to it', async () => {
    const editor = await logIn(await aContext(), { as: 'editor', path });
    await editor
      .getByText(/permission/i)
      .first()
      .waitFor();
    expect(await editor.getByRole('link', { name: 'Moderation' }).count()).toBe(0);
    expect(await editor.getByRole('tab').count()).toBe(0);
  });

  test('comment events are chosen in Strapi’s own webhook form and kept', async () => {
    const settings = await logIn(await aContext(), { as: 'superAdmin', path: '/settings/webhooks/create' });
    await settings.getByLabel(/^Name/).fill('Desk');
    await settings.getByLabel(/^Url/).fill('http://203.0.113.7/desk');
    // Events that nothing here causes: that address is nobody's.
    for (const event of ['submitted', 'withdrawn'])
      await settings.getByRole('checkbox', { name: `moderation.comment.${event}` }).click();
    await button(settings, 'Save').click();
    await settings.waitForURL(/\/settings\/webhooks\/\d+$/);
    await settings.reload();
    const checked = (event: string) =>
      settings.getByRole('checkbox', { name: `moderation.comment.${event}` }).isChecked();
    await settings.getByRole('checkbox', { name: 'moderation.comment.submitted' }).waitFor();
    expect(await checked('submitted')).toBe(true);
    expect(await checked('withdrawn')).toBe(true);
    expect(await checked('approved')).toBe(false);
    const { body } = await rest('GET /admin/webhooks', { as: 'superAdmin' });
    expect(body.data[0].events.sort()).toEqual(['moderation.comment.submitted', 'moderation.comment.withdrawn']);
  });
});
