import type { Page } from 'playwright-core';
import { until } from './newsroom';

/** What tests see of the moderators' desk, and how they wait for it. */

export const path = '/plugins/moderation';
export const words = (page: Page) => page.getByTestId('words');
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const lines = (page: Page) => page.locator('[data-comment]');
export const line = (page: Page, documentId: string) => page.locator(`[data-comment="${documentId}"]`);
const tabs = (page: Page) => page.getByRole('tab').allTextContents();

/** Waits until the desk is there and hears what happens. */
export const isLive = (page: Page) => page.getByTestId('live').getByText('Live').waitFor();

/** Waits until the tabs that are named count what is expected: `{ Waiting: 3 }`. */
export const counts = (page: Page, expected: Record<string, number>) =>
  until(
    `the tabs count ${JSON.stringify(expected)}`,
    async () => {
      const shown = await tabs(page);
      return Object.entries(expected).every(([name, count]) =>
        shown.includes(`${name} (${count.toLocaleString('en')})`),
      );
    },
    10,
  );

/** Waits until this comment is in focus. */
export const shows = (page: Page, text: string) =>
  until(`the page shows “${text}”`, async () => (await words(page).allTextContents()).join() === text, 10);

/** Waits until the last outcome, or one of the refusals, reads so. */
export const says = (page: Page, text: string | RegExp, where: 'outcome' | 'refusals' = 'outcome') =>
  until(
    `the ${where} say ${text}`,
    async () => {
      const said = await page.getByTestId(where).allTextContents();
      return said.some((one) => (typeof text === 'string' ? one.includes(text) : text.test(one)));
    },
    10,
  );

/** Presses a key that decides. A comment takes no decision for a moment after it came into focus: nobody has read it yet. */
export const press = async (page: Page, key: string) => {
  await page.locator('[data-settled]').waitFor();
  await page.keyboard.press(key);
};
