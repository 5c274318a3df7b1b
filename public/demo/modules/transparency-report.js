import { ask } from './api.js';
import { locale } from './languages.js';

/** The newsroom's report of the last twelve months, and what its guidelines are called in this language. */
export const report = async () => {
  const [{ data }, guidelines] = await Promise.all([ask('/moderation/transparency'), ask('/guidelines', { locale })]);
  return { ...data, titles: new Map(guidelines.data.map(({ code, title }) => [code, title])) };
};

/** Each guideline with how often it was cited, the most frequent first; those whose number is not told come last. */
export const byGuideline = ({ totals, titles }) =>
  Object.entries(totals.rejected.byGuideline)
    .filter(([, value]) => value !== 0)
    .map(([code, value]) => ({ name: titles.get(code) ?? code, value }))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
