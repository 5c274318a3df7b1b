import { type Query, transaction } from '../sql';
import { contests } from './contests';
import { indexes, unused } from './indexes';
import { prepareSearch } from './search';
import { columns, tables } from './tables';
import { refusals } from './triggers';

/** Any number: instances that boot together wait for one another here. */
const advisoryLock = 7_305_311_009;

/**
 * Creates what Strapi's schema sync does not: tables and columns of our own, indexes that match the queries, and triggers
 * that keep the promise "never edited". Runs at every boot, after the sync; does nothing where all of it stands.
 */
export const prepareSchema = () =>
  transaction(async (tx) => {
    await run(tx, `select pg_advisory_xact_lock(${advisoryLock})`);
    for (const statement of [...tables, ...columns, ...indexes, ...unused, ...refusals, ...contests])
      await run(tx, statement);
    await prepareSearch(tx);
  });

const run = (tx: Query, text: string) => tx({ name: '', text });
