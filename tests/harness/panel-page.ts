/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { violations } from './axe';
import { newsroomUrl, until } from './newsroom';

/** What tests see of the panel's pages around the desk. */

export const home = '/plugins/moderation';

/** Goes to a page of the panel and waits until it says what it is. */
export const open = async (page: Page, path: string, title: string | RegExp) => {
  await page.goto(`${newsroomUrl}/admin${path}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
};

/** Waits for one of Strapi's notifications. */
export const notified = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();

export const inLanguage = async (page: Page, language: string) => {
  await page.evaluate((code) => localStorage.setItem('strapi-admin-language', code), language);
  await page.reload();
};

export const desktop = { width: 1440, height: 900 };
export const telephone = { width: 390, height: 844 };

/**
 * Waits until nothing in our part of the page (`parts`, by selector) violates WCAG 2.2 A or AA and nothing scrolls
 * sideways, on a desktop and on a telephone. Waits, since a page that has just changed its width is still moving.
 */
export const isForEverybody = async (page: Page, parts?: string[]) => {
  // A button under the mouse has the design system's own colour, of which its contrast is not ours to answer for.
  await page.mouse.move(0, 0);
  for (const size of [telephone, desktop]) {
    await page.setViewportSize(size);
    // At some widths Strapi puts a part elsewhere, which makes it anew; and what the mouse rests on has another colour.
    await page.mouse.move(0, 0);
    for (const part of parts ?? ['main h1']) await page.locator(part).first().waitFor();
    let found: string[] = [];
    await until(
      `nothing violates WCAG at ${size.width} px`,
      async () => {
        found = await violations(page, parts);
        return found.length === 0;
      },
      5,
    ).catch(() => {
      throw new Error(`At ${size.width} px: ${found.join('\n')}`);
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) throw new Error(`The page is ${width} px wide at ${size.width} px`);
  }
};
