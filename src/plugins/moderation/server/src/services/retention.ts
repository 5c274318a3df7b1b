import { settings } from '../config';
import { appendChange } from '../store/changes';
import { blankComments } from '../store/erasure';
import {
  anyErasure,
  clearAddressHashes,
  clearDeadRows,
  clearEmails,
  clearReporters,
  dueForErasure,
  type Keeping,
  lastComment,
} from '../store/retention';
import { query, transaction } from '../store/sql';

/** Ids that are looked through in one transaction. */
const step = 5_000;

const actor = { kind: 'rule', id: 'retention', name: 'retention' } as const;

/** What one run took away. */
interface Taken {
  addressHashes: number;
  emails: number;
  reporters: number;
  rejected: number;
  withdrawn: number;
}

/**
 * Takes away what is not kept any longer, in steps of which each is whole by itself, and tells the log in one entry how
 * much that was. A run that breaks off is made good by the next one.
 */
export const keepNoLonger = async (): Promise<void> => {
  const { retention, appealDays } = settings();
  const keeping: Keeping = { ...retention, appealDays };
  const taken: Taken = { addressHashes: 0, emails: 0, reporters: 0, rejected: 0, withdrawn: 0 };
  const last = await lastComment(query);
  try {
    taken.reporters = await clearReporters(query, keeping);
    for (let after = 0; after < last; after += step) await takeAway({ after, upto: after + step }, { keeping, taken });
  } finally {
    await tellLog(taken);
  }
  if (await anyErasure(query)) await clearDeadRows(query);
};

/** Counts only what is committed. */
const takeAway = async (
  stretch: { after: number; upto: number },
  { keeping, taken }: { keeping: Keeping; taken: Taken },
): Promise<void> => {
  const here: Partial<Taken> = await transaction(async (tx) => {
    const due = await dueForErasure(tx, stretch, keeping);
    if (due.length > 0)
      await blankComments(
        tx,
        due.map(({ id }) => id),
      );
    const of = (state: string) => due.filter((one) => one.state === state).length;
    return {
      rejected: of('rejected'),
      withdrawn: of('withdrawn'),
      emails: await clearEmails(tx, stretch, keeping),
      addressHashes: await clearAddressHashes(tx, stretch, keeping),
    };
  });
  for (const name of Object.keys(here) as (keyof Taken)[]) taken[name] += here[name] ?? 0;
};

const tellLog = async (taken: Taken): Promise<void> => {
  const some = Object.entries(taken).filter(([, count]) => count > 0);
  if (some.length === 0) return;
  await appendChange(query, {
    ...{ kind: 'retention' as const, subject: 'retention', actor, details: taken },
    to: some.map(([name, count]) => `${name}: ${count}`).join(', '),
  });
};
