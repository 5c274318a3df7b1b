import type { Counters } from '../domain/queue';
import { query } from './sql';

/** Exact, from the threads' counters: as many rows as there are conversations, not comments. */
export const countQueues = async (): Promise<Counters> => {
  const [counts] = await query<Counters & Record<string, number>>({
    name: 'moderation_queue_counts',
    text: `select ${sums(['pending', 'approved', 'rejected', 'withdrawn', 'held', 'escalated', 'reported', 'appealed'])}
           from moderation_threads`,
  });
  if (!counts) throw new Error('The counts gave no row');
  return counts;
};

const sums = (names: (keyof Counters)[]) => names.map((name) => `coalesce(sum(${name}), 0)::int as ${name}`).join(', ');
