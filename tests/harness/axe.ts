/// <reference lib="dom" />
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

interface Axe {
  run: (
    context: { include: string[][] },
    options: object,
  ) => Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/**
 * What violates WCAG 2.2 A or AA in our part of the panel: what is inside `main`, and dialogs over it. Strapi's menu around
 * it is Strapi's. Answers one line for each, so that a failing test says what to mend.
 */
export const violations = async (
  page: Page,
  parts = ['main', '[role=dialog]', '[role=alertdialog]'],
): Promise<string[]> => {
  // By `evaluate`: a script tag would be refused by the panel's content security policy.
  await page.evaluate(source);
  return page.evaluate(
    async ({ tags, parts }) => {
      // What is still fading in has the contrast of what it fades from.
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const include = parts.filter((part) => document.querySelector(part)).map((part) => [part]);
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run({ include }, { runOnly: { type: 'tag', values: tags } });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary})`),
      );
    },
    { tags, parts },
  );
};
