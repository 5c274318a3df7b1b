import { ask } from './api.js';
import { number } from './dates.js';
import { locale } from './languages.js';
import { say } from './words.js';

/** How many comments stand under each article of the page, in one request. A list reads as well without them. */
export const fillCounts = async () => {
  const places = [...document.querySelectorAll('[data-rostra-count]')];
  if (places.length === 0) return;
  const articles = [...new Set(places.map(({ dataset }) => dataset.rostraCount))].join(',');
  const { data } = await ask('/comments/counts', { articles, locale });
  for (const place of places) {
    const count = data[place.dataset.rostraCount] ?? 0;
    if (count > 0) place.textContent = say('comments', { count, shown: number(count) });
  }
};
