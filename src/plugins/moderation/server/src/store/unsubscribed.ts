import type { Query } from './sql';

/** Whether mails to an address were ended, under any of its hashes. */
export const isUnsubscribed = async (query: Query, addressHashes: string[]): Promise<boolean> =>
  (
    await query(
      { name: 'moderation_unsubscribed', text: 'select 1 from moderation_unsubscribed where address_hash = any($1)' },
      [addressHashes],
    )
  ).length > 0;

export const addUnsubscribed = (query: Query, addressHash: string) =>
  query(
    {
      name: 'moderation_unsubscribe',
      text: 'insert into moderation_unsubscribed (address_hash) values ($1) on conflict do nothing',
    },
    [addressHash],
  );

export const removeUnsubscribed = (query: Query, addressHash: string) =>
  query({ name: 'moderation_resubscribe', text: 'delete from moderation_unsubscribed where address_hash = $1' }, [
    addressHash,
  ]);
