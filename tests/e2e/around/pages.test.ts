/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { aComment, anAdminWith, anArticle, decided } from '../../harness/factories';
import { rest, until } from '../../harness/newsroom';
import { ownNewsroom } from '../../harness/own-newsroom';
import { home, inLanguage, isForEverybody, notified, open } from '../../harness/panel-page';

describeInBrowser('the pages around the desk', () => {
  let end: (() => Promise<void>) | undefined;
  let page: Page;
  let article: { documentId: string };

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const asked = async (path: string) => (await rest(`GET /moderation/${path}`, { as: 'superAdmin' })).body;

  /** A reader with comments that wait; answers the reader's key. */
  const aReaderWith = async (name: string, bodies: string[]): Promise<string> => {
    const from = '203.0.113.77';
    let documentId = '';
    for (const body of bodies) documentId = (await aComment(article, { name, body }, { from })).documentId;
    return (await asked(`comments/${documentId}`)).data.comment.reader.key;
  };

  beforeAll(async () => {
    end = await ownNewsroom();
    article = await anArticle({ title: 'The ferry sails twice an hour' });
    page = await logIn(await aContext(), { as: 'superAdmin', path: `${home}/settings` });
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  test('a reader is banned with a reason, and what waited is rejected in the same step', async () => {
    const key = await aReaderWith('Mallory', ['First of two', 'Second of two']);
    await open(page, `${home}/readers/${key}`, 'Reader: Mallory');
    expect(await page.getByRole('radio', { name: /^Trusted/ }).isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /^Banned/ }).click();
    await button('Change standing').click();
    await page.getByText('A change of standing needs a reason.').waitFor();
    expect((await asked(`readers/${key}`)).data.record.standing).toBe('normal');

    await page.getByLabel(/^Reason/).fill('Threatened a colleague');
    await page.getByRole('checkbox', { name: 'Also reject the 2 comments that wait' }).click();
    await page.getByRole('combobox', { name: /Reject under/ }).click();
    await page.getByRole('option', { name: 'Threats' }).click();
    await isForEverybody(page);
    await button('Change standing').click();
    await notified(page, 'Standing changed: Banned. 2 comments were rejected.');
    await page.getByText('Standing: Banned').waitFor();
    await page.getByText('From “Normal” to “Banned”').waitFor();
    await page.getByText('Threatened a colleague').waitFor();

    const { record } = (await asked(`readers/${key}`)).data;
    expect(record).toMatchObject({ standing: 'banned', pending: 0, rejected: [{ guideline: 'threats', count: 2 }] });
  });

  test('a reader is suspended until a day, and a note by a colleague stays with the reader', async () => {
    const key = await aReaderWith('Trudy', ['Not now']);
    await open(page, `${home}/readers/${key}`, 'Reader: Trudy');
    await page.getByLabel(/^New note/).fill('Calm since the last warning');
    await button('Add note').click();
    await notified(page, 'Note kept.');
    await page.getByRole('listitem').getByText('Calm since the last warning').waitFor();

    await page.getByRole('radio', { name: /^Suspended/ }).click();
    await page.getByLabel(/^Suspended until/).fill('2099-05-01');
    await page.getByLabel(/^Reason/).fill('A pause');
    await button('Change standing').click();
    await page
      .getByTestId('standing')
      .getByText(/^Suspended until .*2099/)
      .waitFor();
    const { record } = (await asked(`readers/${key}`)).data;
    expect(new Date(record.suspendedUntil).getTime()).toBe(new Date('2099-05-01T00:00:00').getTime());
    expect(record.pending).toBe(1);
    await page.getByRole('link', { name: 'Comments in the desk' }).click();
    await page.waitForURL((url) => url.searchParams.get('reader') === key && url.searchParams.get('queue') === 'all');
  });

  test('a reader’s data is handed out as a file, and erased once a word was typed', async () => {
    const key = await aReaderWith('Olivia', ['Forget me']);
    await open(page, `${home}/readers/${key}`, 'Reader: Olivia');
    const [file] = await Promise.all([page.waitForEvent('download'), button('Export as JSON').click()]);
    expect(JSON.parse(await readFile(await file.path(), 'utf8')).comments).toMatchObject([{ body: 'Forget me' }]);

    await button('Erase everything').click();
    const dialog = page.getByRole('dialog');
    const erase = dialog.getByRole('button', { name: 'Erase everything' });
    await erase.click();
    // The field's name, and then what is wrong with it.
    await dialog.getByText('Type “erase” to confirm').nth(1).waitFor();
    expect((await asked(`readers/${key}`)).data.record.pending).toBe(1);
    await dialog.getByRole('textbox').fill('erase');
    await isForEverybody(page);
    await erase.click();
    await notified(page, 'Erased, with one comment.');
    expect((await rest(`GET /moderation/readers/${key}`, { as: 'superAdmin' })).status).toBe(404);
  });

  test('the reader’s page runs from right to left in Arabic, and is for everybody', async () => {
    const key = await aReaderWith('سارة', ['تعليق ينتظر']);
    await open(page, `${home}/readers/${key}`, /سارة/);
    await inLanguage(page, 'ar');
    try {
      await page.getByRole('heading', { name: 'القارئ: سارة' }).waitFor();
      expect(await page.locator('main').getAttribute('dir')).toBe('rtl');
      await isForEverybody(page);
    } finally {
      await inLanguage(page, 'en');
    }
  });

  test('a new wording is a new version, which decisions made before do not follow', async () => {
    const { documentId } = await aComment(article, { body: 'Rejected under the first wording' });
    await decided(documentId, { action: 'reject', guideline: 'vulgarity' }, 'superAdmin');
    await open(page, `${home}/guidelines`, 'Guidelines');
    const card = page.getByRole('region', { name: /Vulgarity$/ });
    await card.getByText(/version 1 · cited by one decision/).waitFor();
    expect(await card.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await card.getByText('Decisions cite it, so it can be retired but not deleted.').waitFor();

    await card.getByRole('button', { name: 'Edit' }).click();
    await card.getByText('Saving makes version 2. Decisions that were made keep the version that they cite.').waitFor();
    expect(await card.getByLabel('Text (Arabic)').getAttribute('dir')).toBe('rtl');
    await card.getByLabel('Title (English)').fill('Coarseness');
    await card.getByRole('group', { name: 'English' }).getByText('Coarseness', { exact: true }).waitFor();
    await isForEverybody(page);
    await card.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('region', { name: /Coarseness$/ })
      .getByText(/version 2/)
      .waitFor();

    const { history } = (await asked(`comments/${documentId}`)).data;
    expect(history.at(-1).guideline).toEqual({ code: 'vulgarity', version: 1 });
  });

  test('unsaved words are not left behind without asking', async () => {
    await open(page, `${home}/guidelines`, 'Guidelines');
    const card = page.getByRole('region', { name: /Threats$/ });
    await card.getByRole('button', { name: 'Edit' }).click();
    await card.getByLabel('Title (English)').fill('Menaces');
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/modifications will be lost/)
      .waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await card.getByLabel('Title (English)').inputValue()).toBe('Menaces');
    await card.getByRole('button', { name: 'Cancel' }).click();
  });

  test('by keyboard alone a guideline is moved, and the focus moves with it', async () => {
    await open(page, `${home}/guidelines`, 'Guidelines');
    const before = (await asked('guidelines')).data.map(({ code }: { code: string }) => code);
    const title = (await asked('guidelines')).data[1].title;
    await button(`Move “${title}” up`).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`“${title}” is now number 1 of ${before.length}.`).waitFor();
    // First now, it can go no further up: the way down has the focus.
    await until('the focus has moved along', () =>
      button(`Move “${title}” down`).evaluate((element) => element === document.activeElement),
    );
    const after = (await asked('guidelines')).data.map(({ code }: { code: string }) => code);
    expect(after).toEqual([before[1], before[0], ...before.slice(2)]);
  });

  test('a guideline is added, retired, brought back and deleted', async () => {
    await open(page, `${home}/guidelines`, 'Guidelines');
    await button('Add a guideline').click();
    const form = page.getByRole('region', { name: 'New guideline' });
    await form.getByLabel(/^Code/).fill('Not A Code');
    await form.getByLabel('Title (English)').fill('Off the point');
    await form.getByLabel('Text (English)').fill('Comments speak to the article.');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText(/must be small letters and digits/).waitFor();
    await form.getByLabel(/^Code/).fill('off-the-point');
    await form.getByRole('button', { name: 'Save' }).click();
    const card = page.getByRole('region', { name: /Off the point$/ });
    await card.getByRole('button', { name: 'Retire' }).click();
    await card.getByRole('button', { name: 'Bring back' }).click();
    await card.getByRole('button', { name: 'Retire' }).waitFor();
    await card.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await card.waitFor({ state: 'detached' });
    const codes = (await asked('guidelines/all')).data.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('off-the-point');
  });

  test('the log is narrowed by its filters, which the address keeps, and saved as CSV', async () => {
    const { documentId } = await aComment(article, { body: '=HYPERLINK("http://evil.example")' });
    await decided(documentId, { action: 'reject', guideline: 'promotion' }, 'superAdmin');
    await open(page, `${home}/log`, 'Log');
    await page.getByRole('combobox', { name: 'Guideline' }).click();
    await page.getByRole('option', { name: 'Promotion' }).click();
    await page.getByText('One entry shown').waitFor();
    await page.getByText(/^Rejected under “.*”, version 1$/).waitFor();
    expect(new URL(page.url()).searchParams.get('guideline')).toBe('promotion');
    await isForEverybody(page);
    await page.reload();
    await page.getByText('One entry shown').waitFor();

    const [download] = await Promise.all([page.waitForEvent('download'), button('Export as CSV').click()]);
    expect(download.suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('HYPERLINK');
    expect(csv).not.toMatch(/(^|,)"?=/m);
    await button('Clear filters').click();
    await until('all is shown again', async () => (await page.getByRole('listitem').count()) > 1);
  });

  test('a long log is loaded page by page', async () => {
    for (let index = 0; index < 52; index += 1) {
      const { documentId } = await aComment(article, { body: `Logged ${index}` });
      await decided(documentId, { action: 'escalate', note: 'many of them' }, 'superAdmin');
    }
    await open(page, `${home}/log?action=escalate`, 'Log');
    await page.getByText('50 entries shown').waitFor();
    await button('Load more').click();
    await page.getByText('52 entries shown').waitFor();
    expect(await button('Load more').count()).toBe(0);
  }, 120_000);

  test('a setting holds once it is saved, goes back to its default, and what is wrong is said at its field', async () => {
    await open(page, `${home}/settings`, 'Settings');
    const links = page.getByRole('spinbutton', { name: 'Links' });
    const before = (await asked('settings')).data.settings;
    await links.fill('4000');
    await button('Save').click();
    await page.getByText('Must be a whole number from 0 to 100.').waitFor();
    await links.fill('7');
    await page.getByRole('spinbutton', { name: 'Shortest name' }).fill('200');
    await button('Save').click();
    await page.getByText(/must not be above/).waitFor();
    expect((await asked('settings')).data.settings).toEqual(before);
    await isForEverybody(page);

    await page.getByRole('spinbutton', { name: 'Shortest name' }).fill(String(before.limits.nameMin));
    await button('Save').click();
    await notified(page, 'Saved. The settings hold from now on.');
    expect((await asked('settings')).data.settings.limits.maxLinks).toBe(7);
    await button('Links: Back to 2').click();
    await button('Save').click();
    await until('the default holds again', async () => (await asked('settings')).data.settings.limits.maxLinks === 2);
    await open(page, `${home}/log?action=settings`, 'Log');
    await page.getByText('limits.maxLinks').first().waitFor();
  });

  test('a mail is reworded beside its preview, refused at its field, and put back to the default', async () => {
    await open(page, `${home}/mails`, 'Mails');
    const card = page.getByRole('region', { name: 'Rejected', exact: true });
    await card.getByRole('button', { name: 'Arabic', exact: true }).click();
    const subject = card.getByLabel('Subject (Arabic)');
    const words = card.getByLabel('Text (Arabic)');
    expect(await words.getAttribute('dir')).toBe('rtl');
    await subject.fill('بخصوص «{article}»');
    await card.getByText('بخصوص «جدول جديد لمواعيد العبّارة»').waitFor();
    expect(await card.locator('pre').getAttribute('dir')).toBe('rtl');
    const mail = card.frameLocator('iframe');
    expect(await mail.locator('div').getAttribute('dir')).toBe('rtl');
    await mail.getByText('بواسطة إيصالك').waitFor();
    await card.getByText('Save or discard first, to go to another mail or language.').waitFor();
    expect(await card.getByRole('button', { name: 'Turkish' }).isDisabled()).toBe(true);
    await isForEverybody(page);

    const before = await words.inputValue();
    await words.fill(`${before}\n\n{nobody}`);
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('{nobody} is no placeholder of this mail').waitFor();
    await words.fill(before);
    await card.getByRole('button', { name: 'Save' }).click();
    await notified(page, 'Saved: Rejected, Arabic.');
    const kept = async () =>
      (await asked('mails')).data.find(({ kind }: { kind: string }) => kind === 'rejected').templates.ar;
    expect(await kept()).toMatchObject({ changed: true, template: { subject: 'بخصوص «{article}»' } });

    await card.getByRole('button', { name: 'Arabic · changed' }).waitFor();
    await card.getByRole('button', { name: 'Back to the default' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await notified(page, 'Rejected, Arabic: the default words are back.');
    expect(await kept()).toMatchObject({ changed: false });
    expect(await subject.inputValue()).toContain('غير منشور');
  });

  test.each([
    ['guidelines', 'القواعد'],
    ['log', 'السجل'],
    ['mails', 'الرسائل'],
    ['settings', 'الإعدادات'],
  ])('the %s page is for everybody in Arabic too', async (name, title) => {
    await inLanguage(page, 'ar');
    try {
      await open(page, `${home}/${name}`, title);
      expect(await page.locator('main').getAttribute('dir')).toBe('rtl');
      await page.locator('main').getByRole('heading', { level: 2 }).first().waitFor();
      await isForEverybody(page);
    } finally {
      await inLanguage(page, 'en');
    }
  });

  test('whoever may read the log alone begins there, and finds no way to what is refused', async () => {
    const as = await anAdminWith(['plugin::moderation.log.read']);
    const reader = await logIn(await aContext(), { as, path: '/' });
    await reader.getByRole('link', { name: 'Moderation' }).click();
    await reader.getByRole('heading', { name: 'Log', level: 1 }).waitFor();
    expect(await reader.getByRole('navigation', { name: 'Moderation pages' }).count()).toBe(0);
    expect(await reader.getByRole('button', { name: 'Export as CSV' }).count()).toBe(0);
    await reader.goto(reader.url().replace('/log', '/settings'));
    await reader
      .getByText(/permission/i)
      .first()
      .waitFor();
  });

  test('whoever may not change standings sees the record without the form', async () => {
    const key = await aReaderWith('Olga', ['Seen by an onlooker']);
    const as = await anAdminWith(['plugin::moderation.queue.read']);
    const onlooker = await logIn(await aContext(), { as, path: `${home}/readers/${key}` });
    await onlooker.getByText('Standing: Normal').waitFor();
    await onlooker.getByText('Seen by an onlooker').waitFor();
    expect(await onlooker.getByRole('radio').count()).toBe(0);
    for (const name of ['Add note', 'Export as JSON', 'Erase everything'])
      expect(await onlooker.getByRole('button', { name }).count()).toBe(0);
  });
});
