/// <reference lib="dom" />
import { mkdtempSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aContext, closeBrowser, describeInBrowser, logIn } from '../../harness/browser';
import { path as desk, isLive, shows } from '../../harness/desk-page';
import { aComment, anApprovedComment, anArticle, decided } from '../../harness/factories';
import { ownNewsroom } from '../../harness/own-newsroom';

/** The README's pictures are kept only when they are asked for (npm run pictures): each is a little different. */
const folder = process.env.UPDATE_PICTURES
  ? path.resolve('docs')
  : mkdtempSync(path.join(os.tmpdir(), 'rostra-pictures-'));

const held = `My cousin sells season tickets: https://tickets.example and https://cheap.example or www.more.example.
Nobody at the pier told us about the new times.`;

describeInBrowser('the README’s pictures of the desk', () => {
  let end: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    end = await ownNewsroom();
    const article = await anArticle({ title: 'The ferry gets a new timetable' });
    const arabic = await anArticle({ title: 'العبّارة تبحر مرتين في الساعة' }, { locale: 'ar' });
    const root = await anApprovedComment(article, { name: 'Roj Behram', body: 'Where does one buy tickets now?' });
    const from = '10.9.8.7';
    const said = async (body: string, action: object) =>
      decided((await aComment(article, { name: 'Dilan Roza', body }, { from })).documentId, action);
    await said('The morning ferry was on time all week.', { action: 'approve' });
    await said('Buy from my shop!', { action: 'reject', guideline: 'promotion' });
    await aComment(article, { name: 'Dilan Roza', body: held, parent: root.documentId }, { from });
    await aComment(article, { name: 'Anna Lind', body: 'Half past six is too early for the school run.' });
    await aComment(arabic, { name: 'ليلى حسن', body: 'متى تغادر آخر رحلة مساء الجمعة؟', locale: 'ar' });
    const urgent = await aComment(article, { name: 'Baran', body: 'I know where the captain lives.' });
    await decided(urgent.documentId, { action: 'escalate', note: 'Could somebody look at this at once?' });
    await aComment(article, { name: 'Mirza', body: 'The bus should wait for the ferry, as it used to.' });
  }, 120_000);

  afterAll(async () => {
    await closeBrowser();
    await end?.();
  }, 60_000);

  test.each([
    ['desk-1440.png', 1440, 900],
    ['desk-390.png', 390, 844],
  ])('%s shows a held comment with everything around it', async (file, width, height) => {
    const page = await logIn(await aContext({ width, height }), { as: 'adminModerator', path: desk });
    await isLive(page);
    await page.getByText('My cousin sells').first().click();
    await shows(page, held);
    const picture = path.join(folder, file);
    await page.screenshot({ path: picture });
    expect(statSync(picture).size).toBeGreaterThan(20_000);
  });
});
