import type { Page } from 'playwright-core';
import { until } from './newsroom';

/** What tests see of the moderation queue's page, and how they wait for it. */

export const path = '/plugins/moderation';
export const words = (page: Page) => page.getByTestId('words');
const outcome = (page: Page) => page.getByTestId('outcome');
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const tabs = (page: Page) => page.getByRole('tab').allTextContents();

export const showsTabs = (page: Page, ...expected: string[]) =>
  until(`the tabs say ${expected}`, async () => (await tabs(page)).join() === expected.join(), 10);
export const shows = (page: Page, text: string) =>
  until(`the page shows “${text}”`, async () => (await words(page).allTextContents()).join() === text, 10);
export const says = (page: Page, text: string | RegExp) =>
  until(
    `the outcome is ${text}`,
    async () => {
      const said = await outcome(page).textContent();
      return typeof text === 'string' ? said === text : text.test(said ?? '');
    },
    10,
  );
